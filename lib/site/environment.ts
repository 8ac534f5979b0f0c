import { z } from "zod";
import { isAddressRange } from "./address-range.ts";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const httpAddress = z
  .string()
  .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ""), "an http:// or https:// address")
  .transform((value) => value.replace(/\/+$/, ""));
const commaList = z.string().transform((value) =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);
const addressRanges = commaList.refine(
  (ranges) => ranges.every(isAddressRange),
  "IP addresses or ranges with commas between, such as 10.0.0.0/8",
);
const hostNames = commaList.refine(
  (hosts) => hosts.every((host) => /^[a-z0-9.-]+$/.test(host)),
  "host names with commas between",
);

const publicationSource = z.enum([
  "crossref",
  "openalex",
  "arxiv",
  "semantic-scholar",
  "openreview",
  "dblp",
  "orcid",
  "paperoni",
]);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    SITE_URL: httpAddress.default("http://localhost:3000"),
    PORT: z.coerce.number("a number from 0 to 65535").int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default("localhost"),
    VITRINE_DATA: z.string().min(1).default(".vitrine"),
    PUBLIC_RUNTIME: z.enum(["strip", "keep"]).default("strip"),
    SANITY_PROJECT_ID: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, "a Sanity project id (lower-case letters, digits, hyphens)")
      .optional(),
    SANITY_DATASET: z
      .string()
      .regex(/^[a-z0-9_-]+$/, "a dataset name (lower-case letters, digits, - and _)")
      .default("production"),
    SANITY_API_HOST: httpAddress.optional(),
    SANITY_API_READ_TOKEN: z.string().min(16, "a token of at least 16 characters").optional(),
    SANITY_WEBHOOK_SECRET: z.string().min(16, "a secret of at least 16 characters").optional(),
    ANALYTICS: z.enum(["none", "matomo", "plausible", "ga4"]).default("none"),
    MATOMO_URL: httpAddress.optional(),
    MATOMO_SITE_ID: z.string().regex(/^\d+$/, "a number").optional(),
    PLAUSIBLE_URL: httpAddress.optional(),
    PLAUSIBLE_DOMAIN: z.string().min(1).optional(),
    GA4_ID: z
      .string()
      .regex(/^G-[A-Z0-9]+$/, "a measurement id such as G-ABC123")
      .optional(),
    VIDEO_PROVIDERS: commaList
      .default(["youtube", "vimeo"])
      .pipe(z.array(z.enum(["youtube", "vimeo", "peertube"]))),
    PEERTUBE_HOSTS: hostNames.default([]),
    CONSENT_RECORDS: z.enum(["file", "stdout", "none"]).default("file"),
    TRUSTED_PROXIES: addressRanges.default([]),
    STUDIO: flag.default(true),
    STUDIO_SECRET: z.string().min(24, "a secret of at least 24 characters").optional(),
    PUBLICATION_SOURCES: commaList.default([]).pipe(z.array(publicationSource)),
    PUBLICATION_SOURCES_CONTACT: z.email("an e-mail address").optional(),
    OPENALEX_API_KEY: z.string().optional(),
    SEMANTIC_SCHOLAR_API_KEY: z.string().optional(),
    OPENREVIEW_USERNAME: z.string().optional(),
    OPENREVIEW_PASSWORD: z.string().optional(),
    PAPERONI_URL: httpAddress.optional(),
    PAPERONI_TOKEN: z.string().optional(),
  })
  .refine(
    ({ PUBLICATION_SOURCES: on, PAPERONI_URL }) => !on.includes("paperoni") || PAPERONI_URL !== undefined,
    {
      path: ["PAPERONI_URL"],
      error: "the address of your Paperoni, since PUBLICATION_SOURCES names it",
    },
  );

/** Everything the project is told from outside, checked. The one place that reads `process.env`. */
export type Environment = Readonly<z.infer<typeof schema>>;

/** A register of publications that may be asked, as `PUBLICATION_SOURCES` names it. */
export type PublicationSource = z.infer<typeof publicationSource>;

/** What is wrong with the environment: one line per variable, naming it and what it should hold. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * The environment as typed values, with defaults for a laptop. Empty strings count as absent.
 * @throws EnvironmentError naming every variable that is wrong.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    // The second part of a path is a place in a list, which nobody sees who wrote it with commas.
    const name = String(issue.path[0]);
    return `${name} is "${given[name] ?? ""}", but should be ${expected(issue)}`;
  });
  throw new EnvironmentError(lines.join("\n"));
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "too_big" || issue.code === "too_small" || issue.code === "invalid_type") {
    return issue.message.replace(/^(?:Too (?:big|small)|Invalid input): expected |, received .*$/g, "");
  }
  return issue.message;
}

let parsed: Environment | undefined;

/** The environment of this process; read once. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** Whether content lives in the lake beside the site rather than in a hosted Sanity project. */
export function isEmbedded(env: Environment): boolean {
  return env.SANITY_PROJECT_ID === undefined || env.SANITY_PROJECT_ID === embeddedProjectId;
}

/** The project id the embedded lake answers to. */
export const embeddedProjectId = "vitrine";
