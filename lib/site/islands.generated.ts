// Written by `node lib/commands/build-islands.ts`. Do not edit.
/** A script in public/, named by its content. */
export type BrowserScript = { readonly src: string; readonly integrity: string };

/** Every custom element of the public pages. */
export const islands: BrowserScript = {
  src: "/islands/bafe412f124914e5.js",
  integrity: "sha384-aQGxIkdzt+NADuzT+sjO5gCAOyBYAzmFfHFx7VwkNT5urFc1Suq+6a6g6sXrlQkT",
};

/** The audience measurement, for pages of a site that has one. */
export const analytics: BrowserScript = {
  src: "/islands/e3b0c44298fc1c14.js",
  integrity: "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
};
