import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { answerRequest } from "#lib/consent/answer-request.ts";
import { fileRecords, noRecords, stdoutRecords, type RecordStore } from "#lib/consent/record.ts";
import { environment, type Environment } from "#lib/site/environment.ts";

/** Takes a reader's answer about cookies; see lib/consent/answer-request.ts. */
export function POST(request: Request): Promise<Response> {
  const env = environment();
  return answerRequest(request, {
    records: recordsOf(env),
    siteUrl: env.SITE_URL,
    now: Date.now,
    randomId: () => randomBytes(16).toString("hex"),
  });
}

function recordsOf(env: Environment): RecordStore {
  switch (env.CONSENT_RECORDS) {
    case "file":
      return fileRecords(join(env.VITRINE_DATA, "consent"));
    case "stdout":
      return stdoutRecords((line) => process.stdout.write(`${line}\n`));
    case "none":
      return noRecords;
  }
}
