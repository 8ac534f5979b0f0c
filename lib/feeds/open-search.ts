import { languageTags } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import { escapeXml } from "./xml.ts";

type Site = {
  readonly locale: Locale;
  /** `https://…` */
  readonly origin: string;
  readonly name: string;
  readonly description: string;
};

/** The description of the site's search for browsers (OpenSearch 1.1, draft 6); short names have at most 16 letters. */
export function writeOpenSearch({ locale, origin, name, description }: Site): string {
  const search = `${origin}${href({ kind: "search" }, locale)}?q={searchTerms}`;
  const self = `${origin}${href({ kind: "openSearch" }, locale)}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(cut(name, 16))}</ShortName>`,
    `  <LongName>${escapeXml(cut(name, 48))}</LongName>`,
    `  <Description>${escapeXml(description)}</Description>`,
    `  <Image type="image/svg+xml">${escapeXml(`${origin}/icon.svg`)}</Image>`,
    `  <Url type="text/html" template="${escapeXml(search)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
    `  <Language>${languageTags[locale]}</Language>`,
    "  <InputEncoding>UTF-8</InputEncoding>",
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}

function cut(name: string, length: number): string {
  return name.slice(0, length).toWellFormed().trim();
}
