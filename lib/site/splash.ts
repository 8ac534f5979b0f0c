import { messagesOf } from "#lib/i18n/messages.ts";

const en = messagesOf("en");
const fr = messagesOf("fr");

/**
 * The page at `/` for a reader or crawler that states no language we know: both languages, with equal weight, French
 * first as the institute's home in Québec asks. A document of its own, since no layout has a language yet.
 */
export function splash(): string {
  return `<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fr.Splash.title} / ${en.Splash.title}</title>
<link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="x-default" href="/">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/splash.css">
</head>
<body>
<main>
<h1>${fr.Splash.title} <span lang="en-CA">${en.Splash.title}</span></h1>
<p><a href="/fr" hreflang="fr">${fr.Splash.enter}</a></p>
<p lang="en-CA"><a href="/en" hreflang="en">${en.Splash.enter}</a></p>
</main>
</body>
</html>
`;
}
