// The extension in an editor made of answers: runs what it registers and prints what became of it, one JSON object a line.
'use strict';

const Module = require('module');
const [, , extension, version] = process.argv;

const commands = {};
const log = [];
const say = (what, ...values) => log.push(JSON.stringify({ what, values }));
let paste;
let clipboard = '产出指标\t数量指标\t培训\t2场次\n';

class Range { constructor(start, end) { this.start = start; this.end = end; } }
const uri = { toString: () => 'file:///sheet.pgoal' };
const document = { languageId: 'pgoal', uri };
const selection = new Range({ line: 3, character: 0 }, { line: 3, character: 0 });

const kind = { append: (...parts) => ({ value: parts.join('.') }) };
const vscode = {
  env: { language: 'zh-cn', clipboard: { readText: async () => clipboard, writeText: async text => { clipboard = text; } } },
  window: {
    activeTextEditor: { document, selection },
    showErrorMessage: text => say('error', text),
    showInformationMessage: text => say('information', text),
    setStatusBarMessage: text => say('status', text)
  },
  workspace: { getConfiguration: () => ({ get: () => '' }), createFileSystemWatcher: () => ({}) },
  commands: { registerCommand: (name, run) => { commands[name] = run; return { dispose() {} }; } },
  languages: version === 'old' ? {} : {
    registerDocumentPasteEditProvider: (selector, provider, metadata) => { paste = provider; say('paste', selector, metadata.pasteMimeTypes); return { dispose() {} }; }
  },
  DocumentDropOrPasteEditKind: version === 'old' ? undefined : { Text: kind },
  DocumentPasteEdit: class { constructor(insertText, title, editKind) { Object.assign(this, { insertText, title, kind: editKind }); } },
  WorkspaceEdit: class { set(where, edits) { this.where = where.toString(); this.edits = edits; } }
};

const edit = { range: selection, newText: '        数量指标: "培训" 2 场次\n' };
let answers = { 'pgoal.rowsEdit': { edit, indicators: 1, doubts: 0 }, 'pgoal.copyRows': { text: '三级指标\n培训\n', indicators: 1 } };
class LanguageClient {
  constructor(...parts) { this.code2ProtocolConverter = { asRange: range => range }; this.protocol2CodeConverter = { asTextEdits: async edits => edits }; say('options', parts[3].documentSelector); }
  async start() {}
  async stop() {}
  async sendRequest(method, params) { say(method, params.command, params.arguments); return answers[params.command] ?? null; }
}

const load = Module._load;
Module._load = (name, ...rest) => name === 'vscode' ? vscode : name === 'vscode-languageclient/node' ? { LanguageClient } : load(name, ...rest);

const transfer = contents => ({ get: type => contents[type] === undefined ? undefined : { asString: async () => contents[type] } });

(async () => {
  const context = { subscriptions: [], extensionPath: extension };
  const it = require(require('path').join(extension, 'extension.js'));
  await it.activate(context);
  say('commands', Object.keys(commands).sort());
  await commands['pgoal.pasteAsIndicators']();
  await commands['pgoal.copyAsRows']();
  say('clipboard', clipboard);
  answers = { 'pgoal.rowsEdit': answers['pgoal.rowsEdit'] };
  await commands['pgoal.copyAsRows']();
  if (paste) {
    const provide = contents => paste.provideDocumentPasteEdits(document, [selection], transfer(contents), {}, {});
    const [pasted] = await provide({ 'text/plain': '产出指标\t培训\n', 'text/html': '<html><TABLE></TABLE></html>' });
    say('pasted', pasted.insertText, pasted.title, pasted.kind.value, pasted.additionalEdit.where, pasted.additionalEdit.edits);
    say('plain', await provide({ 'text/plain': 'a word' }) === undefined);
    answers = {};
    say('refused', await provide({ 'text/plain': 'a\tb' }) === undefined);
  }
  await it.deactivate();
  process.stdout.write(log.join('\n') + '\n');
})().catch(failure => { console.error(failure); process.exit(1); });
