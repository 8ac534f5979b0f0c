import { attribute } from "./html-tokens.ts";
import type { OpenTag } from "./html-tokens.ts";

/**
 * What a `<script>` of a finished page is to us.
 * `segments`: React's instruction to move a streamed part into place; `call` is the one it makes.
 */
export type ScriptKind =
  | { readonly kind: "ours" | "data" | "runtime" }
  | { readonly kind: "segments"; readonly call: SegmentCall }
  | { readonly kind: "unknown"; readonly reason: string };

/** `$RC`: put a segment in place of a Suspense fallback; `$RS`: put it where a placeholder stands. */
export type SegmentCall = {
  readonly instruction: "$RC" | "$RS";
  readonly first: string;
  readonly second: string;
};

const dataTypes = new Set(["application/ld+json", "application/json", "speculationrules"]);

/** How the inline scripts of Next 16.4 begin that only serve its browser runtime. */
const runtimeBeginnings = [
  "(self.__next_f=self.__next_f||[]).push(",
  "self.__next_f.push(",
  '(globalThis["TURBOPACK"] ',
  "requestAnimationFrame(function(){$RT=performance.now()})",
];

/** How React 19.3 begins the scripts that move streamed segments. */
const segmentBeginnings = ["$RS=function(", "$RS(", "$RB=[];$RV=function(", "$RC=function(", "$RC("];

/** Recognises a script by its opening tag and its body. */
export function scriptKind(html: string, tag: OpenTag, body: string): ScriptKind {
  if (body.includes("<!--")) return { kind: "unknown", reason: "a script with a comment opener in it" };
  if (attribute(html, tag, "data-keep") !== undefined) return { kind: "ours" };
  const source = attribute(html, tag, "src");
  if (source !== undefined) {
    return source.startsWith("/_next/")
      ? { kind: "runtime" }
      : { kind: "unknown", reason: `a script from ${source}` };
  }
  const type = attribute(html, tag, "type");
  if (type !== undefined && dataTypes.has(type)) return { kind: "data" };
  if (runtimeBeginnings.some((beginning) => body.startsWith(beginning))) return { kind: "runtime" };
  if (segmentBeginnings.some((beginning) => body.startsWith(beginning))) return segmentScript(body);
  return { kind: "unknown", reason: `an unknown inline script: ${body.slice(0, 60)}` };
}

/**
 * Whether the security policy must name this inline script: the browser would execute it, or take speculation rules
 * from it, which `script-src` governs too (HTML, "prepare the script element").
 */
export function isExecutable(html: string, tag: OpenTag): boolean {
  const type = attribute(html, tag, "type");
  return (
    attribute(html, tag, "src") === undefined &&
    (type === undefined || type === "speculationrules" || !dataTypes.has(type))
  );
}

/**
 * The last call of a script that may also define the functions it calls. One script makes one call;
 * stylesheets to wait for (`$RR`) and errors (`$RX`) need the browser.
 */
function segmentScript(body: string): ScriptKind {
  if (body.includes("$RR") || body.includes("$RX"))
    return { kind: "unknown", reason: "a streamed part that waits for a stylesheet or failed" };
  const start = Math.max(body.lastIndexOf('$RC("'), body.lastIndexOf('$RS("'));
  const call = start < 0 ? null : /^\$R([CS])\("([^"]*)","([^"]*)"\);?$/.exec(body.slice(start));
  const [, letter, first, second] = call ?? [];
  if (first === undefined || second === undefined)
    return { kind: "unknown", reason: "a streamed part in a form this version does not know" };
  return { kind: "segments", call: { instruction: letter === "C" ? "$RC" : "$RS", first, second } };
}
