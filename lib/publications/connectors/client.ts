import { join } from "node:path";
import type { Environment } from "../../site/environment.ts";
import { wallClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { keptAnswersIn } from "./kept-answers.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { createPace } from "./pace.ts";
import type { Pace } from "./pace.ts";

/** What asking registers needs: time, manners, limits, and what is known of us. */
export type Client = {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly kept: KeptAnswers | null;
  /** Who we are, in every request. */
  readonly userAgent: string;
  /** Milliseconds one request may take, from the asking to the last byte. */
  readonly timeout: number;
  /** Bytes an answer may have. */
  readonly largest: number;
  /** In tests: another address for a register, which must be one of this machine. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Tokens of those who were signed in, by register and user name. */
  readonly tokens: Map<string, string>;
};

const pace = createPace(wallClock);
const tokens = new Map<string, string>();

/** The client of this process: whoever asks a register, its pace is one. */
export function processClient(environment: Environment): Client {
  return {
    clock: wallClock,
    pace,
    kept: keptAnswersIn(join(environment.VITRINE_DATA, "source-answers")),
    userAgent: userAgentOf(environment),
    timeout: 45_000,
    largest: 20 * 2 ** 20,
    standIns: {},
    tokens,
  };
}

/** Registers answer better those they can write to. */
export function userAgentOf({ SITE_URL, PUBLICATION_SOURCES_CONTACT: contact }: Environment): string {
  return `Vitrine (+${SITE_URL}${contact === undefined ? "" : `; mailto:${contact}`})`;
}
