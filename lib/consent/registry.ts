import type { VideoProvider } from "../video/video.ts";

export type ServiceId = "matomo" | "plausible" | "ga4" | "youtube" | "vimeo" | "peertube";

/** Something optional that a reader may allow. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  readonly category: "analytics" | "media";
  /**
   * Its place in the bit masks of answers. Append only: a bit is never changed nor used again, even after its service
   * is gone, because readers' cookies still carry it. At most 28 services ever (7 hex digits).
   */
  readonly bit: number;
  /** Names of the cookies and storage keys it writes under our own origin; a regular expression, or `null` for none. */
  readonly stores: string | null;
  /** Who receives the data; `null` when that is the host the institute chose itself. */
  readonly processor: { readonly company: string; readonly country: string } | null;
  /** How long what it stores on the reader's device may last, in days; `null` when nothing is stored under our origin. */
  readonly retentionDays: number | null;
};

/** Every service there has ever been, in the order of their bits. */
export const services = [
  {
    id: "matomo",
    name: "Matomo",
    category: "analytics",
    bit: 1,
    stores: "^_pk_",
    processor: null,
    retentionDays: null,
  },
  {
    id: "plausible",
    name: "Plausible",
    category: "analytics",
    bit: 2,
    stores: null,
    processor: null,
    retentionDays: null,
  },
  {
    id: "ga4",
    name: "Google Analytics",
    category: "analytics",
    bit: 4,
    stores: "^_g(a|id|at)",
    processor: { company: "Google LLC", country: "US" },
    retentionDays: 182,
  },
  {
    id: "youtube",
    name: "YouTube",
    category: "media",
    bit: 8,
    stores: null,
    processor: { company: "Google LLC", country: "US" },
    retentionDays: null,
  },
  {
    id: "vimeo",
    name: "Vimeo",
    category: "media",
    bit: 16,
    stores: null,
    processor: { company: "Vimeo.com, Inc.", country: "US" },
    retentionDays: null,
  },
  {
    id: "peertube",
    name: "PeerTube",
    category: "media",
    bit: 32,
    stores: null,
    processor: null,
    retentionDays: null,
  },
] as const satisfies readonly Service[];

/** The service with this id. */
export function serviceOf(id: ServiceId | VideoProvider): Service {
  const found = services.find((service) => service.id === id);
  if (!found)
    throw new Error(`No consent service is called "${id}". Add it at the end of lib/consent/registry.ts.`);
  return found;
}

/** The bits of several services together. */
export function maskOf(ids: readonly ServiceId[]): number {
  return ids.reduce((mask, id) => mask | serviceOf(id).bit, 0);
}
