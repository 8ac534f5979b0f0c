import type { SchemaTypeDefinition } from "@sanity/types";
import { announcement } from "./announcement.ts";
import { figure } from "./figure.ts";
import { importBatch } from "./import-batch.ts";
import { importChanges } from "./import-changes.ts";
import { localeRichText } from "./locale-rich-text.ts";
import { localeSlug } from "./locale-slug.ts";
import { localeString } from "./locale-string.ts";
import { localeText } from "./locale-text.ts";
import { page } from "./page.ts";
import { personPrivate } from "./person-private.ts";
import { publication } from "./publication.ts";
import { researcher } from "./researcher.ts";
import { roleType } from "./role-type.ts";
import { siteSettings } from "./site-settings.ts";
import { topic } from "./topic.ts";
import { venue } from "./venue.ts";
import { videoAddress } from "./video-address.ts";
import { video } from "./video.ts";
import { workPair } from "./work-pair.ts";

/**
 * Every type of the content lake. Plain data without a line of React, so that Node can load it in a tenth of a second
 * for validation and tests; what the studio draws differently is chosen in `sanity/inputs`.
 */
export const schemaTypes: SchemaTypeDefinition[] = [
  announcement,
  researcher,
  publication,
  topic,
  venue,
  page,
  roleType,
  siteSettings,
  personPrivate,
  workPair,
  importBatch,
  importChanges,
  localeString,
  localeText,
  localeSlug,
  localeRichText,
  figure,
  video,
  videoAddress,
];
