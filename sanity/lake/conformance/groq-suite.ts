import { readFile } from "node:fs/promises";
import { z } from "zod";

const dataset = z.object({
  _type: z.literal("dataset"),
  _id: z.string(),
  documents: z.array(z.looseObject({ _id: z.string(), _type: z.string() })).nullish(),
  url: z.string().nullish(),
});
const suiteTest = z.object({
  _type: z.literal("test"),
  name: z.string(),
  filename: z.string(),
  query: z.string(),
  params: z.record(z.string(), z.unknown()).nullish(),
  result: z.unknown(),
  valid: z.boolean(),
  version: z.string().nullish(),
  features: z.array(z.string()).nullish(),
  dataset: z.object({ _ref: z.string() }),
});

export type SuiteDataset = z.infer<typeof dataset>;
export type SuiteTest = z.infer<typeof suiteTest>;

/** Sanity's own test suite of GROQ (github.com/sanity-io/groq-test-suite), compiled. */
export type GroqSuite = {
  readonly datasets: ReadonlyMap<string, SuiteDataset>;
  readonly tests: readonly SuiteTest[];
};

/**
 * Reads a compiled suite: NDJSON of datasets and tests.
 * @throws Error that names the line which is neither
 */
export async function readGroqSuite(file: string): Promise<GroqSuite> {
  const datasets = new Map<string, SuiteDataset>();
  const tests: SuiteTest[] = [];
  const entry = z.discriminatedUnion("_type", [dataset, suiteTest]);
  for (const [index, line] of (await readFile(file, "utf8")).split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = entry.safeParse(jsonOf(line));
    if (!parsed.success)
      throw new Error(
        `Line ${index + 1} of ${file} is no entry of the GROQ test suite: ${z.prettifyError(parsed.error)}`,
      );
    if (parsed.data._type === "dataset") datasets.set(parsed.data._id, parsed.data);
    else tests.push(parsed.data);
  }
  return { datasets, tests };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
