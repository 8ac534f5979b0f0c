import { defined, type SeedDocument } from "../fields.ts";

type Venue = {
  readonly id: string;
  readonly name: string;
  readonly nameFr?: string;
  readonly abbreviation?: string;
  readonly kind: "conference" | "journal" | "workshop" | "repository" | "other";
  readonly issn?: string;
  readonly aliases?: readonly string[];
  readonly url?: string;
};

const venues: readonly Venue[] = [
  {
    id: "arxiv",
    name: "arXiv",
    kind: "repository",
    aliases: ["CoRR", "arXiv.org"],
    url: "https://arxiv.org/",
  },
  {
    id: "iclr",
    name: "International Conference on Learning Representations",
    abbreviation: "ICLR",
    kind: "conference",
    aliases: ["Int. Conf. on Learning Representations"],
    url: "https://iclr.cc/",
  },
  {
    id: "neurips",
    name: "Conference on Neural Information Processing Systems",
    abbreviation: "NeurIPS",
    kind: "conference",
    aliases: ["NIPS", "Advances in Neural Information Processing Systems"],
    url: "https://neurips.cc/",
  },
  {
    id: "icml",
    name: "International Conference on Machine Learning",
    abbreviation: "ICML",
    kind: "conference",
    url: "https://icml.cc/",
  },
  {
    id: "collas",
    name: "Conference on Lifelong Learning Agents",
    abbreviation: "CoLLAs",
    kind: "conference",
    url: "https://lifelong-ml.cc/",
  },
  {
    id: "aistats",
    name: "International Conference on Artificial Intelligence and Statistics",
    abbreviation: "AISTATS",
    kind: "conference",
    url: "https://aistats.org/",
  },
  {
    id: "acl",
    name: "Annual Meeting of the Association for Computational Linguistics",
    abbreviation: "ACL",
    kind: "conference",
    url: "https://www.aclweb.org/",
  },
  {
    id: "taln",
    name: "Conference on Natural Language Processing (TALN)",
    nameFr: "Conférence sur le traitement automatique des langues naturelles",
    abbreviation: "TALN",
    kind: "conference",
    url: "https://www.atala.org/",
  },
  {
    id: "corl",
    name: "Conference on Robot Learning",
    abbreviation: "CoRL",
    kind: "conference",
    url: "https://www.corl.org/",
  },
  {
    id: "jmlr",
    name: "Journal of Machine Learning Research",
    abbreviation: "JMLR",
    kind: "journal",
    issn: "1533-7928",
    url: "https://www.jmlr.org/",
  },
  {
    id: "tmlr",
    name: "Transactions on Machine Learning Research",
    abbreviation: "TMLR",
    kind: "journal",
    issn: "2835-8856",
    url: "https://jmlr.org/tmlr/",
  },
  {
    id: "northern-data",
    name: "Northern Data Workshop (demonstration)",
    nameFr: "Atelier sur les données nordiques (démonstration)",
    abbreviation: "NDW",
    kind: "workshop",
  },
];

/** Where works appear: real venues under their real names, and one workshop of the demonstration institute. */
export function venueDocuments(): SeedDocument[] {
  return venues.map(({ id, ...venue }) => defined({ _id: `venue-${id}`, _type: "venue", ...venue }));
}
