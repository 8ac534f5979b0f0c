/** What a picture needs to be drawn: the asset's id holds its size, the colour stands in while it loads. */
export const figureFields = /* groq */ `
  "assetId": asset._ref,
  crop,
  hotspot,
  alt,
  decorative,
  credit,
  "color": asset->metadata.palette.dominant.background
`;

/** A video as stored, with its poster ready to draw. */
export const videoFields = /* groq */ `
  provider,
  videoId,
  host,
  hash,
  start,
  url,
  title,
  duration,
  poster{${figureFields}},
  transcript
`;

const blocks = /* groq */ `
  _type == "block" => {
    _key,
    _type,
    style,
    listItem,
    level,
    children[]{_key, _type, text, marks},
    markDefs[]{_key, _type, href}
  },
  _type == "figure" => {_key, _type, ${figureFields}},
  _type == "video" => {_key, _type, ${videoFields}}
`;

/** Formatted text in both languages, pictures and videos included. */
export const richTextFields = /* groq */ `
  en[]{${blocks}},
  fr[]{${blocks}},
  translation
`;

/** Addresses by language; a missing one is served under the other language's. */
export const slugFields = /* groq */ `
  "en": slug.en.current,
  "fr": slug.fr.current
`;

/** In which languages there is a text; what it says is not needed to know whether a page is a translation. */
export const bodyLanguages = /* groq */ `
  "text": {"en": select(count(body.en) > 0 => true, null), "fr": select(count(body.fr) > 0 => true, null), "translation": body.translation}
`;

/** A topic as a label. */
export const topicLinkFields = /* groq */ `
  _id,
  _type,
  title,
  "slugs": {${slugFields}}
`;

/** A researcher as a link. Whoever is hidden must be filtered out where the reference is followed. */
export const researcherLinkFields = /* groq */ `
  _id,
  _type,
  "name": name.display,
  "slug": slug.current
`;

/**
 * Whom a reference names, shown or not: an answer that leaves somebody out must be asked again when they may be shown.
 * For tags only (lib/content/tags.ts); no view sees it.
 */
export const namedResearcher = /* groq */ `"_id": _ref, "_type": "researcher"`;

/** Closed on purpose: a researcher with a missing or unknown answer is hidden. */
export const shown = /* groq */ `["public", "nameOnly"]`;

export const researcherIsShown = /* groq */ `visibility in ${shown}`;
