import { defined, localeSlug, localeString, reference, type SeedDocument } from "../fields.ts";
import { richText } from "../rich-text.ts";

type Topic = {
  readonly id: string;
  readonly en: readonly [title: string, description: string];
  readonly fr: readonly [title: string, description: string];
  readonly synonyms?: readonly { readonly en?: string; readonly fr?: string }[];
  readonly parent?: string;
};

const topics: readonly Topic[] = [
  {
    id: "representation-learning",
    en: [
      "Representation learning",
      "How networks come to describe what they see: which features appear, in which order, how much of the available rank they use, and what is lost when a description is compressed.",
    ],
    fr: [
      "Apprentissage de représentations",
      "Comment un réseau en vient à décrire ce qu’il perçoit : quels traits apparaissent, dans quel ordre, quelle part du rang disponible ils occupent et ce qui se perd quand on comprime la description.",
    ],
    synonyms: [
      { en: "Feature learning", fr: "Apprentissage de caractéristiques" },
      { en: "Deep learning", fr: "Apprentissage profond" },
    ],
  },
  {
    id: "continual-learning",
    en: [
      "Continual learning",
      "Learning from a stream that never stops changing: keeping what is still true, overwriting what no longer is, and staying able to learn at all.",
    ],
    fr: [
      "Apprentissage continu",
      "Apprendre d’un flux qui ne cesse de changer : garder ce qui reste vrai, remplacer ce qui ne l’est plus et conserver la capacité même d’apprendre.",
    ],
    synonyms: [
      { en: "Lifelong learning", fr: "Apprentissage tout au long de la vie" },
      { en: "Nonstationarity", fr: "Non-stationnarité" },
    ],
  },
  {
    id: "sequence-modeling",
    en: [
      "Sequence modelling",
      "Attention, recurrence and what lies between them: models of text, sound and signals whose cost must not grow with everything they have read.",
    ],
    fr: [
      "Modélisation de séquences",
      "L’attention, la récurrence et ce qui les relie : des modèles de textes, de sons et de signaux dont le coût ne doit pas croître avec tout ce qu’ils ont lu.",
    ],
    synonyms: [
      { en: "Transformers", fr: "Transformeurs" },
      { en: "Recurrent neural networks", fr: "Réseaux de neurones récurrents" },
    ],
  },
  {
    id: "natural-language-processing",
    en: [
      "Natural language processing",
      "Reading, writing and translating by machine, with particular care for what models do with rare words, long documents and two official languages.",
    ],
    fr: [
      "Traitement automatique des langues",
      "Lire, écrire et traduire à la machine, avec un soin particulier pour les mots rares, les longs documents et deux langues officielles.",
    ],
    synonyms: [
      { en: "NLP", fr: "TAL" },
      { en: "Computational linguistics", fr: "Linguistique informatique" },
    ],
  },
  {
    id: "low-resource-languages",
    en: [
      "Low-resource languages",
      "Tools for languages with few written pages, built with the communities that speak them and under the rules they set for their data.",
    ],
    fr: [
      "Langues peu dotées",
      "Des outils pour les langues dont il existe peu de pages écrites, conçus avec les communautés qui les parlent et selon les règles qu’elles fixent pour leurs données.",
    ],
    parent: "natural-language-processing",
    synonyms: [{ en: "Indigenous languages", fr: "Langues autochtones" }],
  },
  {
    id: "reinforcement-learning",
    en: [
      "Reinforcement learning",
      "Agents that learn from the consequences of what they do: exploration, credit assignment, and policies that stay safe when the world departs from the simulator.",
    ],
    fr: [
      "Apprentissage par renforcement",
      "Des agents qui apprennent des conséquences de leurs gestes : exploration, attribution du mérite et politiques qui restent sûres quand le monde s’écarte du simulateur.",
    ],
    synonyms: [{ en: "RL", fr: "AR" }],
  },
  {
    id: "learning-theory",
    en: [
      "Learning theory",
      "Proofs and bounds: when learning must succeed, how many examples it takes, and why large models generalize when the classical theory says they should not.",
    ],
    fr: [
      "Théorie de l’apprentissage",
      "Des preuves et des bornes : quand l’apprentissage doit réussir, combien d’exemples il exige et pourquoi les grands modèles généralisent alors que la théorie classique dit le contraire.",
    ],
  },
  {
    id: "optimization",
    en: [
      "Optimization",
      "Step sizes, curvature and noise: the numerical side of training, from convex guarantees to billion-parameter practice.",
    ],
    fr: [
      "Optimisation",
      "Pas, courbure et bruit : le versant numérique de l’entraînement, des garanties convexes à la pratique à un milliard de paramètres.",
    ],
  },
  {
    id: "robotics",
    en: [
      "Robotics",
      "Robots that work outside laboratories: on ice, in hospitals and in kitchens, with hands that feel and plans that survive surprise.",
    ],
    fr: [
      "Robotique",
      "Des robots qui travaillent hors des laboratoires : sur la glace, à l’hôpital et en cuisine, avec des mains qui sentent et des plans qui résistent à l’imprévu.",
    ],
  },
  {
    id: "climate",
    en: [
      "Climate and environment",
      "Forecasts, floods, permafrost and forests: statistical models that respect physics and say how sure they are.",
    ],
    fr: [
      "Climat et environnement",
      "Prévisions, crues, pergélisol et forêts : des modèles statistiques qui respectent la physique et disent à quel point ils sont sûrs.",
    ],
  },
  {
    id: "health",
    en: [
      "Health",
      "Models for clinics and public health that work across hospitals, protect patients’ privacy and abstain when they should.",
    ],
    fr: [
      "Santé",
      "Des modèles pour la clinique et la santé publique qui fonctionnent d’un hôpital à l’autre, protègent la vie privée des patients et s’abstiennent quand il le faut.",
    ],
  },
  {
    id: "responsible-ai",
    en: [
      "Responsible AI",
      "Measuring harm before it happens: evaluation, documentation, privacy, and the right to an explanation that a person can use.",
    ],
    fr: [
      "IA responsable",
      "Mesurer les torts avant qu’ils surviennent : évaluation, documentation, vie privée et droit à une explication dont une personne peut se servir.",
    ],
    synonyms: [
      { en: "AI ethics", fr: "Éthique de l’IA" },
      { en: "AI safety", fr: "Sûreté de l’IA" },
    ],
  },
];

/** The research topics of the demonstration institute. */
export function topicDocuments(): SeedDocument[] {
  return topics.map((topic) =>
    defined({
      _id: `topic-${topic.id}`,
      _type: "topic",
      title: localeString({ en: topic.en[0], fr: topic.fr[0] }),
      slug: localeSlug({ en: topic.en[0], fr: topic.fr[0] }, { en: topic.id }),
      description: {
        _type: "localeRichText",
        en: richText(topic.en[1], "en"),
        fr: richText(topic.fr[1], "fr"),
      },
      parent: topic.parent === undefined ? undefined : reference(`topic-${topic.parent}`),
      synonyms: topic.synonyms?.map((words, at) => ({ _key: `synonym${at}`, ...localeString(words) })),
    }),
  );
}
