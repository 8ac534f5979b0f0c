import { jsonForScript } from "#lib/seo/json-for-script.ts";

/** Structured data for search engines. Every `<` is escaped, so that no text of the content can end the script. */
export function JsonLd({ data }: { readonly data: object }) {
  // oxlint-disable-next-line react/no-danger -- JSON with every "<" escaped cannot leave its script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}
