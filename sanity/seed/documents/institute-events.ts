import { figure } from "../fields.ts";
import type { AnnouncementInput } from "./announcement.ts";

const hall = {
  name: { en: "Hall of the Vitrine Institute", fr: "Hall de l’Institut Vitrine" },
  address: "1000, rue de la Démonstration, Montréal (Québec)",
  access: {
    en: "Level entrance on the courtyard side; lift to all floors; hearing loop in the hall. Quiet room on request at the desk.",
    fr: "Entrée de plain-pied du côté de la cour; ascenseur à tous les étages; boucle magnétique dans le hall. Salle calme sur demande à l’accueil.",
  },
};

/** Events of the demonstration institute: running, coming, past, moved, cancelled, all day, online, hybrid. */
export const instituteEvents: readonly AnnouncementInput[] = [
  {
    // Running now, until the end of 2029.
    id: "slow-machines",
    kind: "event",
    title: {
      en: "Slow Machines: a residency on the ground floor",
      fr: "Machines lentes : une résidence au rez-de-chaussée",
    },
    summary: {
      en: "Instruments that take a year to say a sentence. Come in while you are passing; come back in a month.",
      fr: "Des instruments qui mettent un an à dire une phrase. Entrez en passant; revenez dans un mois.",
    },
    body: {
      en: "Þórdís Eiríksdóttir’s instruments listen to the room and answer at the pace of seasons. Admission is free on working days.",
      fr: "Les instruments de Þórdís Eiríksdóttir écoutent la salle et répondent au rythme des saisons. L’entrée est libre les jours ouvrables.",
    },
    image: figure("plate-slow-machines", {
      alt: {
        en: "Abstract plate: six moons on a line, each lit from another side.",
        fr: "Planche abstraite : six lunes alignées, chacune éclairée d’un autre côté.",
      },
    }),
    publishedAt: "2026-01-08T14:00:00Z",
    people: ["thordis"],
    topics: ["sequence-modeling"],
    event: { start: "2026-01-15", end: "2029-12-31", allDay: true, venue: hall, speakers: ["thordis"] },
  },
  {
    // Hybrid, in the future, with speakers of ours and from elsewhere.
    id: "plural-languages-colloquium",
    kind: "event",
    title: { en: "Plural Languages Colloquium 2027", fr: "Colloque Langues plurielles 2027" },
    summary: {
      en: "Two days on language models in more than one language, with simultaneous interpretation.",
      fr: "Deux jours sur les modèles de langue dans plus d’une langue, avec interprétation simultanée.",
    },
    body: {
      en: "The colloquium brings together people who build language models and people who decide what a language is. Presentations are given in English or French and interpreted into the other.",
      fr: "Le colloque réunit des personnes qui construisent des modèles de langue et des personnes qui décident de ce qu’est une langue. Les présentations se donnent en français ou en anglais et sont interprétées dans l’autre langue.",
    },
    publishedAt: "2026-11-09T14:00:00Z",
    topics: ["natural-language-processing", "low-resource-languages"],
    people: ["elise", "salma", "maite"],
    event: {
      start: "2027-05-13T09:00",
      end: "2027-05-14T17:30",
      mode: "hybrid",
      venue: hall,
      joinUrl: "https://example.org/live/plural-languages",
      registrationUrl: "https://example.org/register/plural-languages",
      speakers: [
        "elise",
        "maite",
        {
          name: "Pauline Vertefeuille",
          affiliation: "Office de démonstration de la terminologie",
          role: { en: "Opening lecture", fr: "Conférence d’ouverture" },
        },
      ],
    },
  },
  {
    id: "winter-robotics-school",
    kind: "event",
    title: { en: "Winter School of Robotics 2028", fr: "École d’hiver de robotique 2028" },
    summary: {
      en: "Five days outdoors with legged robots. Warm clothes are lent; warm opinions are welcome.",
      fr: "Cinq jours dehors avec des robots à pattes. Nous prêtons les vêtements chauds.",
    },
    publishedAt: "2026-10-15T13:00:00Z",
    topics: ["robotics", "reinforcement-learning"],
    people: ["ysolde", "liam"],
    // All day, several days.
    event: {
      start: "2028-02-07",
      end: "2028-02-11",
      allDay: true,
      venue: {
        name: { en: "Lake Demonstration Field Station", fr: "Station du lac de la Démonstration" },
        address: "Laurentides (Québec)",
      },
      speakers: ["ysolde", "liam", "ipek"],
    },
  },
  {
    // Online, in another time zone.
    id: "paris-seminar",
    kind: "event",
    title: {
      en: "Online seminar with Paris: memory in recurrent models",
      fr: "Séminaire en ligne avec Paris : la mémoire des modèles récurrents",
    },
    summary: {
      en: "Haoyu Lian presents what recurrent models forget first. Announced in Paris time, as our hosts do.",
      fr: "Haoyu Lian présente ce que les modèles récurrents oublient en premier. L’heure est celle de Paris, comme chez nos hôtes.",
    },
    publishedAt: "2026-11-16T15:00:00Z",
    topics: ["sequence-modeling"],
    people: ["haoyu"],
    event: {
      start: "2027-03-31T16:00",
      end: "2027-03-31T17:30",
      timeZone: "Europe/Paris",
      mode: "online",
      joinUrl: "https://example.org/live/paris-seminar",
      spokenLanguages: ["fr"],
      speakers: ["haoyu"],
    },
  },
  {
    // Moved to a later day.
    id: "open-lab",
    kind: "event",
    title: { en: "Open laboratory", fr: "Laboratoire portes ouvertes" },
    summary: {
      en: "An afternoon of demonstrations for everyone over seven. The date has moved: the hall’s heating is being replaced.",
      fr: "Un après-midi de démonstrations à partir de sept ans. La date a changé : on remplace le chauffage du hall.",
    },
    image: figure("plate-open-lab", {
      alt: {
        en: "Abstract plate: half discs and rings in a grid on spruce green.",
        fr: "Planche abstraite : demi-disques et anneaux en grille sur fond vert épinette.",
      },
    }),
    publishedAt: "2026-09-21T13:00:00Z",
    event: {
      start: "2027-04-17T13:00",
      end: "2027-04-17T17:00",
      status: "moved",
      previousStart: ["2027-01-23T13:00"],
      venue: hall,
      sequence: 1,
    },
  },
  {
    // Cancelled, kept on the site.
    id: "summer-hack-night",
    kind: "event",
    title: { en: "Repair-your-code night", fr: "Nuit Réparer son code" },
    summary: {
      en: "The all-night edition of the weekly workshop. Cancelled: the weekly workshop goes on.",
      fr: "L’édition nocturne de l’atelier hebdomadaire. Annulée : l’atelier, lui, se poursuit.",
    },
    publishedAt: "2026-08-24T13:00:00Z",
    people: ["genevieve"],
    event: {
      start: "2027-06-11T20:00",
      end: "2027-06-12T06:00",
      status: "cancelled",
      venue: hall,
      sequence: 2,
    },
  },
  {
    id: "flood-lecture",
    kind: "event",
    title: {
      en: "Public lecture: what a flood forecast can honestly say",
      fr: "Conférence publique : ce qu’une prévision de crue peut honnêtement dire",
    },
    summary: {
      en: "Ilinca Ştefănescu and Suharti on numbers, words and trust.",
      fr: "Ilinca Ştefănescu et Suharti parlent de nombres, de mots et de confiance.",
    },
    publishedAt: "2026-11-04T15:00:00Z",
    topics: ["climate"],
    people: ["ilinca", "suharti"],
    event: {
      start: "2029-03-22T18:30",
      end: "2029-03-22T20:00",
      venue: hall,
      speakers: ["ilinca", "suharti"],
    },
  },
  {
    // Past.
    id: "averaging-day",
    kind: "event",
    title: { en: "A day for Hélène Boisclair-Roy", fr: "Une journée pour Hélène Boisclair-Roy" },
    summary: {
      en: "Former students and colleagues gathered to read her lecture notes aloud, in order.",
      fr: "Ses anciens étudiants et ses collègues se sont réunis pour lire ses notes de cours à voix haute, dans l’ordre.",
    },
    publishedAt: "2024-08-19T13:00:00Z",
    topics: ["optimization"],
    people: ["helene", "bogumil"],
    event: {
      start: "2024-09-20T10:00",
      end: "2024-09-20T18:00",
      venue: hall,
      speakers: ["bogumil", "catherine"],
    },
  },
  {
    id: "northern-data-workshop",
    kind: "event",
    title: { en: "Northern Data Workshop 2025", fr: "Atelier sur les données nordiques 2025" },
    summary: {
      en: "Fifty people, nineteen posters, one power cut.",
      fr: "Cinquante personnes, dix-neuf affiches, une panne de courant.",
    },
    publishedAt: "2025-02-10T14:00:00Z",
    topics: ["climate", "low-resource-languages"],
    event: {
      start: "2025-05-09T09:00",
      end: "2025-05-10T16:00",
      mode: "hybrid",
      venue: hall,
      joinUrl: "https://example.org/live/northern-data",
    },
  },
];
