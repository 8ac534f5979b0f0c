/** Where the studio sends what somebody wants to import, and gets the records back, one JSON line after the other. */
export const readingAddress = "/api/import";

/** Bytes of one file: 20,000 entries with their abstracts are about 32 MB. */
export const largestFile = 48 * 2 ** 20;

/** The header with the secret by which the site knows that an editor asks. */
export const passHeader = "import-pass";
/** What the studio writes in `source` of the secret's document, so that one made for a preview opens nothing here. */
export const passSource = "vitrine/import";
/** Seconds that such a secret opens anything. */
export const passSeconds = 300;
