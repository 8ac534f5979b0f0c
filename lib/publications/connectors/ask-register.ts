import type { Client } from "./client.ts";
import { exchange } from "./exchange.ts";
import type { Answer } from "./exchange.ts";
import { faultOf, refusalOf } from "./failed-answer.ts";
import type { KeptAnswer } from "./kept-answers.ts";
import type { Register } from "./registers.ts";
import { retryAfter } from "./retry-after.ts";
import { SourceError } from "./source-error.ts";

export type RegisterQuestion = {
  /** Begins with a slash; its parts are encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** What only the register may see: never in an error, never on disk, never sent to a host it leads to. */
  readonly secretQuery?: Readonly<Record<string, string | undefined>>;
  readonly secretHeaders?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly expects: "json" | "xml";
  /** What is asked for, as the editor knows it: `10.1234/x`. */
  readonly subject: string;
  readonly signal: AbortSignal | undefined;
};

const mostTries = 4;
const mostRedirects = 3;
/** Milliseconds we wait when a register asks for it; longer is for the editor to wait. */
const longestWait = 120_000;

/**
 * What a register answers, as text of the kind that was expected. It waits for its turn, asks again after a failure that
 * may pass, for as long as the register says, and follows it only to hosts of its own.
 * @throws SourceError in words for the editor, or the signal's reason
 */
export async function askRegister(
  register: Register,
  question: RegisterQuestion,
  client: Client,
): Promise<string> {
  const url = addressOf(register, question, client);
  const keepsAs = register.isPublic && question.body === undefined ? `${question.expects} ${url.href}` : null;
  const kept = keepsAs === null ? null : ((await client.kept?.read(keepsAs)) ?? null);
  const answer = await persist(register, question, url, kept, client);
  if (answer.status === 304 && kept !== null) return kept.body;
  if (answer.status !== 200) throw refusalOf(register, question.subject, answer);
  const type = answer.headers["content-type"] ?? "";
  if (!type.includes(question.expects)) {
    throw new SourceError(
      "unreadable",
      `${register.name} answered with ${/html/.test(type) ? "a web page" : `“${type}”`} instead of data about ${question.subject}. Try again later; if it stays, something between here and ${register.name} answers in its place.`,
    );
  }
  const body = answer.body.toString("utf8");
  const { etag, "last-modified": lastModified } = answer.headers;
  if (keepsAs !== null && (etag !== undefined || lastModified !== undefined)) {
    await client.kept?.write(keepsAs, {
      body,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
  }
  return body;
}

/** An answer as JSON, whatever it holds. */
export async function askForJson(
  register: Register,
  question: Omit<RegisterQuestion, "expects">,
  client: Client,
): Promise<unknown> {
  const body = await askRegister(register, { ...question, expects: "json" }, client);
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new SourceError(
      "unreadable",
      `${register.name}’s answer about ${question.subject} breaks off or is no JSON. Try again later.`,
      { cause: error },
    );
  }
}

function addressOf(register: Register, { path, query }: RegisterQuestion, client: Client): URL {
  const url = new URL(originOf(register, client) + path);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url;
}

/** A stand-in must be on this machine, so that no setting can send what we ask to somebody else. */
function originOf(register: Register, client: Client): string {
  const standIn = client.standIns[register.key];
  if (standIn === undefined) return register.origin;
  if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(standIn))
    throw new Error(`A stand-in for ${register.name} must be at http://127.0.0.1, not at ${standIn}.`);
  return standIn;
}

async function persist(
  register: Register,
  question: RegisterQuestion,
  url: URL,
  kept: KeptAnswer | null,
  client: Client,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    question.signal?.throwIfAborted();
    await client.pace(register.key, register.pause, question.signal);
    const answer = await follow(register, question, url, kept, client).catch((error: unknown) => {
      question.signal?.throwIfAborted();
      return faultOf(register, question.subject, error);
    });
    const isAnswer = !(answer instanceof SourceError);
    if (isAnswer && answer.status !== 429 && answer.status < 500) return answer;
    if (!isAnswer && answer.kind !== "busy") throw answer;
    const asked = isAnswer ? retryAfter(answer.headers["retry-after"], client.clock.now()) : null;
    const pause = asked ?? 1000 * 2 ** (attempt - 1);
    if (attempt === mostTries || pause > longestWait)
      throw isAnswer ? refusalOf(register, question.subject, answer, asked) : answer;
    await client.clock.wait(pause, question.signal);
  }
}

async function follow(
  register: Register,
  question: RegisterQuestion,
  start: URL,
  kept: KeptAnswer | null,
  client: Client,
): Promise<Answer> {
  const own = new URL(originOf(register, client));
  const timeout = AbortSignal.timeout(client.timeout);
  const signal = question.signal === undefined ? timeout : AbortSignal.any([question.signal, timeout]);
  let url = start;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const isOwn = url.origin === own.origin;
    const answer = await exchange({
      url: isOwn ? withSecrets(url, question) : url,
      headers: {
        "user-agent": client.userAgent,
        accept:
          question.expects === "json"
            ? "application/json"
            : "application/atom+xml, application/xml, text/xml",
        ...(kept?.etag === undefined ? {} : { "if-none-match": kept.etag }),
        ...(kept?.lastModified === undefined ? {} : { "if-modified-since": kept.lastModified }),
        ...(isOwn ? given(question.secretHeaders) : {}),
      },
      ...(question.body === undefined ? {} : { body: question.body }),
      mayBePrivate: isOwn && (register.key === "paperoni" || client.standIns[register.key] !== undefined),
      largest: client.largest,
      signal,
    });
    const location = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || answer.status === 304 || location === undefined)
      return answer;
    const next = URL.parse(location, url);
    const isKnown =
      next !== null &&
      question.body === undefined &&
      (next.origin === own.origin ||
        (next.protocol === "https:" &&
          next.port === "" &&
          [new URL(register.origin).hostname, ...register.alsoAt].includes(next.hostname)));
    if (!isKnown) {
      throw new SourceError(
        "unreadable",
        `${register.name} leads to ${next?.host ?? "an address that is none"}, which is not followed. Tell your operator.`,
      );
    }
    url = next;
  }
  throw new SourceError(
    "unreadable",
    `${register.name} leads in circles when asked for ${question.subject}. Try again later.`,
  );
}

function withSecrets(url: URL, { secretQuery }: RegisterQuestion): URL {
  const secret = new URL(url);
  for (const [name, value] of Object.entries(given(secretQuery))) secret.searchParams.set(name, value);
  return secret;
}

function given(parts: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
