import { spawn } from "node:child_process";

export type Ended = { readonly code: number; readonly said: string; readonly errors: string };

/** Runs a program to its end and answers what it wrote; a program that is not there ends with code 127. */
export function run(program: string, words: readonly string[], limit = 300_000): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], timeout: limit });
    let said = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", (error) => resolve({ code: 127, said, errors: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, said, errors }));
  });
}
