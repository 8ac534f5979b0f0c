/** Text in one of the ways text is stored. */
export type Decoded = {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
};

/**
 * The text of a file by its bytes: what its mark says (BOM), else UTF-8 when it is, UTF-16 when every second byte of its
 * ASCII is zero, else Windows-1252, of which Latin-1 is a part, in the lines that are not UTF-8. Lines end in `\n`. `null` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = encoding === "windows-1252" ? decodeLines(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text: withoutControls(text.replace(/\r\n?/g, "\n")), encoding };
}

/** What an earlier program took for Latin-1 and was Windows-1252: `l\u0092œil` is `l’œil`. */
function withoutControls(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (control) =>
    new TextDecoder("windows-1252").decode(Uint8Array.of(control.charCodeAt(0))),
  );
}

/** Files joined of several sources are in both: each line that is UTF-8 is read as UTF-8. */
function decodeLines(bytes: Uint8Array): string {
  const old = new TextDecoder("windows-1252");
  const strict = new TextDecoder("utf-8", { fatal: true });
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const newline = bytes.indexOf(10, from);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(from, end);
    try {
      lines.push(strict.decode(line));
    } catch {
      lines.push(old.decode(line));
    }
    from = end + 1;
  }
  return lines.join("\n");
}

function encodingOf(bytes: Uint8Array): Decoded["encoding"] | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.3;
  if (odd > most && even < most / 4) return "utf-16le";
  if (even > most && odd < most / 4) return "utf-16be";
  if (even + odd > 0) return null;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
