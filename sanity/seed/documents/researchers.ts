import type { SeedDocument } from "../fields.ts";
import { type ResearcherInput, researcherDocument } from "./researcher.ts";
import { students } from "./students.ts";

const faculty: readonly ResearcherInput[] = [
  {
    // A real person, shown because the product was asked for from the page that lists his works. Only what public
    // records say: a doctorate at Université de Montréal completed in 2014. No biography, no photograph.
    key: "razvan",
    form: "masculine",
    photo: false,
    roles: [{ type: "phd-student", end: "2014" }],
    topics: ["continual-learning", "representation-learning", "sequence-modeling", "optimization"],
    variants: ["R. Pascanu", "Răzvan Pașcanu"],
  },
  {
    key: "elise",
    form: "feminine",
    roles: [
      { type: "professor", start: "2023-06" },
      { type: "associate-professor", start: "2018-06", end: "2023-05" },
      { type: "assistant-professor", start: "2012-08-01", end: "2018-05-31" },
    ],
    topics: ["natural-language-processing", "low-resource-languages", "sequence-modeling", "responsible-ai"],
    orcid: "0009-0099-1000-2047",
    variants: ["E. Ouellet-Tremblay", "É. Ouellet-Tremblay", "Elise Ouellet Tremblay"],
    links: [
      { kind: "website", url: "https://example.org/ouellet-tremblay" },
      { kind: "other", url: "https://example.org/code" },
    ],
    email: "elise.ouellet-tremblay@example.org",
    affiliations: [
      {
        organization: "Université de démonstration de Montréal",
        position: {
          en: "Chair in Plural Languages",
          fr: "Titulaire de la Chaire sur les langues plurielles",
        },
        start: "2021",
      },
    ],
    bio: {
      en: "Élise Ouellet-Tremblay studies how language models represent what they have seldom seen: rare words, long documents, and the second of two official languages. Her group publishes the tests it uses, so that a claim made about English can be checked in French the same day.\n\nShe directs the institute’s working group on **language data held in trust**, and teaches the graduate course *Text, Counted*.",
      fr: "Élise Ouellet-Tremblay étudie la façon dont les modèles de langue représentent ce qu’ils ont peu vu : les mots rares, les longs documents et la seconde de deux langues officielles. Son équipe publie les épreuves dont elle se sert, pour qu’une affirmation faite au sujet de l’anglais puisse être vérifiée en français le jour même.\n\nElle dirige le groupe de travail de l’institut sur les **données linguistiques en fiducie** et donne le cours de cycles supérieurs *Le texte compté*.",
    },
  },
  {
    key: "ysolde",
    form: "feminine",
    roles: [
      { type: "associate-professor", start: "2022-01" },
      { type: "assistant-professor", start: "2016-08", end: "2021-12" },
    ],
    topics: ["robotics", "reinforcement-learning"],
    variants: ["Y. Lambert-Croÿ", "Ysolde Lambert-Croy"],
    bio: {
      en: "Ÿsolde Lambert-Croÿ builds robots for winter. Her laboratory works on legged locomotion over ice and snow, on hands that can tell wool from nylon, and on the question of when a machine should stop and ask.",
      fr: "Ÿsolde Lambert-Croÿ conçoit des robots pour l’hiver. Son laboratoire travaille sur la marche sur la glace et la neige, sur des mains qui distinguent la laine du nylon et sur la question de savoir quand une machine devrait s’arrêter et demander.",
    },
  },
  {
    key: "ilinca",
    form: "feminine",
    roles: [{ type: "assistant-professor", start: "2024-08-15" }],
    topics: ["climate", "learning-theory"],
    variants: ["I. Ştefănescu", "Ilinca Stefanescu"],
    orcid: "0009-0099-1000-2119",
    bio: {
      en: "Ilinca Ştefănescu works between statistics and hydrology: probabilistic forecasts of floods and thaw, and the guarantees one can honestly attach to them.",
      fr: "Ilinca Ştefănescu travaille entre la statistique et l’hydrologie : les prévisions probabilistes des crues et du dégel, et les garanties qu’on peut honnêtement y joindre.",
    },
  },
  {
    key: "etienne",
    form: "masculine",
    roles: [
      { type: "associate-professor", start: "2020-06" },
      { type: "postdoc", start: "2013", end: "2015" },
    ],
    topics: ["health", "responsible-ai"],
    variants: ["E. Bélanger-Kwan", "Etienne Belanger-Kwan"],
    bio: {
      en: "Étienne Bélanger-Kwan develops models for hospitals that must share knowledge without sharing records. He trained as a nurse before turning to statistics.",
      fr: "Étienne Bélanger-Kwan met au point des modèles pour des hôpitaux qui doivent partager leurs connaissances sans partager leurs dossiers. Il a été infirmier avant de se tourner vers la statistique.",
    },
  },
  {
    key: "helene",
    form: "feminine",
    memoriam: "2024-03-09",
    roles: [{ type: "professor", start: "1994", end: "2024-03-09" }],
    topics: ["learning-theory", "optimization"],
    bio: {
      en: "Hélène Boisclair-Roy taught optimization to three generations of students. Her lecture notes, handwritten and photocopied since 1994, are still the ones we use.",
      fr: "Hélène Boisclair-Roy a enseigné l’optimisation à trois générations d’étudiantes et d’étudiants. Ses notes de cours, manuscrites et photocopiées depuis 1994, sont encore celles dont nous nous servons.",
    },
  },
];

