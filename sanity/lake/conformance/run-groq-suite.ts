import type { SanityClient } from "@sanity/client";
import { startTestLake } from "../testing/test-lake.ts";
import type { GroqSuite, SuiteTest } from "./groq-suite.ts";
import { isSameAnswer, withPlaces } from "./same-answer.ts";

export type SuiteOutcome = {
  readonly test: SuiteTest;
  readonly result: "passed" | "failed" | "not supported";
  /** Why it did not pass; empty when it did. */
  readonly reason: string;
  /** It failed for a reason that is listed. */
  readonly isKnown: boolean;
};

/** What groq-js answers otherwise than the suite, and why. */
const known: readonly { readonly file: string; readonly query: RegExp; readonly reason: string }[] = [
  {
    file: "operator/in.yml",
    query: /path\([^)]*\) in path\(/,
    reason: "groq-js compares texts with path patterns, not paths",
  },
  { file: "function/array-unique.yml", query: /array::unique/, reason: "groq-js keeps every null" },
  {
    file: "function/score.yml",
    query: /^\*(?:\[0\]|\{foo\}) \| score\(/,
    reason: "groq-js scores whatever stands before the pipe",
  },
];

/** Features of the suite that the lake has no engine for. */
const missing: Readonly<Record<string, string>> = {
  geoFunctions: "groq-js has no geo:: functions",
  customFunctions: "groq-js has its own, this lake does not take them over HTTP",
};
const atOnce = 8;

/** Runs Sanity's GROQ test suite through `@sanity/client`, each of its datasets in an embedded lake of its own. */
export async function runGroqSuite({ datasets, tests }: GroqSuite): Promise<readonly SuiteOutcome[]> {
  const outcomes: SuiteOutcome[] = [];
  for (const [ref, ofDataset] of Map.groupBy(tests, (test) => test.dataset._ref)) {
    const documents = datasets.get(ref)?.documents;
    await using lake = await startTestLake();
    const waiting = ofDataset.filter((test) => {
      const reason = whyNot(test, documents !== null && documents !== undefined);
      if (reason !== null) outcomes.push({ test, result: "not supported", reason, isKnown: true });
      return reason === null;
    });
    if (waiting.length === 0) continue;
    const transaction = (documents ?? []).reduce(
      (sofar, document) => sofar.createOrReplace(document),
      lake.editor.transaction(),
    );
    if ((documents ?? []).length > 0) await transaction.commit({ visibility: "sync" });
    const workers = Array.from({ length: atOnce }, async () => {
      for (let test = waiting.pop(); test !== undefined; test = waiting.pop())
        outcomes.push(await runTest(lake.editor, test));
    });
    await Promise.all(workers);
  }
  return outcomes;
}

function whyNot(test: SuiteTest, hasDocuments: boolean): string | null {
  // `0.1` is the language before Sanity's API had dates for versions.
  if (test.version === "0.1") return "a version of GROQ that dated API versions do not have";
  if (!hasDocuments && test.query.includes("*")) return "its dataset is elsewhere on the web";
  if (/\bdiff::/.test(test.query)) return "groq-js does not read the selectors of diff::";
  const feature = test.features?.find((name) => name in missing);
  return feature === undefined ? null : (missing[feature] ?? null);
}

async function runTest(client: SanityClient, test: SuiteTest): Promise<SuiteOutcome> {
  try {
    const answer = await client.fetch<unknown>(test.query, test.params ?? {}, { perspective: "raw" });
    if (!test.valid) return failed(test, `should be refused, but is ${short(answer)}`);
    const expected = test.result ?? null;
    const given = JSON.stringify(expected).includes('"_pos":') ? withPlaces(answer) : (answer ?? null);
    if (isSameAnswer(given, expected, /order\s*\(/.test(test.query))) return passed(test);
    return failed(test, `expected ${short(expected)}, got ${short(answer)}`);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return test.valid ? failed(test, said) : passed(test);
  }
}

function passed(test: SuiteTest): SuiteOutcome {
  return { test, result: "passed", reason: "", isKnown: false };
}

function failed(test: SuiteTest, said: string): SuiteOutcome {
  const listed = known.find(({ file, query }) => test.filename.endsWith(file) && query.test(test.query));
  return { test, result: "failed", reason: listed?.reason ?? said, isKnown: listed !== undefined };
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** How many passed, and the others by reason, each with how many there are and one of them. */
export function suiteTable(outcomes: readonly SuiteOutcome[]): string {
  const count = (result: SuiteOutcome["result"]): string =>
    `${outcomes.filter((each) => each.result === result).length} ${result}`;
  const others = Map.groupBy(
    outcomes.filter(({ result }) => result !== "passed"),
    ({ result, reason, isKnown }) => `${result}${result === "failed" && isKnown ? ", known" : ""}: ${reason}`,
  );
  const listed = [...others].map(([reason, some]) => {
    const [first] = some;
    return `${String(some.length).padStart(6)}  ${reason}\n        such as ${first?.test.filename}: ${short(first?.test.query.trim())}`;
  });
  const counts = [count("passed"), count("failed"), count("not supported")].join(", ");
  return [`${outcomes.length} tests of GROQ: ${counts}`, "", ...listed].join("\n");
}
