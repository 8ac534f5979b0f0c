import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A library on our page, as its own documents say to use it. */
export type Other = {
  readonly name: string;
  /** Selectors of what it shows, and of its refusal. */
  readonly banner: string;
  readonly refuse: string;
  /** Bytes after gzip. */
  readonly script: number;
  readonly style: number;
  readonly files: { readonly script: string; readonly style: string };
};

export type Served = { readonly address: (name: string) => string; readonly close: () => void };

const vanilla = `
import * as CookieConsent from "vanilla-cookieconsent";
void CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, media: { services: { youtube: { label: "YouTube" }, vimeo: { label: "Vimeo" } } } },
  language: { default: "en", translations: { en: {
    consentModal: { title: "Cookies", description: "We use cookies to analyze the browsing and usage of our website and to personalize your experience.", acceptAllBtn: "Accept all", acceptNecessaryBtn: "Refuse all", showPreferencesBtn: "Setting cookies" },
    preferencesModal: { title: "Setting cookies", acceptAllBtn: "Accept all", acceptNecessaryBtn: "Refuse all", savePreferencesBtn: "Save my choices", closeIconLabel: "Close",
      sections: [{ title: "Essential cookies", linkedCategory: "necessary" }, { title: "Analytics cookies", linkedCategory: "analytics" }, { title: "Multimedia Player", linkedCategory: "media" }] } } } },
});`;

const c15t = `
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { ConsentManagerProvider, ConsentBanner, ConsentDialog } from "@c15t/react";
const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(createElement(ConsentManagerProvider, {
  options: { mode: "offline", consentCategories: ["necessary", "measurement", "marketing"], overrides: { country: "DE" } },
}, createElement(ConsentBanner), createElement(ConsentDialog)));`;

/**
 * Installs both into a folder and bundles each. Their React is counted apart in nothing: a page without Next's runtime
 * has none, so a library that needs it brings it.
 */
export async function installOthers(folder: string): Promise<readonly Other[]> {
  await writeFile(path.join(folder, "package.json"), "{}");
  const wanted = ["vanilla-cookieconsent@3.1.0", "@c15t/react@2.2.1", "react@19.3.1", "react-dom@19.3.1"];
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], {
    cwd: folder,
  });
  return Promise.all([
    bundle(folder, "vanilla-cookieconsent", vanilla, "vanilla-cookieconsent/dist/cookieconsent.css", {
      banner: "#cc-main .cm",
      refuse: "#cc-main [data-role=necessary]",
    }),
    bundle(folder, "c15t with React", c15t, "@c15t/react/dist/styles.css", {
      banner: '[data-testid="consent-banner-card"]',
      refuse: '[data-testid="consent-banner-reject-button"]',
    }),
  ]);
}

async function bundle(
  folder: string,
  name: string,
  contents: string,
  style: string,
  selectors: Pick<Other, "banner" | "refuse">,
): Promise<Other> {
  const result = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const script = result.outputFiles[0]?.text ?? "";
  const sheet = path.join(folder, "node_modules", style);
  const styled =
    (await build({ entryPoints: [sheet], bundle: true, minify: true, write: false })).outputFiles[0]?.text ??
    "";
  const files = {
    script: path.join(folder, "out", `${name}.js`),
    style: path.join(folder, "out", `${name}.css`),
  };
  await mkdir(path.dirname(files.script), { recursive: true });
  await writeFile(files.script, script);
  await writeFile(files.style, styled);
  return { name, ...selectors, script: gzipped(script).length, style: gzipped(styled).length, files };
}

/** Serves the page without our question and with a library's, compressed as ours is; everything else comes from us. */
export async function servePages(ours: string, others: readonly Other[]): Promise<Served> {
  const html = await (await fetch(ours)).text();
  const plain = html
    .replace(/<script data-keep="" data-consent=.*?<\/script>/s, "")
    .replace(/<section id="consent".*?<\/section>/s, "")
    .replace(/<dialog id="consent-settings".*?<\/dialog>/s, "");
  const at = (index: number, kind: string): string => `/beside/${index}.${kind}`;
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "/", "http://here");
      const [, index, kind] = /^\/beside\/(\d+)(?:\.(js|css))?$/.exec(pathname) ?? [];
      const other = others[Number(index)];
      if (other === undefined) {
        const answer = await fetch(new URL(request.url ?? "/", ours));
        const type = answer.headers.get("content-type") ?? "text/plain";
        const body = Buffer.from(await answer.arrayBuffer());
        return response
          .writeHead(answer.status, { "content-type": type, "content-encoding": "gzip" })
          .end(gzipped(body));
      }
      if (kind !== undefined) {
        const text = await readFile(kind === "js" ? other.files.script : other.files.style);
        return response
          .writeHead(200, {
            "content-type": kind === "js" ? "text/javascript" : "text/css",
            "content-encoding": "gzip",
          })
          .end(gzipped(text));
      }
      const page = plain.replace(
        "</head>",
        `<link rel="stylesheet" href="${at(Number(index), "css")}"><script type="module" src="${at(Number(index), "js")}"></script></head>`,
      );
      return response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" })
        .end(gzipped(page));
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    address: (name) => `${origin}/beside/${others.findIndex((other) => other.name === name)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function gzipped(text: string | Buffer): Buffer {
  return gzipSync(text, { level: 9 });
}
