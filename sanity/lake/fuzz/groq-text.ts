import { allCases } from "../conformance/all-cases.ts";
import { attribute, oddNumber, oddText } from "./values.ts";
import type { Random } from "../testing/random.ts";

const functions = [
  "count",
  "defined",
  "length",
  "lower",
  "upper",
  "coalesce",
  "select",
  "references",
  "round",
  "string",
  "dateTime",
  "now",
  "identity",
  "path",
  "pt::text",
  "string::split",
  "string::startsWith",
  "math::sum",
  "math::avg",
  "math::min",
  "math::max",
  "array::join",
  "array::unique",
  "array::compact",
  "array::intersects",
  "sanity::versionOf",
  "sanity::partOfRelease",
  "sanity::dataset",
  "releases::all",
  "text::query",
  "geo::latLng",
  "documents::get",
  "diff::changedAny",
  "delta::changedAny",
  "user::attributes",
  "boost",
] as const;
const operators = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "&&",
  "||",
  "in",
  "match",
  "..",
  "...",
] as const;

/** GROQ, right or wrong. */
export function queryText(random: Random): string {
  if (random.chance(0.02)) return nested(random);
  return random.chance(0.6) ? groq(random) : brokenGroq(random);
}

/** The same bracket or operator, over and over. */
function nested(random: Random): string {
  const [open, close] = random.pick<readonly [string, string]>([
    ["(", ")"],
    ["[", "]"],
    ["!", ""],
    ["-", ""],
    ['{"a":', "}"],
    ["*[", "]"],
    ["count(", ")"],
    ["1+", ""],
    ["coalesce(null,", ")"],
    ["@[a in ", "]"],
  ]);
  const times = 1 + random.below(random.chance(0.5) ? 4000 : 12);
  return `${open.repeat(times)}${leaf(random)}${close.repeat(times)}`;
}

/** GROQ by its grammar, more or less. */
function groq(random: Random, depth = 4): string {
  const inner = (): string => groq(random, depth - 1);
  if (depth <= 0) return leaf(random);
  switch (random.below(15)) {
    case 0:
    case 1:
      return leaf(random);
    case 2:
    case 3:
      return `*[${inner()}]`;
    case 4:
      return `${inner()} ${random.pick(operators)} ${inner()}`;
    case 5:
      return `${random.pick(functions)}(${random.some(3, inner).join(", ")})`;
    case 6:
      return `${inner()}[${inner()}]`;
    case 7:
      return `${inner()}{${random.some(3, () => member(random, depth - 1)).join(", ")}}`;
    case 8:
      return `${inner()} | order(${inner()}${random.pick(["", " asc", " desc"])})`;
    case 9:
      return `${inner()} | score(${inner()})`;
    case 10:
      return `${inner()}${random.pick(["->", "[]", ".name", "->name", "[0]", "[-1]", "[0..2]", "[]->", "[1...3]"])}`;
    case 11:
      return `(${inner()})`;
    case 12:
      return `${random.pick(["!", "-", "+", "^.", "^.^.", "@."])}${inner()}`;
    case 13:
      return `[${random.some(3, inner).join(", ")}]`;
    default:
      return `{${random.some(3, () => member(random, depth - 1)).join(", ")}}`;
  }
}

function member(random: Random, depth: number): string {
  return random.pick([
    attribute(random),
    "...",
    `...${groq(random, depth)}`,
    `"${attribute(random)}": ${groq(random, depth)}`,
    `${groq(random, depth)} => {${attribute(random)}}`,
  ]);
}

function leaf(random: Random): string {
  return random.pick([
    "*",
    "@",
    "^",
    "null",
    "true",
    attribute(random),
    String(oddNumber(random)),
    JSON.stringify(oddText(random)),
    "$a",
    "$b.name",
    "_type == 'fuzz'",
  ]);
}

const [firstKnown = "*", ...moreKnown] = allCases.flatMap(({ area, name }) =>
  area.startsWith("GROQ") ? name : [],
);

/** A query that is right, with a few characters wrong. */
function brokenGroq(random: Random): string {
  let text = random.pick([firstKnown, ...moreKnown]);
  for (let times = 1 + random.below(4); times > 0; times--) {
    const [from, length] = [random.below(text.length + 1), random.below(6)];
    const put = random.pick([
      "",
      leaf(random),
      text.slice(random.below(text.length), from),
      "(",
      "]",
      "}",
      "'",
      "::",
    ]);
    text = `${text.slice(0, from)}${put}${text.slice(from + length)}`.slice(0, 20_000);
  }
  return text;
}
