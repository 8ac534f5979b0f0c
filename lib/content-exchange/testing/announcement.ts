// An announcement in English alone, and an agency that knows its French.
import type { SanityClient } from "@sanity/client";
import { otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { readExchangeFile, writeExchangeFile } from "#lib/messages/exchange/formats.ts";
import type { Format } from "#lib/messages/exchange/formats.ts";
import type { ReturnedFile, Unit } from "#lib/messages/exchange/unit.ts";
import { exportContent } from "../export-content.ts";

/** Publishes it. */
export async function announce(client: SanityClient, id: string, more: object = {}): Promise<void> {
  await client.createOrReplace({
    _id: id,
    _type: "announcement",
    kind: "news",
    title: title("A title"),
    slug: { _type: "localeSlug", en: { _type: "slug", current: id } },
    summary: text("A summary."),
    body: { _type: "localeRichText", en: body },
    publishedAt: "2026-01-02T10:00:00.000Z",
    ...more,
  });
}

/** Its texts as they go to an agency. */
export async function exported(client: SanityClient, ...ids: readonly string[]): Promise<readonly Unit[]> {
  const units = await exportContent(client, "fr");
  return units.filter(({ id }) => ids.some((one) => id.startsWith(`${one}@`)));
}

/** Its texts with their French. */
export function translated(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit) => ({ ...unit, target: french[unit.source] ?? null, state: "review" }));
}

/** Texts as they come out of a file. */
export function returned(units: readonly Unit[], format: Format = "xliff2", to: Locale = "fr"): ReturnedFile {
  return readExchangeFile(Buffer.from(writeExchangeFile({ from: otherLocale(to), to, units }, format)));
}

/** A value without the records of what translations were made from. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === "translation" ? [] : [[name, bare(part)]])),
  );
}

export function title(en?: string, fr?: string) {
  return { _type: "localeString", en, fr };
}

export function text(en?: string, fr?: string) {
  return { _type: "localeText", en, fr };
}

export const body = [
  {
    _type: "block",
    _key: "k1",
    style: "h2",
    markDefs: [],
    children: [{ _type: "span", _key: "s1", text: "Who & when", marks: [] }],
  },
  {
    _type: "figure",
    _key: "k2",
    asset: { _type: "reference", _ref: "image-aa-10x10-png", _weak: true },
    alt: { _type: "localeString", en: "A lab at night" },
  },
  {
    _type: "block",
    _key: "k3",
    style: "normal",
    markDefs: [{ _key: "l", _type: "link", href: "https://example.org/" }],
    children: [
      { _type: "span", _key: "s1", text: "Read ", marks: [] },
      { _type: "span", _key: "s2", text: "the paper", marks: ["l", "em"] },
      { _type: "span", _key: "s3", text: ".", marks: [] },
    ],
  },
];

const french: Readonly<Record<string, string>> = {
  "A title": "Un titre",
  "A summary.": "Un sommaire\u{a0}: voilà.",
  "Who & when": "Qui et quand",
  "A lab at night": "Un laboratoire, la nuit",
  "Read <1>the paper</1>.": "Lisez <1>l’article</1>.",
};
