import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port.ts";

/** One answer to be served as it is: its path and its bytes, already compressed. */
export type Precompressed = { readonly path: string; readonly encoding: string; readonly body: Buffer };

export type RunningNginx = { readonly url: URL; readonly stop: () => Promise<void> };

const program: string = "nginx";

/** Whether nginx is installed, and which. */
export function nginxVersion(): string | null {
  const { status, stderr } = spawnSync(program, ["-v"], { encoding: "utf8" });
  return status === 0 ? (/nginx\/[\d.]+/.exec(stderr)?.[0] ?? "nginx") : null;
}

/** nginx on a free port, serving exactly these bytes from files, and `/` as a redirect: the least that a web server can do. */
export async function startNginx(answers: readonly Precompressed[]): Promise<RunningNginx> {
  const folder = await mkdtemp(path.join(tmpdir(), "vitrine-nginx-"));
  const port = await freePort();
  const locations = await Promise.all(
    answers.map(async ({ path: address, encoding, body }, index) => {
      const file = path.join(folder, `${index}.body`);
      await writeFile(file, body);
      return `location = ${address} { alias ${file}; default_type "text/html; charset=utf-8"; add_header Content-Encoding ${encoding}; }`;
    }),
  );
  const configuration = path.join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    configuration,
    `${asWhom()}daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000; ${temporary.join(" ")}
server { listen 127.0.0.1:${port}; location = / { return 307 /en; } ${locations.join("\n")} } }`,
  );
  const child = spawn(program, ["-c", configuration, "-p", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  for (let tries = 0; tries < 100 && !(await answersAt(port)); tries += 1) await wait(50);
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Started by root, nginx works as another user, who may not read files of root's: it has to be told to stay root. */
function asWhom(): string {
  return process.getuid?.() === 0 ? "user root; " : "";
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    for (const [event, open] of [
      ["connect", true],
      ["error", false],
    ] as const) {
      socket.once(event, () => {
        socket.destroy();
        resolve(open);
      });
    }
  });
}