const staff: readonly ResearcherInput[] = [
  {
    key: "bogumil",
    form: "masculine",
    roles: [{ type: "research-scientist", start: "2021-03" }],
    topics: ["optimization", "learning-theory"],
    variants: ["B. Zieliński-Kołodziejczyk", "Bogumil Zielinski"],
    bio: {
      en: "Bogumił Zieliński-Kołodziejczyk looks for training procedures whose step sizes nobody has to tune.",
      fr: "Bogumił Zieliński-Kołodziejczyk cherche des procédures d’entraînement dont personne n’a à régler le pas.",
    },
  },
  {
    key: "oenone",
    form: "feminine",
    roles: [{ type: "communications", start: "2019-09-03" }],
    email: "communications@example.org",
    bio: {
      en: "Œnone Lebœuf writes the institute’s announcements in French and, with more hesitation, in English.",
      fr: "Œnone Lebœuf rédige les annonces de l’institut en français et, avec un peu plus d’hésitation, en anglais.",
    },
  },
  {
    key: "genevieve",
    form: "feminine",
    roles: [{ type: "research-engineer", start: "2017-05" }],
    topics: ["natural-language-processing", "responsible-ai"],
    // Biography in French only: the English page shows it marked as French.
    bio: {
      fr: "Geneviève Thibodeau-Arsenault entretient les grappes de calcul de l’institut et les bibliothèques logicielles dont ses équipes se servent. Elle a fait passer l’entraînement de tous les modèles de l’institut à l’hydroélectricité hors pointe et mesure, chaque mois, ce que cela change. Elle anime aussi l’atelier hebdomadaire *Réparer son code*, ouvert à toute la communauté.",
    },
  },
  {
    key: "liam",
    form: "masculine",
    roles: [
      { type: "research-engineer", start: "2022-10" },
      { type: "masters-student", start: "2019-09", end: "2021-08", supervisors: ["ysolde"] },
    ],
    topics: ["robotics"],
    variants: ["L. O'Sheridan-MacKay", "Liam O'Sheridan-MacKay"],
    // Biography in English only: the French page shows it marked as English.
    bio: {
      en: "Liam O’Sheridan-MacKay keeps the robotics floor running: eleven legged robots, two arms, one very patient mannequin. He wrote the institute’s open motor controller and still answers its issues himself.",
    },
  },
  {
    // Shown by name only: no photograph, no biography, no address of its own content.
    key: "remi",
    form: "masculine",
    photo: false,
    visibility: "nameOnly",
    roles: [{ type: "research-engineer", start: "2024-02" }],
  },
];

/** The members of the demonstration institute, all invented, and one real alumnus with his real works. */
export function researcherDocuments(): SeedDocument[] {
  return [...faculty, ...staff, ...students].map(researcherDocument);
}
