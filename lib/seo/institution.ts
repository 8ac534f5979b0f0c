import type { SiteSettings } from "../site/settings.ts";

/** schema.org `ResearchOrganization` of the institute, named by its ROR where it has one. */
export function institutionJsonLd(settings: SiteSettings, origin: string): object {
  const { name, description, ror, email, address, socialLinks } = settings;
  return {
    "@context": "https://schema.org",
    "@type": "ResearchOrganization",
    "@id": ror ?? `${origin}/#institution`,
    name: name.value,
    url: `${origin}/`,
    ...(description === null ? {} : { description: description.value }),
    ...(email === null ? {} : { email }),
    ...(address === null ? {} : { address }),
    ...(socialLinks.length === 0 ? {} : { sameAs: socialLinks.map(({ url }) => url) }),
  };
}
