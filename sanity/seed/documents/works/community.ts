import { crowd } from "./crowd.ts";
import { tex, type WorkInput } from "./work.ts";

/** Invented works made by many, and those that fit nowhere else. */
export const communityWorks: readonly WorkInput[] = [
  {
    // A hundred and twenty authors, two of ours among them, and a collaboration.
    id: "thousand-readers",
    title: "A Thousand Readers: Human Judgments of Machine Summaries in Forty-One Languages",
    type: "conferencePaper",
    authors: ["Ngozi Abernathy-Ude", "chau=", ...crowd(36, 0), "elise@", ...crowd(81, 36)],
    groupAuthors: ["The Thousand Readers Collaboration"],
    topics: ["natural-language-processing", "low-resource-languages"],
    versions: [
      {
        kind: "conference",
        venue: "acl",
        date: "2023-07-10",
        pages: "1–38",
        links: {
          pdf: "https://example.org/papers/thousand-readers.pdf",
          data: "https://example.org/data/thousand-readers",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2022-12", ids: { arxiv: "2212.98765" } },
    ],
    abstract: {
      en: tex`Automatic measures of summary quality are validated on English news and trusted everywhere. One thousand and fourteen volunteers in forty-one languages read 52,000 machine summaries of texts they chose themselves and answered four questions about each: is it true, is it whole, would you send it, and what would you change. Agreement between readers of the same language is high for truth and low for wholeness. Of seventeen automatic measures, none ranks systems correctly in more than half of the languages, and four are worse than counting words. Free comments, which we translated and coded, explain why: what counts as whole depends on genre, and what may be left out depends on politeness. Every reader who wished to be named is an author. The data, the comments and the translations are released under terms voted by the readers.`,
    },
  },
  {
    id: "archives-muettes",
    title: "Archives muettes : apprendre de documents qui n’étaient pas destinés aux machines",
    lang: "fr",
    titleTranslations: { en: "Silent Archives: Learning From Documents Never Meant for Machines" },
    type: "thesis",
    authors: ["catherine"],
    topics: ["natural-language-processing", "learning-theory"],
    versions: [
      {
        kind: "thesis",
        venueText: "Thèse de doctorat, Université de démonstration de Montréal",
        publisher: "Université de démonstration de Montréal",
        date: "2022-08",
        links: { pdf: "https://example.org/theses/archives-muettes.pdf" },
      },
    ],
    abstract: {
      fr: tex`Les archives paroissiales, les registres de navires et les carnets de terrain contiennent une part de notre mémoire qu’aucun modèle n’a lue. Cette thèse étudie ce qu’il faut pour apprendre de tels documents sans les trahir. La première partie traite de la lecture : nous montrons qu’un modèle de transcription gagne à ignorer la langue moderne plutôt qu’à la connaître, puisqu’elle le pousse à corriger ce qui n’était pas une faute. La deuxième établit des bornes d’apprentissage lorsque les exemples proviennent de quelques scripteurs seulement, et que le nombre de mains compte plus que le nombre de pages. La troisième porte sur le droit : des documents publics nomment des personnes dont les descendants vivent encore. Nous proposons une procédure de consultation, mise à l’épreuve avec deux sociétés d’histoire, et en décrivons les refus autant que les réussites.`,
      en: tex`Parish archives, ship registers and field notebooks hold a part of our memory that no model has read. This thesis asks what it takes to learn from such documents without betraying them. The first part is about reading: a transcription model does better when it ignores the modern language than when it knows it, since knowledge pushes it to correct what was not a mistake. The second proves learning bounds for the case in which examples come from a few writers only, where the number of hands matters more than the number of pages. The third is about law: public documents name people whose descendants are alive. We propose a procedure of consultation, tried with two historical societies, and describe its refusals as well as its successes.`,
    },
  },
  {
    id: "off-peak",
    title: "Off-Peak: Two Years of Training on the Hours Nobody Wants",
    type: "report",
    authors: ["genevieve@", "remi", "elise"],
    topics: ["responsible-ai", "climate"],
    versions: [
      {
        kind: "report",
        venueText: "Vitrine Institute Report 2026-04",
        publisher: "Vitrine Institute",
        date: "2026-09-28",
        links: { pdf: "https://example.org/reports/2026-04.pdf", data: "https://example.org/data/off-peak" },
      },
    ],
    abstract: {
      en: tex`Hydroelectricity is clean and, on winter mornings, scarce. For two years the institute's cluster has trained only when the provincial network had power to spare, as announced a day ahead. This report says what that was like. Jobs were interrupted 2.3 times on average and finished 19% later; eight per cent of runs were never resumed, mostly because their owners no longer wanted the answer. Peak demand fell by 1.1 megawatts and the bill by a fifth. Deadlines were the difficulty: in the two weeks before a conference the rule was suspended by vote, five times out of six. Checkpointing, which everyone had meant to do, became universal. We publish the scheduler, the hourly record of consumption and the minutes of the votes, and conclude that the habit is worth its price for any laboratory whose electricity is somebody else's heating.`,
    },
  },
  {
    id: "slow-machines-notes",
    title: "Slow Machines: Notes From a Residency",
    type: "report",
    authors: ["thordis", "haoyu", "elise"],
    topics: ["sequence-modeling"],
    versions: [
      {
        kind: "report",
        venueText: "Vitrine Institute Occasional Papers",
        publisher: "Vitrine Institute",
        date: "2026-11",
        links: { html: "https://example.org/slow-machines" },
      },
    ],
    abstract: {
      en: tex`What would a language model sound like if it took a year to say a sentence? For the residency Slow Machines we built instruments that listen to a room and answer it at the pace of seasons. Each holds a recurrent model whose state changes by so little per second that a visitor cannot hear it move, and by so much per month that a second visit is to another piece. These notes describe the mechanism, which is ordinary, and the consequences, which were not: the need for numbers that do not drift in two years, for a way to wind the instrument forward when a string breaks, and for words to tell visitors that nothing is wrong. We also report a discovery about forgetting that found its way into a paper. Scores, schematics and the log of the first ten months are available.`,
    },
  },
  {
    id: "patent-wheel",
    title: "Foot With Breakaway Crampon for a Legged Machine",
    type: "patent",
    authors: ["liam", "ysolde"],
    topics: ["robotics"],
    versions: [
      { kind: "report", venueText: "Patent application (demonstration) CA 9 999 999", date: "2025-12-30" },
    ],
    abstract: {
      en: tex`A foot for a legged machine comprises a compliant sole, a ring of retractable points and a breakaway coupling between the two. The points extend when the tangential force at the sole exceeds a set fraction of the normal force, as happens at the onset of a slip on ice, and retract under spring load when the foot is lifted, so that indoor floors are not marked. If a point should lodge in a crack, the coupling yields at a force below that which would damage the ankle, and is reset by pressing the foot against any hard surface. The state of the coupling is sensed by a single magnet without wiring across the joint. Manufacture requires no part that is not commonly stocked. The arrangement is suitable for machines between ten and sixty kilograms in mass and for temperatures down to minus forty degrees.`,
    },
  },
];
