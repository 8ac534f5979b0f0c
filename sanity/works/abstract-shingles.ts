import { fold } from "./title-key.ts";

/** Words in a row that count as one. */
const gram = 5;
/** The smallest numbers of a text stand for it: two texts that share much share many of these. */
const sketchSize = 24;
/** Fewer say too little: "Discussion of …" is the abstract of many a discussion. */
const fewest = 12;

/** Every five words in a row of a text as a number, each once and in order. */
export type Shingles = Uint32Array;

/** What an abstract is compared by, whatever its capitals, accents and spaces; `null` when it is too short for that. */
export function shinglesOf(text: string): Shingles | null {
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => hash(word));
  const all = new Uint32Array(Math.max(words.length - gram + 1, 0));
  for (let at = 0; at < all.length; at += 1) {
    let h = 0x811c9dc5;
    for (let step = 0; step < gram; step += 1) h = Math.imul(h ^ (words[at + step] ?? 0), 0x01000193);
    all[at] = stirred(h);
  }
  const once = all.sort().filter((one, at) => at === 0 || one !== all[at - 1]);
  return once.length < fewest ? null : once;
}

/** A few of them, chosen alike in all texts, to find candidates by. */
export function sketchOf(shingles: Shingles): Shingles {
  return shingles.subarray(0, sketchSize);
}

/** Shared among all, from 0 to 1 (Jaccard). */
export function shingleOverlap(one: Shingles, other: Shingles): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [x = 0, y = 0] = [one[a], other[b]];
    if (x === y) shared += 1;
    if (x <= y) a += 1;
    if (y <= x) b += 1;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** FNV-1a. */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193);
  return stirred(h);
}

/** Spread over all numbers, so that the smallest are found all over a text. */
function stirred(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}
