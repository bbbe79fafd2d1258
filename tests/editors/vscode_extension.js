// Run by node: the extension with stand-ins for VS Code and its client; writes what it would start, and when it stopped.
"use strict";

const Module = require("node:module");
const { writeFileSync } = require("node:fs");

const told = [];

class LanguageClient {
  constructor(id, name, server, client) {
    told.push({ id, name, server, client });
  }

  start() {
    told.push("started");
  }

  stop() {
    told.push("stopped");
  }
}

const standIns = {
  vscode: { workspace: { getConfiguration: (section) => ({ get: (key) => `${section}.${key}` }) } },
  "vscode-languageclient/node": { LanguageClient, TransportKind: { stdio: 0 } },
};
const load = Module._load;
Module._load = (name, ...rest) => standIns[name] ?? load(name, ...rest);

const extension = require(process.argv[2]);
extension.deactivate();
extension.activate();
extension.deactivate();
writeFileSync("shown.json", JSON.stringify(told));
