import { figure } from "../fields.ts";
import { shortIdOf } from "../short-id.ts";
import type { AnnouncementInput } from "./announcement.ts";

/** News and calls of the demonstration institute. Events are in `institute-events.ts`. */
export const instituteAnnouncements: readonly AnnouncementInput[] = [
  {
    // A picture with a focal point, pictures in the body, people and a publication.
    id: "flood-maps",
    kind: "news",
    title: {
      en: "Flood intervals go live for 214 rivers",
      fr: "Des intervalles de crue désormais en service pour 214 rivières",
    },
    summary: {
      en: "Forecasters in three provinces now see, beside each level, how sure the model is, and when it prefers to say nothing.",
      fr: "Les prévisionnistes de trois provinces voient maintenant, à côté de chaque niveau, le degré de certitude du modèle – et les moments où il préfère se taire.",
    },
    body: {
      en: `Since the spring freshet, the intervals computed by Ilinca Ştefănescu’s group have been part of the daily bulletin. They are built from the rivers themselves: the errors of a gauge are read together with those of the gauges upstream.

![](seed:plate-flood-basin)

## What changes for readers of the bulletin

- The level is given as a **range**, not as a single line.
- When an upstream gauge falls silent, the range is withheld and the reason is given.
- The old bulletin remains available for two years.

> An interval that is always there is an interval nobody reads.
> — Ilinca Ştefănescu

![](seed:plate-flood-interval)

The method and the data are described in the paper linked below. Questions may be sent to [the communications team](mailto:communications@example.org).`,
      fr: `Depuis la crue printanière, les intervalles calculés par l’équipe d’Ilinca Ştefănescu font partie du bulletin quotidien. Ils sont tirés des rivières elles-mêmes : les erreurs d’une station sont lues avec celles des stations situées en amont.

![](seed:plate-flood-basin)

## Ce qui change dans le bulletin

- Le niveau est donné sous forme de **fourchette**, et non plus d’une seule ligne.
- Lorsqu’une station en amont se tait, la fourchette est retenue et la raison en est donnée.
- L’ancien bulletin reste accessible pendant deux ans.

> Un intervalle toujours présent est un intervalle que personne ne lit.
> — Ilinca Ştefănescu

![](seed:plate-flood-interval)

La méthode et les données sont décrites dans l’article mentionné ci-dessous. Vous pouvez adresser vos questions à [l’équipe des communications](mailto:communications@example.org).`,
    },
    pictures: {
      "plate-flood-basin": {
        en: "Abstract plate: a large disc half sunk below a line, like a sun over flooded land.",
        fr: "Planche abstraite : un grand disque à demi enfoncé sous une ligne, comme un soleil sur des terres inondées.",
      },
      "plate-flood-interval": {
        en: "Abstract plate: rounded columns of uneven height in a row.",
        fr: "Planche abstraite : une rangée de colonnes arrondies de hauteurs inégales.",
      },
    },
    image: figure("plate-flood-maps", {
      alt: {
        en: "Abstract plate: a cream disc behind a vermilion plain ruled with fine lines.",
        fr: "Planche abstraite : un disque crème derrière une plaine vermillon réglée de lignes fines.",
      },
      hotspot: { x: 0.42, y: 0.4, width: 0.4, height: 0.5 },
    }),
    publishedAt: "2026-06-03T13:00:00Z",
    topics: ["climate"],
    people: ["ilinca", "olamide"],
    publications: [publication("flood-forecasts-that-admit-doubt")],
  },
  {
    // With a correction note.
    id: "off-peak-report",
    kind: "news",
    title: {
      en: "Two years of training on the hours nobody wants",
      fr: "Deux ans d’entraînement aux heures dont personne ne veut",
    },
    summary: {
      en: "The institute’s cluster has run only on spare hydroelectricity since 2024. The report says what it cost, and what it spared.",
      fr: "Depuis 2024, la grappe de calcul de l’institut ne tourne qu’à l’hydroélectricité excédentaire. Le rapport dit ce qu’il en a coûté et ce qui a été épargné.",
    },
    body: {
      en: "Jobs were interrupted 2.3 times on average and finished 19% later. The bill fell by a fifth.\n\nThe scheduler, the hourly record and the minutes of the six votes are published with the report. Other laboratories are welcome to copy any of it, starting with [the scheduler](https://example.org/code/off-peak).",
      fr: "Les tâches ont été interrompues 2,3 fois en moyenne et se sont terminées 19 % plus tard. La facture a diminué d’un cinquième.\n\nL’ordonnanceur, le relevé horaire et les procès-verbaux des six votes sont publiés avec le rapport. Les autres laboratoires peuvent tout reprendre, à commencer par [l’ordonnanceur](https://example.org/code/off-peak).",
    },
    correction: {
      note: {
        en: "An earlier version of this page said that the bill had fallen by a third. It fell by a fifth.",
        fr: "Une version antérieure de cette page indiquait que la facture avait diminué d’un tiers. Elle a diminué d’un cinquième.",
      },
      at: "2026-10-02T15:30:00Z",
    },
    image: figure("plate-compute-report", {
      alt: {
        en: "Abstract plate: sixteen columns in three colours under fine vertical lines.",
        fr: "Planche abstraite : seize colonnes de trois couleurs sous de fines lignes verticales.",
      },
    }),
    publishedAt: "2026-09-30T14:00:00Z",
    topics: ["responsible-ai", "climate"],
    people: ["genevieve", "elise"],
    publications: [publication("off-peak")],
  },
  {
    // With a video kept by a third party: a well-known public talk, and a poster of our own.
    id: "public-lecture-video",
    kind: "news",
    title: {
      en: "From our reading room: a talk on how computers learn to recognize objects",
      fr: "Dans notre salle de lecture : une conférence sur la reconnaissance d’objets par ordinateur",
    },
    slug: { en: "a-talk-on-recognizing-objects", fr: "une-conference-sur-la-reconnaissance-d-objets" },
    summary: {
      en: "The talk our newcomers watch first: Joseph Redmon shows, in seven minutes and live on stage, a detector that sees everything at once.",
      fr: "La conférence que nos nouveaux membres regardent en premier : en sept minutes et en direct, Joseph Redmon présente un détecteur qui voit tout d’un seul coup d’œil.",
    },
    body: {
      en: "Nothing is requested from the video’s host until you accept it. The talk is in English.",
      fr: "Rien n’est demandé à l’hébergeur de la vidéo tant que vous ne l’avez pas accepté. La conférence est en anglais.",
    },
    video: {
      _type: "video",
      provider: "youtube",
      videoId: "Cgxsv1riJhI",
      url: "https://www.youtube.com/watch?v=Cgxsv1riJhI",
      title: {
        _type: "localeString",
        en: "How computers learn to recognize objects instantly (Joseph Redmon, TED)",
        fr: "Comment les ordinateurs apprennent à reconnaître instantanément des objets (Joseph Redmon, TED)",
      },
      poster: figure("plate-reading-room", {
        alt: {
          en: "Abstract plate: half discs turned in many directions, in a grid.",
          fr: "Planche abstraite : des demi-disques tournés en tous sens, disposés en grille.",
        },
      }),
    },
    publishedAt: "2026-05-12T13:00:00Z",
    topics: ["representation-learning"],
  },
  {
    // English only, as when a translation is on its way.
    id: "cluster-maintenance",
    kind: "news",
    title: { en: "Cluster maintenance: what to expect in January" },
    summary: {
      en: "Storage moves to new disks between January 4 and 8, 2027. Checkpoints older than a year will be read-only.",
    },
    body: {
      en: "The French version of this notice is being reviewed.\n\nJobs that are running on January 4 at noon will be checkpointed and resumed on the evening of January 8. Please move what you need from `/scratch` beforehand: it will be emptied.",
    },
    publishedAt: "2026-11-18T20:00:00Z",
    people: ["genevieve"],
  },
  {
    id: "terminology-decoder",
    kind: "news",
    title: {
      en: "The terminology decoder enters service at two ministries",
      fr: "Le décodeur terminologique entre en service dans deux ministères",
    },
    summary: {
      en: "An amendment to the list of official terms now takes effect in translation within minutes.",
      fr: "Une modification de la liste des termes officiels prend maintenant effet en traduction en quelques minutes.",
    },
    body: {
      en: "Four years after the paper, the decoder that makes published terms binding is used every day by some sixty translators. They kept the right to overrule it, and use that right about once a week.",
      fr: "Quatre ans après l’article, une soixantaine de traductrices et de traducteurs utilisent chaque jour le décodeur qui rend obligatoires les termes publiés. Ils ont conservé le droit de passer outre et s’en prévalent environ une fois par semaine.",
    },
    publishedAt: "2026-03-17T13:00:00Z",
    topics: ["natural-language-processing"],
    people: ["elise", "chau"],
    publications: [publication("terminology-law")],
  },
  {
    // A call that stays open for years.
    id: "open-doctoral-call",
    kind: "call",
    title: { en: "Doctoral fellowships: standing call", fr: "Bourses de doctorat : appel permanent" },
    summary: {
      en: "Fellowships for doctoral students in any of the institute’s topics, examined four times a year.",
      fr: "Des bourses pour les doctorantes et doctorants dans tous les domaines de l’institut, étudiées quatre fois par année.",
    },
    body: {
      en: "## Who may apply\n\nAnyone admitted to a doctoral program, in any country. Letters may be written in English or French, and neither is preferred.\n\n## What we ask for\n\n1. two pages on a question that you cannot stop thinking about;\n2. one piece of finished work, of any kind;\n3. the names of two people who have seen you work.\n\nWe do not ask for grades.",
      fr: "## Qui peut poser sa candidature\n\nToute personne admise à un programme de doctorat, peu importe le pays. Les lettres peuvent être rédigées en français ou en anglais, sans préférence.\n\n## Ce que nous demandons\n\n1. deux pages sur une question qui ne vous quitte pas;\n2. un travail achevé, quel qu’il soit;\n3. le nom de deux personnes qui vous ont vu travailler.\n\nNous ne demandons pas de relevé de notes.",
    },
    publishedAt: "2026-01-12T14:00:00Z",
    topics: ["natural-language-processing", "climate", "health", "robotics"],
    call: {
      opens: "2026-01-15T14:00:00Z",
      deadline: "2029-11-15T04:59:00Z",
      timeZone: "America/Toronto",
      audience: {
        en: "Doctoral students, admitted or enrolled",
        fr: "Doctorantes et doctorants, admis ou inscrits",
      },
      applyUrl: "https://example.org/apply/doctoral",
    },
  },
  {
    id: "closed-artist-call",
    kind: "call",
    title: { en: "Artist in residence: call for 2026", fr: "Artiste en résidence : appel 2026" },
    summary: {
      en: "A studio, a salary and a room of machines for an artist who works with time.",
      fr: "Un atelier, un salaire et une salle de machines pour une ou un artiste qui travaille avec le temps.",
    },
    body: {
      en: "This call is closed. Þórdís Eiríksdóttir was chosen from 131 candidates; her residency, *Slow Machines*, can be visited until the end of 2029.",
      fr: "Cet appel est terminé. Þórdís Eiríksdóttir a été choisie parmi 131 candidatures; sa résidence, *Machines lentes*, se visite jusqu’à la fin de 2029.",
    },
    publishedAt: "2025-05-05T13:00:00Z",
    people: ["thordis"],
    call: {
      opens: "2025-05-05T13:00:00Z",
      deadline: "2025-09-16T03:59:00Z",
      timeZone: "America/Toronto",
      audience: { en: "Artists in any discipline", fr: "Artistes de toutes disciplines" },
      applyUrl: "https://example.org/apply/residency",
    },
  },
];

function publication(id: string): string {
  return `publication-${shortIdOf(id)}`;
}
