import type { ResearcherInput } from "./researcher.ts";

/** Students, fellows, visitors and former members. */
export const students: readonly ResearcherInput[] = [
  {
    key: "sacha",
    form: "neutral",
    roles: [
      { type: "postdoc", start: "2025-09", supervisors: ["elise", "etienne"] },
      { type: "phd-student", start: "2020-09", end: "2025-06", supervisors: ["etienne"] },
    ],
    topics: ["responsible-ai", "health"],
    links: [{ kind: "mastodon", url: "https://mastodon.example/@sacha" }],
    bio: {
      en: "Sacha Tremblay-Iwasaki studies what a model owes to the person it is about to judge, and how to write it down in a way that both an auditor and that person can read.",
      fr: "Sacha Tremblay-Iwasaki étudie ce qu’un modèle doit à la personne qu’il s’apprête à juger, et la manière de l’écrire pour que cette personne puisse le lire autant que celle qui vérifie.",
    },
  },
  {
    key: "chau",
    form: "feminine",
    native: "Nguyễn Bảo Châu",
    roles: [{ type: "phd-student", start: "2022-09-01", supervisors: ["elise"] }],
    topics: ["natural-language-processing", "sequence-modeling"],
    variants: ["Bao-Chau Nguyen", "B. C. Nguyen"],
    bio: {
      en: "Bảo Châu Nguyễn works on tokenization: what is decided about a language before the first parameter is learned.",
      fr: "Bảo Châu Nguyễn travaille sur la segmentation en unités lexicales : ce qu’on décide d’une langue avant que le premier paramètre soit appris.",
    },
  },
  {
    key: "haoyu",
    form: "masculine",
    native: "連浩宇",
    roles: [{ type: "phd-student", start: "2021-09", supervisors: ["elise", "bogumil"] }],
    topics: ["sequence-modeling", "optimization"],
    variants: ["H. Lian", "Lian Haoyu"],
    bio: {
      en: "Haoyu Lian asks how long a memory must be. He builds recurrent models with a budget and reports what they forget.",
      fr: "Haoyu Lian se demande quelle longueur doit avoir une mémoire. Il construit des modèles récurrents à budget fixe et rend compte de ce qu’ils oublient.",
    },
  },
  {
    key: "salma",
    form: "feminine",
    native: "سلمى بنكيران حدّو",
    roles: [{ type: "phd-student", start: "2023-09", supervisors: ["elise"] }],
    topics: ["natural-language-processing", "low-resource-languages"],
    bio: {
      en: "Salma Benkirane-Haddou studies how people who speak several languages at once are heard by machines that were built for one.",
      fr: "Salma Benkirane-Haddou étudie comment les personnes qui parlent plusieurs langues à la fois sont entendues par des machines conçues pour une seule.",
    },
  },
  {
    key: "maite",
    form: "feminine",
    roles: [{ type: "masters-student", start: "2025-09", supervisors: ["elise"] }],
    topics: ["low-resource-languages"],
    bio: {
      en: "Maïté Vollant works on morphological analysis with language teachers of the North Shore, who decide what is recorded and who may hear it.",
      fr: "Maïté Vollant travaille à l’analyse morphologique avec des enseignantes et enseignants de langue de la Côte-Nord, qui décident de ce qui est enregistré et de qui peut l’entendre.",
    },
  },
  {
    key: "olamide",
    form: "masculine",
    roles: [{ type: "phd-student", start: "2024-01", supervisors: ["ilinca"] }],
    topics: ["climate"],
    variants: ["Olamide Adesina", "O. Adesina"],
    bio: {
      en: "Ọlámidé Adéṣínà models rainfall where the gauges are few, and insists on error bars.",
      fr: "Ọlámidé Adéṣínà modélise la pluie là où les pluviomètres sont rares, et tient aux barres d’erreur.",
    },
  },
  {
    key: "ipek",
    form: "feminine",
    roles: [{ type: "phd-student", start: "2021-01", supervisors: ["ysolde"] }],
    topics: ["reinforcement-learning", "robotics"],
    variants: ["I. Caglayan-Isik", "Ipek Caglayan"],
    bio: {
      en: "İpek Çağlayan-Işık studies exploration: how an agent can be curious without breaking its own legs.",
      fr: "İpek Çağlayan-Işık étudie l’exploration : comment un agent peut être curieux sans se casser les jambes.",
    },
  },
  {
    // No photograph: the views draw their own mark.
    key: "kwabena",
    form: "masculine",
    photo: false,
    roles: [{ type: "phd-student", start: "2025-01", supervisors: ["etienne", "ilinca"] }],
    topics: ["health", "learning-theory"],
    bio: {
      en: "Kwabena Asante-Boateng works on calibration under distribution shift, with emergency departments as the shift.",
      fr: "Kwabena Asante-Boateng travaille sur l’étalonnage lorsque la distribution change, et la distribution, ici, c’est celle des urgences.",
    },
  },
  {
    // Shares her name with an author of other works, who is not linked to her.
    key: "jing",
    form: "feminine",
    native: "陈静",
    roles: [{ type: "masters-student", start: "2026-01", supervisors: ["bogumil"] }],
    topics: ["optimization"],
    bio: {
      en: "Jing Chen studies learning-rate schedules. She is not the only author of her name, and would like it known.",
      fr: "Jing Chen étudie les calendriers de pas d’apprentissage. Elle n’est pas la seule à publier sous ce nom et tient à ce qu’on le sache.",
    },
  },
  {
    key: "suharti",
    form: "feminine",
    roles: [{ type: "visiting-researcher", start: "2026-09-01", end: "2027-08-31" }],
    topics: ["climate", "responsible-ai"],
    affiliations: [
      {
        organization: "Demonstration University of Yogyakarta",
        position: { en: "Lecturer", fr: "Chargée d’enseignement" },
      },
    ],
    bio: {
      en: "Suharti has one name, which several databases refuse. She studies early-warning messages for floods, and why people do or do not act on them.",
      fr: "Suharti n’a qu’un nom, ce que plusieurs bases de données refusent. Elle étudie les messages d’alerte aux inondations et ce qui fait qu’on y réagit ou non.",
    },
  },
  {
    key: "thordis",
    form: "feminine",
    roles: [{ type: "visiting-researcher", start: "2026-01-15", end: "2029-12-31" }],
    topics: ["representation-learning", "sequence-modeling"],
    variants: ["Thordis Eiriksdottir"],
    affiliations: [
      {
        organization: "Demonstration Academy of Reykjavík",
        position: { en: "Artist in residence", fr: "Artiste en résidence" },
        start: "2019",
      },
    ],
    bio: {
      en: "Þórdís Eiríksdóttir composes for instruments that listen back. Her residency, *Slow Machines*, is open to visitors on the ground floor until the end of 2029.",
      fr: "Þórdís Eiríksdóttir compose pour des instruments qui écoutent à leur tour. Sa résidence, *Machines lentes*, se visite au rez-de-chaussée jusqu’à la fin de 2029.",
    },
  },
  {
    // The longest name: it has to wrap, not to be cut.
    key: "maria",
    form: "feminine",
    roles: [{ type: "postdoc", start: "2024-10", supervisors: ["ysolde"] }],
    topics: ["reinforcement-learning", "robotics"],
    variants: ["M. F. Castro-Lindqvist", "Maria Castro-Lindqvist"],
    bio: {
      en: "Maria Fernanda works on contact-rich manipulation and on forms whose name field holds more than thirty characters.",
      fr: "Maria Fernanda travaille sur la manipulation avec contact et sur les formulaires dont le champ « nom » accepte plus de trente caractères.",
    },
  },
  {
    // An alumna with three past roles; her page keeps its address for life.
    key: "catherine",
    form: "feminine",
    roles: [
      { type: "postdoc", start: "2022-09", end: "2024-08", supervisors: ["elise"] },
      { type: "phd-student", start: "2017-09", end: "2022-08", supervisors: ["elise", "helene"] },
      { type: "masters-student", start: "2015-09", end: "2017-08", supervisors: ["helene"] },
    ],
    topics: ["natural-language-processing", "learning-theory"],
    variants: ["C. Nadeau-Dubreuil", "Catherine Nadeau"],
    affiliations: [
      {
        organization: "Bibliothèque de démonstration du Québec",
        position: { en: "Head of Digital Collections", fr: "Directrice des collections numériques" },
        start: "2024-09",
      },
    ],
    bio: {
      en: "Catherine Nadeau-Dubreuil wrote her thesis on learning from archives that were never meant to be read by machines. She now leads the digital collections of a library.",
      fr: "Catherine Nadeau-Dubreuil a consacré sa thèse à l’apprentissage à partir d’archives qui n’étaient pas destinées à être lues par des machines. Elle dirige aujourd’hui les collections numériques d’une bibliothèque.",
    },
  },
  {
    // Hidden: no page, no place in lists, a plain name on papers.
    key: "armand",
    form: "masculine",
    photo: false,
    visibility: "hidden",
    roles: [{ type: "research-scientist", start: "2015", end: "2019" }],
    topics: ["optimization"],
  },
];
