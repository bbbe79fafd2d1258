/** The page made from its sources, into the package: `node build.mjs [FOLDER]`. */
import { copyFile, mkdir, writeFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const to = process.argv[2] ?? join(here, "../linter/wirelint/serve/page");

await mkdir(to, { recursive: true });
const built = await build({
  absWorkingDir: here,
  entryPoints: ["src/page.js"],
  outfile: join(to, "page.js"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  alias: { "style-mod": "./src/adopted.js" },
});
for (const name of ["index.html", "page.css"]) await copyFile(join(here, "src", name), join(to, name));
await writeFile(join(to, "NOTICE.txt"), await notice(built.metafile));

/** The licences of all that the bundle has of others. */
async function notice({ inputs }) {
  const packages = new Set();
  for (const path of Object.keys(inputs)) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) packages.add(found[1]);
  }
  const parts = await Promise.all([...packages].sort().map(async (name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await readFile(join(folder, "LICENSE"), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  }));
  return `page.js has parts of these packages, which come under licences of their own.\n\n${parts.join(`\n${"-".repeat(78)}\n\n`)}`;
}
