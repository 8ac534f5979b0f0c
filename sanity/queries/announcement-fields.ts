import { bodyLanguages, figureFields, slugFields, topicLinkFields } from "./fragments.ts";

/** An announcement as lists show it. */
export const announcementEntryFields = /* groq */ `
  _id,
  _type,
  kind,
  title,
  "slugs": {${slugFields}},
  summary,
  image{${figureFields}},
  ${bodyLanguages},
  publishedAt,
  expiresAt,
  pin{until, rank},
  "topics": topics[]->{${topicLinkFields}},
  event{start, end, timeZone, allDay, status, mode, venue{name, address}},
  call{opens, deadline, timeZone}
`;
