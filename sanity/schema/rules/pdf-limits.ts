/** Bytes above which Google Scholar does not read a paper (its inclusion guidelines). */
export const largestIndexedPdf = 5 * 1024 ** 2;

/** Bytes above which the site does not serve one: it keeps what it serves in memory. */
export const largestServedPdf = 16 * 1024 ** 2;
