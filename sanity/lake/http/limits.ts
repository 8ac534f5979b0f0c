// What one request may cost. Sizes in bytes, times in milliseconds.
export const limits = {
  /** Body of a query, or of a small request. */
  smallBody: 1024 * 1024,
  /** Body of a transaction. */
  transactionBody: 16 * 1024 * 1024,
  /** An uploaded image or file. */
  upload: 32 * 1024 * 1024,
  /** Length of GROQ in characters, by who asks. */
  query: { anonymous: 16_384, editor: 262_144 },
  /** Length of an answer in characters, about, by who asks. */
  answer: { anonymous: 8_000_000, editor: 256_000_000 },
  /** Of that time, how long it may keep others waiting; then it goes on in a process of its own. `site`: our own pages. */
  inThread: { reader: 60, editor: 400, site: 1_000 },
  /** Time for one query, by who asks. */
  queryTime: { anonymous: 2_000, editor: 10_000 },
  /** Streams open at the same time. */
  streams: { anonymous: 200, editor: 400 },
  /** Bytes that a slow reader of a stream may leave waiting before it is cut off. */
  waiting: 8 * 1024 * 1024,
} as const;
