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
  src: "/islands/3badf7fb40cd8bbc.js",
  integrity: "sha384-zQZg7ZOen9ebvZPSKBdA+3HTBcoHHYye1OCJsVMgh74veYE3meqNoi14aoKFuZKE",
};
