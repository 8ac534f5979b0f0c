import { figureFields, namedResearcher, researcherLinkFields, shown, topicLinkFields } from "./fragments.ts";

/** A researcher as the directory shows them. */
export const researcherEntryFields = /* groq */ `
  ${researcherLinkFields},
  "sortKey": name.sortKey,
  visibility,
  titleForm,
  roles[]{
    _key,
    start,
    end,
    "roleType": roleType->{_id, _type, label, plural, group, rank},
    "named": supervisors[]{${namedResearcher}},
    "supervisors": supervisors[@->visibility in ${shown}]->{${researcherLinkFields}}
  },
  "topics": topics[]->{${topicLinkFields}},
  photo{${figureFields}},
  consentAt
`;
