import { licences } from "#sanity/schema/rules/licences.ts";
import { largestServedPdf } from "#sanity/schema/rules/pdf-limits.ts";
import type { HostedPdf, Version } from "./publication.ts";

type Stored = {
  readonly licence: string | null;
  readonly file: {
    readonly _id: string;
    readonly extension: string | null;
    readonly size: number | null;
  } | null;
} | null;

/** A paper kept here, `null` when there is none that the site can serve under its own type. */
export function parseHostedPdf(stored: Stored): HostedPdf | null {
  const sha1 = /^file-([0-9a-f]{40})-pdf$/.exec(stored?.file?._id ?? "")?.[1];
  const bytes = stored?.file?.size ?? 0;
  if (stored === null || sha1 === undefined || stored.file?.extension !== "pdf") return null;
  if (bytes <= 0 || bytes > largestServedPdf) return null;
  const licence = licences.find(({ id }) => id === stored.licence) ?? null;
  return {
    file: `${sha1}.pdf`,
    bytes,
    licence: licence === null ? null : { id: licence.id, label: licence.label, url: licence.url },
  };
}

/** The paper at the work's own address: that of the version shown first which has one. */
export function hostedPdfOf({ versions }: { readonly versions: readonly Version[] }): HostedPdf | null {
  return versions.find(({ hostedPdf }) => hostedPdf !== null)?.hostedPdf ?? null;
}
