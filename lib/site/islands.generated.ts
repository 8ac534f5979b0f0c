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
  src: "/islands/9afeb91bf04c0ba8.js",
  integrity: "sha384-tV+2FCcR/0Xi5rkNiiS0Kfd/kErwjxh15EEZ22oL0vUjhUSc1gVyLMcduwq/0Tpf",
};
