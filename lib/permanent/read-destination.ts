import { cacheLife, cacheTag } from "next/cache";
import {
  addressesByIdQuery,
  publicationByArxivQuery,
  publicationByDoiQuery,
  researcherByOrcidQuery,
} from "#sanity/queries/addresses.ts";
import { announcementPlace } from "../announcements/place.ts";
import { readAnnouncement } from "../announcements/read.ts";
import { readContent } from "../content/read-content.ts";
import { answerTags, documentTag, everythingTag } from "../content/tags.ts";
import type { Locale } from "../i18n/locale.ts";
import { parseSlugs } from "../i18n/parse-slugs.ts";
import type { Place } from "../i18n/routing.ts";
import { readPublication } from "../publications/read.ts";
import type { PermanentId } from "./permanent-id.ts";

/** Where a permanent address leads now; `withdrawn` for what was shown once and taken down. */
export type Destination = Place | { readonly kind: "withdrawn" };

/**
 * The place of the thing that lasts under this identifier, whatever its slug is now and whatever work it was joined into;
 * `null` for what is not there or may not be shown, as the thing's own page would say.
 */
export async function readDestination(
  { kind, value }: PermanentId,
  locale: Locale,
): Promise<Destination | null> {
  switch (kind) {
    case "publication":
      return publicationPlace(value, locale);
    case "doi":
    case "arxiv":
      return publicationPlace(await readShortId(kind, value), locale);
    case "orcid":
      return researcherPlace(await readSlugByOrcid(value));
    case "person": {
      const stored = await readStored(value);
      return stored?._type === "researcher" ? researcherPlace(stored.slug) : null;
    }
    case "announcement":
      return readAnnouncementPlace(value, locale);
    case "topic":
    case "page": {
      const stored = await readStored(value);
      const slugs = stored?._type === kind ? parseSlugs(stored.slugs) : null;
      return slugs === null ? null : { kind, slugs };
    }
  }
}

async function publicationPlace(shortId: string | null, locale: Locale): Promise<Place | null> {
  const work = shortId === null ? null : await readPublication(shortId, locale);
  return work === null ? null : { kind: "publication", slug: work.slug };
}

function researcherPlace(slug: string | null): Place | null {
  return slug === null ? null : { kind: "researcher", slug };
}

/** Asked for by its slug as well: what is not out yet, and what was taken down, is one rule and it lives there. */
async function readAnnouncementPlace(id: string, locale: Locale): Promise<Destination | null> {
  const stored = await readStored(id);
  const slugs = stored?._type === "announcement" ? parseSlugs(stored.slugs) : null;
  const announcement = slugs === null ? null : await readAnnouncement(slugs[locale], locale);
  if (announcement?.id !== id) return null;
  return announcement.withdrawn ? { kind: "withdrawn" } : announcementPlace(announcement);
}

async function readStored(id: string) {
  "use cache";
  cacheLife("max");
  cacheTag(everythingTag, documentTag(id));
  const [stored] = await readContent(addressesByIdQuery, { ids: [id] });
  return stored ?? null;
}

/** An arXiv preprint has a DOI made of its arXiv id as well, whether or not anybody wrote it down. */
const arxivDoi = /^10\.48550\/arxiv\.(.+)$/;

async function readShortId(register: "doi" | "arxiv", value: string): Promise<string | null> {
  "use cache";
  cacheLife("max");
  const preprint = register === "doi" ? arxivDoi.exec(value)?.[1] : value;
  const stored =
    (register === "doi" ? await readContent(publicationByDoiQuery, { doi: value }) : null) ??
    (preprint === undefined ? null : await readContent(publicationByArxivQuery, { arxiv: preprint }));
  // An identifier that no work has may be some work's tomorrow.
  cacheTag(everythingTag, ...(stored === null ? ["publications"] : answerTags(stored)));
  return stored?.shortId ?? null;
}

async function readSlugByOrcid(orcid: string): Promise<string | null> {
  "use cache";
  cacheLife("max");
  const stored = await readContent(researcherByOrcidQuery, { orcid });
  cacheTag(everythingTag, ...(stored === null ? ["researchers"] : answerTags(stored)));
  return stored?.slug ?? null;
}
