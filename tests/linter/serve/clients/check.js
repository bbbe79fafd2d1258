// Check a text with languagetool-api, whose one address is changed, and as annotated text; tell what came of it as JSON.
const [address, text] = process.argv.slice(2);
const name = require.resolve("request");
const request = require(name);
require.cache[name].exports = (url, done) => request(url.replace("https://languagetool.org/api", address), done);
const tool = require("languagetool-api");

const children = (node) => node.children;
const parse = (said) => [...said.matchAll(/[^<]+(?=<|$)/g)].map((m) => ({ text: m[0], offset: { start: m.index, end: m.index + m[0].length } }));

async function annotated() {
  const { build } = await import("annotatedtext");
  const html = text.replace("bridge", "<b>bridge");
  const options = {
    children,
    annotatetextnode: (node) => (node.text === undefined ? null : { offset: node.offset, text: node.text }),
    interpretmarkup: (markup) => "\n".repeat((markup.match(/\n/g) || []).length),
  };
  const data = build(html, (said) => ({ children: parse(said) }), options);
  const body = new URLSearchParams({ language: "en-US", data: JSON.stringify(data) });
  const { matches } = await (await fetch(`${address}/v2/check`, { method: "POST", body })).json();
  return html.substr(matches[0].offset, matches[0].length);
}

tool.codes((_, codes) =>
  tool.check({ language: "en-US", text }, (_, said) =>
    tool.showMistakes(said, (mistakes) =>
      tool.bestSuggestion(said, async (best) =>
        console.log(JSON.stringify({ languages: codes.length, mistakes, best, annotated: await annotated() }))))));
