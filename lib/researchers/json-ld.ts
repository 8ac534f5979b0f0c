import { languageTags } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import { href } from "../i18n/routing.ts";
import { permanentPath } from "../permanent/permanent-address.ts";
import { imageAddress } from "../site/image-address.ts";
import type { Researcher } from "./researcher.ts";

type Context = { readonly locale: Locale; readonly origin: string; readonly institution: string };

/**
 * schema.org `ProfilePage` of a `Person`, named by ORCID where there is one, else by the address that no new slug, and no
 * language, changes; former members are `alumniOf`.
 */
export function researcherJsonLd(researcher: Researcher, { locale, origin, institution }: Context): object {
  const address = `${origin}${href({ kind: "researcher", slug: researcher.slug }, locale)}`;
  const permanent = `${origin}${permanentPath({ kind: "person", value: researcher.id })}`;
  const { orcid } = researcher.identifiers;
  const photo =
    researcher.photo === null ? null : imageAddress(researcher.photo, { width: 800, height: 1000 });
  const organization = { "@type": "ResearchOrganization", name: institution, url: `${origin}/` };
  const known = [orcid, ...researcher.links.map(({ url }) => url)].filter((url) => url !== null);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: address,
    inLanguage: languageTags[locale],
    mainEntity: {
      "@type": "Person",
      "@id": orcid ?? permanent,
      identifier: permanent,
      name: researcher.name,
      url: address,
      ...(researcher.role === null ? {} : { jobTitle: researcher.role.title.value }),
      ...(researcher.status === "alumni" ? { alumniOf: organization } : { affiliation: organization }),
      ...(photo === null ? {} : { image: `${origin}${photo}` }),
      ...(known.length === 0 ? {} : { sameAs: known }),
      ...(researcher.topics.length === 0
        ? {}
        : { knowsAbout: researcher.topics.map(({ title }) => title.value) }),
    },
  };
}
