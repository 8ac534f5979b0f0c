import { tex, type WorkInput } from "./work.ts";

/** Invented works on health, with two authors who share names with members and are not them. */
export const healthWorks: readonly WorkInput[] = [
  {
    id: "triage-without-sharing",
    title: "Triage Without Sharing: Federated Learning Across Eleven Emergency Departments",
    type: "article",
    authors: ["etienne@", "kwabena", "sacha", "Rosalind Achterberg"],
    groupAuthors: ["Réseau de démonstration des urgences"],
    topics: ["health", "responsible-ai"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Journal of Clinical Computing",
        date: "2025-06-17",
        volume: "7",
        issue: "6",
        pages: "402–418",
        ids: { doi: "10.5555/vitrine.2025.031" },
        links: { html: "https://example.org/triage", pdf: "https://example.org/papers/triage.pdf" },
      },
    ],
    abstract: {
      en: tex`Emergency departments cannot pool their records, and models trained at one site fail at the next. Eleven departments trained a triage model together over eighteen months without moving a single record. Each kept its own final layer, a shared body was updated nightly through secure aggregation, and every site could leave at any time, taking its influence with it; two did. The common model identified patients who later needed intensive care with an area under the curve of 0.87, against 0.81 for models trained locally, and the gain was largest at the three smallest hospitals. Nurses saw the estimate only after entering their own. In cases of disagreement the nurse was right more often, except at night. We describe what failed: one site's clock was an hour off for five weeks, and no statistical safeguard noticed what a porter did.`,
    },
  },
  {
    id: "the-right-to-abstain",
    title: "The Right to Abstain: Selective Prediction With a Duty of Explanation",
    type: "conferencePaper",
    authors: ["sacha@", "etienne", "elise"],
    topics: ["health", "responsible-ai", "learning-theory"],
    versions: [
      {
        kind: "conference",
        venue: "icml",
        date: "2024-07-23",
        links: { pdf: "https://example.org/papers/right-to-abstain.pdf" },
      },
      { kind: "preprint", venue: "arxiv", date: "2024-01", ids: { arxiv: "2401.90555" } },
    ],
    abstract: {
      en: tex`A model that abstains passes the case on to somebody, who deserves to know why. We study selective prediction in which each abstention must name one of a small number of reasons that the receiver can act on: too few similar patients, contradictory signals, or an input outside the range seen in training. Reasons are learned jointly with the selector, from examples where clinicians said what they would want to be told. Requiring a reason costs 1.8 points of coverage at equal risk and reduces the time to handle an abstained case by a third. It also exposes a failure of the usual methods, whose abstentions concentrate on patients with few visits, that is to say on the young and on newcomers. We show how to bound the disparity of abstention between groups without access to group membership at prediction time.`,
    },
  },
  {
    id: "discharge-in-two-languages",
    title: "Going Home in Two Languages: Readability of Generated Discharge Summaries",
    type: "article",
    authors: ["etienne", "elise=", "genevieve="],
    topics: ["health", "natural-language-processing"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Journal of Clinical Computing",
        date: "2024-03-05",
        volume: "6",
        issue: "3",
        pages: "150–171",
      },
    ],
    abstract: {
      en: tex`Patients leave the hospital with a page of instructions that half of them cannot follow. We generated plain-language summaries in English and French from 900 discharge notes and compared them with the originals and with summaries by nurses. Readers recruited in waiting rooms answered ten questions about what to take, what to watch for and whom to call. Generated summaries raised the score from 5.1 to 7.9 in English and from 5.3 to 7.2 in French; nurses reached 8.2 in both. The French deficit came from drug instructions, where the model imported English punctuation of doses, and disappeared once numbers were copied from the record by rule. In one summary of sixty a warning had been softened in a way that a physician judged dangerous. We therefore recommend generation with mandatory review, and provide the review form, which takes ninety seconds.`,
    },
  },
  {
    id: "calibrated-on-tuesday",
    title: "Calibrated on Tuesday: Drift in Clinical Risk Scores Over the Week",
    type: "conferencePaper",
    authors: ["kwabena@", "etienne", "ilinca"],
    topics: ["health", "learning-theory"],
    versions: [
      {
        kind: "conference",
        venue: "aistats",
        date: "2025-05-03",
        links: { pdf: "https://example.org/papers/tuesday.pdf" },
      },
    ],
    abstract: {
      en: tex`Risk scores are validated on years of data and used on one day at a time. We show that calibration follows the week: in seven hospitals and for four published scores, a predicted risk of 20% corresponds to 17% on Tuesdays and to 26% on Sundays, because fewer tests are ordered and absence is taken for normality. The pattern is stable over a decade and hidden by every summary in common use. Recalibrating by weekday helps but confuses cause and calendar. Modelling the decision to test explicitly removes most of the cycle, and also corrects holidays and snowstorms that no calendar contains. We derive the bias in closed form for logistic scores, give a diagnostic that needs only predictions, outcomes and dates, and report the reaction of the clinical teams, one of which had noticed the Sunday effect years ago and compensated for it by hand.`,
    },
  },
  {
    // "Jing Chen" and "E. Bélanger" here are other people: written out, never linked.
    id: "bone-age-ultrasound",
    title: "Estimating Bone Age From Ultrasound Without Ionizing Radiation",
    type: "article",
    authors: ["Jing Chen", "Mireille Aubertin-Shah", "É. Bélanger", "etienne"],
    topics: ["health"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Annals of Paediatric Imaging",
        date: "2022-11",
        volume: "15",
        pages: "640–652",
        ids: { doi: "10.5555/vitrine.2022.090", pmid: "99000001" },
      },
    ],
    abstract: {
      en: tex`Skeletal maturity is read from a radiograph of the hand, an exposure that is small and, in healthy children, avoidable. We trained a model to estimate bone age from ultrasound of the wrist recorded by nurses after one hour of instruction. In 1,130 children of four clinics the estimate differed from the consensus of two radiologists by 7.4 months on average, compared with 5.1 months between the radiologists themselves. Errors were largest between the ages of eleven and thirteen, where treatment decisions are made, and for those children we recommend that the radiograph be kept. The model declines to answer when the probe has been held at more than fifteen degrees from the reference plane, which occurs in a tenth of recordings and can be corrected at once. Images of 400 children whose families consented to publication are available on request.`,
    },
  },
  {
    id: "listening-to-lungs",
    title: "Listening to Lungs, Not to Hospitals",
    type: "conferencePaper",
    authors: ["elise", "etienne", "haoyu", "Rosalind Achterberg"],
    topics: ["health", "sequence-modeling"],
    versions: [
      {
        kind: "conference",
        venue: "neurips",
        date: "2023-12-12",
        links: { pdf: "https://example.org/papers/lungs.pdf", code: "https://example.org/code/lungs" },
      },
    ],
    abstract: {
      en: tex`Models that diagnose lung sounds do well in the hospital where they were trained, in part because they recognize the hospital: its stethoscopes, its ventilation and the voices in its corridors. From a recording of silence alone, a standard network names one of nine hospitals with an accuracy of 88%. We remove this shortcut with a method taken from language modelling. Silence before and after each breath is given to the model as a prefix in another voice, swapped at random between hospitals during training, so that it carries no information about the disease. Diagnostic accuracy at unseen hospitals rises from 64% to 79%, and the same network can no longer tell where it is. Three pulmonologists listened to the remaining errors and disagreed with one another on half of them, which we take as the present limit of the task.`,
    },
  },
  {
    id: "privacy-of-small-towns",
    title: "The Privacy of Small Towns: Synthetic Health Records Where Everyone Is Rare",
    type: "conferencePaper",
    authors: ["sacha", "kwabena", "etienne", "elise"],
    topics: ["health", "responsible-ai"],
    versions: [
      {
        kind: "conference",
        venue: "aistats",
        date: "2026-05-04",
        links: { pdf: "https://example.org/papers/small-towns.pdf" },
      },
    ],
    abstract: {
      en: tex`Synthetic records are offered as a way of sharing health data without sharing patients. Guarantees are stated per record and tested in cities. In a town of 900 people, nearly everyone is unique on three attributes, neighbours know one another's histories, and a synthetic record need not match anyone exactly to reveal someone. We interview residents of two towns about what would constitute a disclosure, translate their answers into formal attacks, and apply these to five generators. All five, including two with differential privacy at customary parameters, allow an informed neighbour to confirm a hospitalization with a precision above 70%. Reducing the parameter until the attack fails destroys every clinical use we tried. For such places we recommend remote analysis on real records with human review of outputs, which both towns accepted and one now operates.`,
    },
  },
];
