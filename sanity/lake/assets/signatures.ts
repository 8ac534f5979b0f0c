/** How files of a kind begin; a kind that is not here cannot be told from its bytes. */
const signatures: Readonly<Record<string, (start: Buffer) => boolean>> = {
  // A PDF may have other bytes before it.
  pdf: (start) => start.includes("%PDF-"),
  png: (start) => start.indexOf("89504e470d0a1a0a", 0, "hex") === 0,
  jpg: (start) => start.indexOf("ffd8ff", 0, "hex") === 0,
  gif: (start) => /^GIF8[79]a/.test(start.toString("latin1", 0, 6)),
  webp: (start) => /^RIFF.{4}WEBP/s.test(start.toString("latin1", 0, 12)),
  avif: (start) => /^.{4}ftypavi[fs]/s.test(start.toString("latin1", 0, 12)),
  mp4: (start) => /^.{4}ftyp(?!avi[fs]|hei|mif1)/s.test(start.toString("latin1", 0, 12)),
  mp3: (start) => /^(?:ID3|\xff[\xe2-\xff])/.test(start.toString("latin1", 0, 3)),
  zip: (start) => start.indexOf("504b0304", 0, "hex") === 0 || start.indexOf("504b0506", 0, "hex") === 0,
};
const looked = 1_024;

/** The file name extension that the bytes tell; null when they tell none. */
export function extensionOfBytes(bytes: Buffer): string | null {
  const start = bytes.subarray(0, looked);
  return Object.entries(signatures).find(([, matches]) => matches(start))?.[0] ?? null;
}

/** True when the bytes are not what a file with this extension has to begin with. */
export function contradicts(extension: string, bytes: Buffer): boolean {
  const matches = signatures[extension];
  return matches !== undefined && !matches(bytes.subarray(0, looked));
}
