// The extension only starts the language server and tells it what no protocol message says: everything that knows goal
// sheets is in the server.
'use strict';

const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

/** The Java of the settings, else that of JAVA_HOME, else the one on the path. */
function java() {
  const set = vscode.workspace.getConfiguration('pgoal').get('java');
  if (set) {
    return set;
  }
  const home = process.env.JAVA_HOME;
  return home ? path.join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java') : 'java';
}

/** The command line of the server, as server.json says it; the build's test starts the same. */
function serverArguments(extension) {
  const { arguments: args } = JSON.parse(fs.readFileSync(path.join(extension, 'server.json'), 'utf8'));
  return args.map(argument => argument.replace('${extension}', extension));
}

async function start(context) {
  const executable = { command: java(), args: serverArguments(context.extensionPath) };
  client = new LanguageClient('pgoal', 'pgoal', { run: executable, debug: executable }, {
    documentSelector: [{ scheme: 'file', language: 'pgoal' }, { scheme: 'untitled', language: 'pgoal' }],
    synchronize: {
      configurationSection: 'pgoal',
      fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.pgoal,pgoal.rules}')
    },
    initializationOptions: {
      // the reader may want another language than the editor's
      locale: vscode.workspace.getConfiguration('pgoal').get('language') || vscode.env.language,
      rules: vscode.workspace.getConfiguration('pgoal').get('rules')
    }
  });
  try {
    await client.start();
  } catch (failure) {
    vscode.window.showErrorMessage(say(
      `pgoal: the language server did not start. Install Java 21 or newer, or name it in the setting pgoal.java. (${failure.message})`,
      `pgoal：语言服务器未能启动，请安装 Java 21 或更新版本，或在设置 pgoal.java 中指定。（${failure.message}）`));
  }
}

function say(english, chinese) {
  return vscode.env.language.toLowerCase().startsWith('zh') ? chinese : english;
}

/** Sends a command about a range of a document to the server. */
async function execute(command, document, range, more, token) {
  return client.sendRequest('workspace/executeCommand',
    { command, arguments: [document.uri.toString(), client.code2ProtocolConverter.asRange(range), ...more] }, token);
}

/** Sends a command about the selection to the server; where it changes something, the server sends the edits by itself. */
async function ask(command, ...more) {
  const editor = vscode.window.activeTextEditor;
  if (client && editor && editor.document.languageId === 'pgoal') {
    return execute(command, editor.document, editor.selection, more);
  }
  return undefined;
}

async function pasteAsIndicators() {
  await ask('pgoal.pasteRows', await vscode.env.clipboard.readText(), null);
}

async function copyAsRows() {
  // the editor's clipboard takes text only, so no HTML is asked for
  const copied = await ask('pgoal.copyRows', false);
  if (copied) {
    await vscode.env.clipboard.writeText(copied.text);
    vscode.window.setStatusBarMessage(say(`Indicators copied as table rows: ${copied.indicators}`, `已复制为表格行的指标：${copied.indicators} 个`), 5000);
  } else if (copied === null) {
    vscode.window.showInformationMessage(say('No indicator is selected.', '没有选中指标。'));
  }
}

/** Rows of a spreadsheet become indicators on Ctrl+V, as in the workbench; here merged cells are known too. */
class RowPaste {

  constructor(kind) {
    this.kind = kind;
  }

  async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
    const text = await transfer.get('text/plain')?.asString();
    const html = await transfer.get('text/html')?.asString();
    if (!client || ranges.length !== 1 || !text?.includes('\t') && !/<table/i.test(html ?? '')) {
      return undefined;
    }
    const rows = await execute('pgoal.rowsEdit', document, ranges[0], [text ?? null, html ?? null], token);
    if (!rows) {
      return undefined;
    }
    const title = say('Insert Rows as Indicators', '把表格行插入为指标');
    const edit = new vscode.DocumentPasteEdit('', title, this.kind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([rows.edit]));
    return [edit];
  }
}

/** Nothing where the editor is older than 1.97; there is the command. */
function rowPaste() {
  if (!vscode.languages.registerDocumentPasteEditProvider || !vscode.DocumentDropOrPasteEditKind) {
    return [];
  }
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('pgoal', 'rows');
  return [vscode.languages.registerDocumentPasteEditProvider({ language: 'pgoal' }, new RowPaste(kind),
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] })];
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('pgoal.moveUp', () => ask('pgoal.moveBlock', 'up')),
    vscode.commands.registerCommand('pgoal.moveDown', () => ask('pgoal.moveBlock', 'down')),
    vscode.commands.registerCommand('pgoal.surround', () => ask('pgoal.surroundLines')),
    vscode.commands.registerCommand('pgoal.pasteAsIndicators', pasteAsIndicators),
    vscode.commands.registerCommand('pgoal.copyAsRows', copyAsRows),
    ...rowPaste(),
    vscode.commands.registerCommand('pgoal.restart', async () => {
      if (client) {
        await client.stop();
      }
      await start(context);
    }));
  await start(context);
}

async function deactivate() {
  if (client) {
    await client.stop();
  }
}

module.exports = { activate, deactivate };
