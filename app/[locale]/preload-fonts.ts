import { preload } from "react-dom";
import display from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2?address";
import text from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?address";

/** Asks for the two fonts every page begins with before its style sheet is read; the others come when they are needed. */
export function preloadFonts(): void {
  for (const address of [display, text]) {
    preload(address, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
