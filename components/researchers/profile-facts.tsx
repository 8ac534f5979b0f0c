import { useTranslations } from "next-intl";
import type { Researcher } from "#lib/researchers/researcher.ts";
import { Facts } from "../frame/facts.tsx";
import { TopicLinks } from "../topics/topic-links.tsx";
import { Affiliations } from "./affiliations.tsx";
import { ProfileLinks } from "./profile-links.tsx";
import { Roles } from "./roles.tsx";

/** A person in brief, for the margin: roles with their years, affiliations, topics, where else to find them. */
export function ProfileFacts({ researcher }: { readonly researcher: Researcher }) {
  const t = useTranslations("Researchers");
  const { roles, affiliations, topics, links, identifiers } = researcher;
  const hasLinks = links.length > 0 || Object.values(identifiers).some((identifier) => identifier !== null);
  return (
    <Facts
      facts={[
        roles.length === 0
          ? null
          : { term: t("roles", { count: roles.length }), value: <Roles roles={roles} /> },
        affiliations.length === 0
          ? null
          : {
              term: t("affiliations", { count: affiliations.length }),
              value: <Affiliations affiliations={affiliations} />,
            },
        topics.length === 0 ? null : { term: t("topics"), value: <TopicLinks topics={topics} /> },
        hasLinks ? { term: t("links"), value: <ProfileLinks researcher={researcher} /> } : null,
      ]}
    />
  );
}
