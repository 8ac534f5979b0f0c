/** A picture of a page: where it is, and what it shows. */
export type Screenshot = {
  /** The file's name, beside the index. */
  readonly file: string;
  readonly path: string;
  readonly lang: "en" | "fr";
  /** The width of the window, in CSS pixels. */
  readonly width: number;
};

/** A message with the pictures that it is to be seen on; none when no page is known to show it. */
export type PicturedMessage = {
  readonly key: string;
  readonly en: string;
  readonly fr: string;
  readonly screenshots: readonly Screenshot[];
};

/** The page that lists, key by key, the pictures of each message; in French, for translators. */
export function screenshotsIndex(messages: readonly PicturedMessage[]): string {
  return `<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Messages en image</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font: 600 1rem/1.5 ui-monospace, monospace; margin: 2rem 0 0; overflow-wrap: anywhere; }
ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
</style>
</head>
<body>
<h1>Messages en image</h1>
${messages.map(section).join("\n")}
</body>
</html>
`;
}

function section({ key, en, fr, screenshots }: PicturedMessage): string {
  const pictures = screenshots.map(
    ({ file, path, width }) =>
      `<li><a href="${escape(encodeURI(file))}">${escape(path)}, ${width}\u00A0px</a></li>`,
  );
  const list =
    pictures.length === 0 ? "<p>Aucune page connue ne le montre.</p>" : `<ul>\n${pictures.join("\n")}\n</ul>`;
  return `<h2 id="${escape(key)}">${escape(key)}</h2>
<p>${escape(fr)}<br><span lang="en-CA">${escape(en)}</span></p>
${list}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
