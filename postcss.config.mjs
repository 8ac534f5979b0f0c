/**
 * Leaves out the faces of fonts that another host would serve: the studio's stylesheet asks sanity.io for Inter, which
 * its content-security policy forbids, and falls back to the system's font as it would anyway.
 */
const ownFontsOnly = {
  postcssPlugin: "own-fonts-only",
  AtRule: {
    "font-face": (rule) => {
      if (/url\(\s*["']?(?:https?:)?\/\//.test(rule.toString())) rule.remove();
    },
  },
};

export default { plugins: [ownFontsOnly, "@tailwindcss/postcss"] };
