"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const languages = ["plaintext", "markdown", "html", "xml", "json", "yaml"];
let client;

function activate() {
  const command = vscode.workspace.getConfiguration("wirelint").get("path");
  const server = { command, args: ["lsp"], transport: TransportKind.stdio };
  client = new LanguageClient("wirelint", "wirelint", server, { documentSelector: languages });
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
