/** Media types by file name extension: what the lake serves under its own type. Anything else is a download of bytes. */
export const fileTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
  svg: "image/svg+xml",
  tif: "image/tiff",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  vtt: "text/vtt; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  bib: "application/x-bibtex",
  json: "application/json",
  zip: "application/zip",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
};

/** What a browser may show in a page of its own; the rest it saves. */
export const shownInBrowser: ReadonlySet<string> = new Set([
  "jpg",
  "png",
  "webp",
  "gif",
  "avif",
  "tif",
  "txt",
  "vtt",
  "mp3",
  "mp4",
]);
