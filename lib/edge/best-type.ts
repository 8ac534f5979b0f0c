/**
 * Which of the types a server offers a client likes best (RFC 9110 §12.5.1): by its q-values, the most telling range deciding
 * about each type; among equals the one offered first. What is asked for and not offered is never an error: the first one is
 * given then.
 */
export function bestType<const Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type {
  const ranges = readAccept(accept ?? "*/*");
  const weighed = offered.map((type) => ({ type, quality: qualityOf(type, ranges) }));
  const best = weighed.reduce((one, other) => (other.quality > one.quality ? other : one));
  return best.quality > 0 ? best.type : offered[0];
}

type Range = { readonly type: string; readonly quality: number; readonly hasParameters: boolean };

/** Bounded, as whoever asks may write what they like. */
const mostRanges = 50;

function readAccept(accept: string): readonly Range[] {
  return accept
    .split(",", mostRanges)
    .map((range) => {
      const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
      const stated = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(weight ?? "q=1")?.[1];
      // A q-value that is none says nothing one could follow: such a range does not count.
      return {
        type,
        quality: stated === undefined ? 0 : Number(stated),
        hasParameters: parameters.some((parameter) => parameter !== weight && parameter !== ""),
      };
    })
    .filter(({ type }) => /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(type));
}

function qualityOf(type: string, ranges: readonly Range[]): number {
  const [main = ""] = type.split("/");
  for (const wanted of [type, `${main}/*`, "*/*"]) {
    // We offer no type with parameters of its own: `text/html;level=1` speaks of none of ours, unless nothing else does.
    const fitting = ranges.filter((range) => range.type === wanted);
    const found = fitting.find(({ hasParameters }) => !hasParameters) ?? fitting[0];
    if (found !== undefined) return found.quality;
  }
  return 0;
}
