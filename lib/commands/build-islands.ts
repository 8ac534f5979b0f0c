import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";

/** A browser script of ours: the file name is made from its content, so it can be cached for ever. */
export type BuiltScript = { readonly src: string; readonly integrity: string; readonly text: string };

/** Everything that runs in a reader's browser: the inline kernel, the islands of every page, and the beacons. */
export type BrowserScripts = {
  readonly kernel: string;
  readonly islands: BuiltScript;
  readonly analytics: BuiltScript;
};

/** What the sources under `root` compile to; writes nothing. */
export async function buildBrowserScripts(root: string): Promise<BrowserScripts> {
  const elements = globSync("components/**/*.element.ts", { cwd: root }).toSorted();
  const [kernel, islands, analytics] = await Promise.all([
    // The answer's properties never leave the kernel, so their names may be short. No tsconfig: it would add "use strict".
    bundle(root, {
      entryPoints: ["lib/consent/kernel.ts"],
      format: "iife",
      mangleProps: /^(day|asked|granted|revision|proof)$/,
      tsconfigRaw: {},
    }),
    bundle(root, {
      stdin: { contents: elements.map((path) => `import "./${path}";`).join("\n"), resolveDir: root },
      format: "esm",
    }),
    bundle(root, { entryPoints: ["lib/analytics/start.ts"], format: "esm" }),
  ]);
  return { kernel, islands: named(islands), analytics: named(analytics) };
}

/** Path of each generated file, relative to the root, with its text. The TypeScript ones are committed. */
export function generatedFiles({
  kernel,
  islands,
  analytics,
}: BrowserScripts): readonly (readonly [path: string, text: string])[] {
  const header = "// Written by `node lib/commands/build-islands.ts`. Do not edit.\n";
  return [
    [
      "lib/consent/kernel.generated.ts",
      `${header}/** The consent kernel, for an inline script; see kernel.ts. */\nexport const kernelScript =\n  ${JSON.stringify(kernel)};\n\n` +
        `/** Its hash, as a content-security policy names it (without quotes). */\nexport const kernelHash = "${digest("sha256", kernel)}";\n`,
    ],
    [
      "lib/site/islands.generated.ts",
      `${header}/** A script in public/, named by its content. */\nexport type BrowserScript = { readonly src: string; readonly integrity: string };\n\n` +
        `/** Every custom element of the public pages. */\nexport const islands: BrowserScript = ${printed(islands)};\n\n` +
        `/** The audience measurement, for pages of a site that has one. */\nexport const analytics: BrowserScript = ${printed(analytics)};\n`,
    ],
    [join("public", islands.src), islands.text],
    [join("public", analytics.src), analytics.text],
  ];
}

/** Compiles the browser scripts and writes them and the TypeScript files that name them. */
export async function buildIslands(root: string): Promise<void> {
  const files = generatedFiles(await buildBrowserScripts(root));
  await rm(join(root, "public/islands"), { recursive: true, force: true });
  await mkdir(join(root, "public/islands"), { recursive: true });
  for (const [path, text] of files) {
    const file = join(root, path);
    // An unchanged file keeps its date, so that a running `next dev` does not rebuild for nothing.
    if ((await readFile(file, "utf8").catch(() => null)) !== text) await writeFile(file, text);
  }
}

async function bundle(root: string, options: BuildOptions): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
    ...options,
  });
  return (result.outputFiles?.[0]?.text ?? "").trimEnd();
}

function named(text: string): BuiltScript {
  const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { src: `/islands/${name}.js`, integrity: digest("sha384", text), text };
}

function printed({ src, integrity }: BuiltScript): string {
  return `{\n  src: ${JSON.stringify(src)},\n  integrity: ${JSON.stringify(integrity)},\n}`;
}

function digest(algorithm: "sha256" | "sha384", text: string): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
}

if (import.meta.main) await buildIslands(join(import.meta.dirname, "../.."));
