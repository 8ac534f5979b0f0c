import { figure } from "../fields.ts";
import type { AnnouncementInput } from "./announcement.ts";

/**
 * The two announcements of the page that the product was asked for from. They are news, pinned without an end, so that
 * they stand at the top of the home page at any date: an event would leave it after November 21. The English summaries
 * are word for word; the source has no titles and gives no year, so none is added to the text.
 */
export const sourcePageAnnouncements: readonly AnnouncementInput[] = [
  {
    id: "quantum-hackathon",
    kind: "news",
    title: {
      en: "Mila hosts its first quantum computing hackathon",
      fr: "Mila accueille son premier marathon de programmation quantique",
    },
    summary: {
      en: "Mila is hosting its first quantum computing hackathon on November 21, a unique day to explore quantum and AI prototyping, collaborate on Quandela and IBM platforms, and learn, share, and network in a stimulating environment at the heart of Quebec’s AI and quantum ecosystem.",
      fr: "Mila accueille le 21 novembre son premier marathon de programmation (hackathon) en informatique quantique, une journée unique pour explorer le prototypage quantique et en IA, collaborer sur les plateformes de Quandela et d’IBM, et apprendre, échanger et réseauter dans un milieu stimulant, au cœur de l’écosystème québécois de l’IA et du quantique.",
    },
    image: figure("plate-quantum-hackathon", {
      alt: {
        en: "Abstract plate: fine concentric orbits around a disc that is half cream, half vermilion, on spruce green.",
        fr: "Planche abstraite : de fines orbites concentriques autour d’un disque mi-crème, mi-vermillon, sur fond vert épinette.",
      },
    }),
    publishedAt: "2026-11-02T14:00:00Z",
    pin: { rank: 1 },
    credit: { text: "Mila", url: "https://mila.quebec/" },
  },
  {
    id: "ai-adoption-initiative",
    kind: "news",
    title: {
      en: "A new initiative brings research and industry together around AI adoption",
      fr: "Une nouvelle initiative rapproche la recherche et l’industrie autour de l’adoption de l’IA",
    },
    slug: { fr: "une-initiative-rapproche-la-recherche-et-l-industrie" },
    summary: {
      en: "This new initiative aims to strengthen connections between Mila’s research community, its partners, and AI experts across Quebec and Canada through in-person meetings and events focused on AI adoption in industry.",
      fr: "Cette nouvelle initiative vise à resserrer les liens entre la communauté de recherche de Mila, ses partenaires et les spécialistes de l’IA du Québec et du Canada, au moyen de rencontres en personne et d’activités axées sur l’adoption de l’IA dans l’industrie.",
    },
    publishedAt: "2026-10-26T14:00:00Z",
    pin: { rank: 2 },
    credit: { text: "Mila", url: "https://mila.quebec/" },
  },
];
