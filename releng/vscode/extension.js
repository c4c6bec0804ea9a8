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
    const chinese = vscode.env.language.toLowerCase().startsWith('zh');
    vscode.window.showErrorMessage(chinese
      ? `pgoal：语言服务器未能启动，请安装 Java 21 或更新版本，或在设置 pgoal.java 中指定。（${failure.message}）`
      : `pgoal: the language server did not start. Install Java 21 or newer, or name it in the setting pgoal.java. (${failure.message})`);
  }
}

/** Sends a command about the selection to the server, which answers with edits of its own. */
async function ask(command, ...more) {
  const editor = vscode.window.activeTextEditor;
  if (client && editor && editor.document.languageId === 'pgoal') {
    const range = client.code2ProtocolConverter.asRange(editor.selection);
    await client.sendRequest('workspace/executeCommand', { command, arguments: [editor.document.uri.toString(), range, ...more] });
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('pgoal.moveUp', () => ask('pgoal.moveBlock', 'up')),
    vscode.commands.registerCommand('pgoal.moveDown', () => ask('pgoal.moveBlock', 'down')),
    vscode.commands.registerCommand('pgoal.surround', () => ask('pgoal.surroundLines')),
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
