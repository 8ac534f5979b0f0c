// Written by `node lib/commands/build-islands.ts`. Do not edit.
/** A script in public/, named by its content. */
export type BrowserScript = { readonly src: string; readonly integrity: string };

/** Every custom element of the public pages. */
export const islands: BrowserScript = {
  src: "/islands/23358660da173e51.js",
  integrity: "sha384-KsUF/Cfv/9OSG9v9j7Oum3TyYJL4FySXO67Y3HpXkkQVpwg1lF8yET92s4r348Zq",
};

/** The audience measurement, for pages of a site that has one. */
export const analytics: BrowserScript = {
  src: "/islands/ed7e9e639836921a.js",
  integrity: "sha384-TiGZCTWt4QSNJ3wYxyULsAa7UPsQ1igTO1WoUZkNiANiIH/w6YwJEZQ7QHFMzTms",
};
