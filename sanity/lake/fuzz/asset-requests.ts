import type { Random } from "../testing/random.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { oddNumber, oddText } from "./values.ts";

const plain = { method: "GET", search: [], headers: {}, withToken: true } as const;

/** The address of a picture with any parameters. */
export function picture(random: Random): FuzzRequest {
  const search = random.some(5, () => {
    const name = random.pick([
      "w",
      "h",
      "max-w",
      "fit",
      "crop",
      "rect",
      "fp-x",
      "fm",
      "q",
      "dpr",
      "blur",
      "flip",
      "bg",
      "dl",
      "auto",
    ]);
    const value = random.pick([
      String(oddNumber(random)),
      String(random.below(300)),
      random.pick([
        "crop",
        "max",
        "fill",
        "scale",
        "left",
        "focalpoint",
        "entropy",
        "jpg",
        "webp",
        "hv",
        "fff",
        "format",
      ]),
      [0, 0, 0, 0].map(() => random.below(90) - 10).join(","),
      oddText(random),
    ]);
    return [name, value] as const;
  });
  return { ...plain, path: "/images/vitrine/production/FUZZED-PICTURE", search, withToken: false };
}

/** An upload of anything. */
export function upload(random: Random): FuzzRequest {
  const kind = random.pick(["images", "files", "letters"]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(oddNumber(random))}" height="1">${oddText(random)}</svg>`;
  const text = random.pick([svg, "\u0089PNG\r\n\u001a\n", "GIF89a", "BM", oddText(random)]);
  const search = [["filename", oddText(random)]] as const;
  return { ...plain, method: "POST", path: `/assets/${kind}/production`, search, body: { text } };
}
