import { get } from "node:http";
import { parseArgs } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { tell } from "./running/fault.ts";
import { load } from "./running/load.ts";
import type { LoadReport } from "./running/load.ts";
import { nginxVersion, startNginx } from "./running/nginx.ts";
import type { Precompressed } from "./running/nginx.ts";
import { runSite } from "./running/run-site.ts";

/**
 * `npm run bench`: a thousand requests over sixteen connections to one page of each kind, and, where nginx is installed,
 * to nginx serving the very same compressed bytes from files: the limit of what the machine can do.
 * `--url=https://…` measures a site that runs already; `--requests` and `--connections` change the load.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string" },
    requests: { type: "string", default: "1000" },
    connections: { type: "string", default: "16" },
  },
});
const compressed = { "accept-encoding": "br" } as const;
const sections = [
  "/en",
  "/fr",
  "/en/news",
  "/en/events",
  "/en/researchers",
  "/fr/publications",
  "/en/topics",
];
/** One page under each of these sections, found by its links. */
const detailed = ["/en/news", "/en/events", "/en/researchers", "/en/publications"];

try {
  await bench();
} catch (error) {
  console.error(`\n${tell(error)}`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const site =
    values.url === undefined
      ? await runSite({ say: console.log, variables: { ...process.env, PORT: "0" } })
      : undefined;
  const origin = site?.url ?? values.url ?? "";
  const paths = [
    ...sections,
    ...(await Promise.all(detailed.map((section) => firstDetail(origin, section)))).flat(),
  ];
  const pages = await settledPages(origin, paths);
  const version = nginxVersion();
  const nginx = version === null ? undefined : await startNginx(pages);
  console.log(
    `\n${values.requests} requests over ${values.connections} connections, brotli${version === null ? "; nginx is not installed here, so there is nothing to compare with" : ` (limit: ${version}, same bytes)`}\n`,
  );
  console.log(row("page", "bytes", "per second", "p50 ms", "p99 ms", "errors", "limit", "share"));
  const faults: string[] = [];
  for (const path of ["/", ...paths]) {
    await measure(new URL(path, origin), 200);
    const ours = await measure(new URL(path, origin));
    const limit = nginx === undefined ? undefined : await measure(new URL(path, nginx.url));
    console.log(line(path, ours, limit));
    if (ours.errors > 0) faults.push(`${path}: ${ours.errors} requests failed.`);
    if (limit !== undefined && limit.errors > 0)
      faults.push(`${path}: nginx failed ${limit.errors} times; there is nothing to compare with.`);
    // The redirect of `/` has a body of nginx's own; all others are the same bytes or no comparison.
    if (limit !== undefined && path !== "/" && limit.digest !== ours.digest)
      faults.push(`${path}: nginx sent other bytes.`);
  }
  await nginx?.stop();
  await site?.stop();
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** The pages once they are as small as they get: brotli at its best is made in the background, one after the other. */
async function settledPages(origin: string, paths: readonly string[]): Promise<readonly Precompressed[]> {
  let last: readonly Precompressed[] = [];
  for (let unchanged = 0, looks = 0; unchanged < 4 && looks < 60; looks += 1) {
    const next = await Promise.all(paths.map((path) => fetchCompressed(origin, path)));
    unchanged = next.every(({ body }, index) => last[index]?.body.equals(body)) ? unchanged + 1 : 0;
    last = next;
    await wait(1_000);
  }
  return last;
}

function measure(url: URL, requests = Number(values.requests)): Promise<LoadReport> {
  const isFront = url.pathname === "/";
  return load({
    url,
    requests,
    connections: Number(values.connections),
    headers: { ...compressed, "accept-language": "en" },
    status: isFront ? 307 : 200,
  });
}

function line(path: string, ours: LoadReport, limit: LoadReport | undefined): string {
  const share = limit === undefined ? "" : `${Math.round((100 * ours.perSecond) / limit.perSecond)} %`;
  return row(
    path.length > 44 ? `${path.slice(0, 43)}…` : path,
    String(ours.bytes),
    ours.perSecond.toFixed(0),
    ours.median.toFixed(2),
    ours.p99.toFixed(2),
    String(ours.errors),
    limit?.perSecond.toFixed(0) ?? "",
    share,
  );
}

function row(page: string, ...cells: readonly string[]): string {
  return `${page.padEnd(45)}${cells.map((cell) => cell.padStart(11)).join("")}`;
}

async function firstDetail(origin: string, section: string): Promise<string[]> {
  const { body } = await fetchCompressed(origin, section);
  const links = [
    ...brotliDecompressSync(body)
      .toString()
      .matchAll(/href="(\/[a-z]{2}\/[^"?#.]+)"/g),
  ].map((match) => match[1] ?? "");
  const link = links.find((path) => path.startsWith(`${section}/`) && !/\/(?:past|\d{4})$/.test(path));
  return link === undefined ? [] : [link];
}

function fetchCompressed(origin: string, path: string): Promise<Precompressed> {
  return new Promise((resolve, reject) => {
    get(new URL(path, origin), { headers: compressed }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200)
          resolve({
            path,
            encoding: answer.headers["content-encoding"] ?? "identity",
            body: Buffer.concat(chunks),
          });
        else reject(new Error(`${path} answered ${answer.statusCode}.`));
      });
    }).on("error", reject);
  });
}
