import { tex, type WorkInput } from "./work.ts";

/** Invented works on climate and environment. */
export const climateWorks: readonly WorkInput[] = [
  {
    id: "flood-forecasts-that-admit-doubt",
    title: "Flood Forecasts That Admit Doubt: Conformal Calibration on River Networks",
    type: "article",
    authors: ["ilinca@", "olamide", "Corneliu Brătescu-Vale"],
    topics: ["climate", "learning-theory"],
    featured: true,
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Journal of Hydrology and Statistics",
        date: "2026-05-06",
        volume: "12",
        pages: "201–230",
        ids: { doi: "10.5555/vitrine.2026.018" },
        links: {
          pdf: "https://example.org/papers/flood-doubt.pdf",
          data: "https://example.org/data/flood-doubt",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2025-08", ids: { arxiv: "2508.92200" } },
    ],
    abstract: {
      en: tex`Forecasts of river level come with intervals that are right on average and wrong when it matters, during floods. Conformal methods can repair an interval after the fact, but assume that days are exchangeable and gauges independent; along a river neither is true. We propose a calibration that borrows strength upstream: the score of a gauge is corrected by the recent scores of those that drain into it, with a delay estimated from the flow itself. Coverage is guaranteed for each river and, approximately, for the highest tenth of levels. On 214 gauges in three provinces the 90% intervals contain 89% of flood peaks, against 63% before, while their average width grows by a tenth. Forecasters who tried the system for one spring asked for one change, which we made: the interval is now withheld, with a reason, when an upstream gauge has gone silent.`,
    },
  },
  {
    id: "pergelisol",
    title: "Cartographier le dégel : apprentissage frugal pour le pergélisol discontinu",
    lang: "fr",
    type: "article",
    authors: ["ilinca", "olamide", "Marguerite Kanapé-Lavoie"],
    topics: ["climate"],
    versions: [
      {
        kind: "journal",
        venueText: "Revue de démonstration en géosciences",
        date: "2025-02-11",
        volume: "4",
        issue: "1",
        pages: "5–27",
        links: { pdf: "https://example.org/articles/pergelisol.pdf" },
      },
    ],
    abstract: {
      fr: tex`Dans la zone de pergélisol discontinu, le sol gelé et le sol dégelé se côtoient à quelques mètres de distance, et les sondages coûtent cher. Nous présentons une méthode qui choisit où sonder. Un modèle gaussien, contraint par l’équation de la chaleur, combine l’imagerie satellitaire, la température de surface et les sondages disponibles; il propose ensuite les dix points dont la mesure réduirait le plus l’incertitude pour les usages indiqués par la communauté : maisons, pistes et fosses. Sur deux territoires du Nord québécois, quarante sondages choisis ainsi donnent une carte aussi précise que cent soixante sondages disposés en grille. L’erreur la plus fréquente, un dégel annoncé sous les tourbières épaisses, est repérée d’avance par le modèle, qui élargit alors ses intervalles. Les cartes ont été remises aux villages avant d’être publiées, et deux secteurs en ont été retirés à leur demande.`,
    },
  },
  {
    id: "rain-between-the-gauges",
    title: "Rain Between the Gauges",
    type: "conferencePaper",
    authors: ["olamide@", "ilinca"],
    topics: ["climate"],
    versions: [
      {
        kind: "conference",
        venue: "aistats",
        date: "2026-05-02",
        links: {
          pdf: "https://example.org/papers/rain-between-gauges.pdf",
          poster: "https://example.org/posters/rain.pdf",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2025-10-16", ids: { arxiv: "2510.90666" } },
    ],
    abstract: {
      en: tex`Where rain gauges stand a hundred kilometres apart, satellite estimates fill the space between, and fill it with confidence they have not earned. We treat the estimate as evidence, not as data: rainfall is a latent field with many exact zeros, gauges observe it nearly without error, and the satellite sees a blurred, saturated and occasionally displaced version of it. Inference by a structured variational family runs on a laptop for a domain the size of a country. In West Africa, where 30 gauges were hidden for validation, the method halves the error of the satellite product for daily totals and, more important, knows when it does not know: its credible intervals contain 91% of held-out totals at a nominal level of 90%. Farmers' advisories computed with and without the intervals differ on one day in eight during sowing, always in the direction of waiting.`,
    },
  },
  {
    id: "why-warnings-are-not-believed",
    title: "Why Warnings Are Not Believed: Wording, Timing and Trust in Flood Alerts",
    type: "article",
    authors: ["suharti", "elise", "ilinca"],
    topics: ["climate", "natural-language-processing", "responsible-ai"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Review of Risk Communication",
        date: "2026-10-05",
        volume: "2",
        pages: "88–119",
      },
    ],
    abstract: {
      en: tex`Better forecasts save lives only if people act on them. We analysed 6,400 flood alerts sent in four countries over nine years, together with anonymized counts of movement out of the zones at risk. Controlling for severity, three features of the text matter: naming a place that residents use rather than an administrative district, stating what will be visible before the danger arrives, and giving the time of the next message. Percentages have no detectable effect and words for probability have a negative one. Alerts drafted by a language model were fluent, longer, and acted upon less, until drafters were given a form with these three fields to fill in. The form now takes a duty officer four minutes. We caution that the data say nothing of people who do not own a telephone, who are also those whom floods kill.`,
    },
  },
  {
    id: "smoke-season",
    title: "Smoke Season: Bilingual Air-Quality Advice From Physical Forecasts",
    type: "workshopPaper",
    authors: ["olamide", "chau", "elise"],
    topics: ["climate", "natural-language-processing", "health"],
    versions: [
      {
        kind: "workshop",
        venue: "northern-data",
        date: "2025-05-10",
        links: { slides: "https://example.org/slides/smoke-season.pdf" },
      },
    ],
    abstract: {
      en: tex`During the fires of recent summers, advice about smoke reached people hours after the smoke did, first in one language and then in the other. We describe a small system that writes advice in English and French at the same moment from a forecast of particulate matter. No sentence is translated: both texts are produced from one table by grammars of some two hundred rules each, written with a public-health department, and a language model is used only to suggest new rules to the people who maintain them. In a summer of use it issued 3,900 messages, of which eleven were corrected by hand. We compare with a version in which the model wrote directly; it was preferred for style and contained a wrong hour in 2% of messages. For this purpose a dull text that is never wrong is the better one.`,
    },
  },
  {
    id: "downscaling-that-balances",
    title: "Downscaling That Balances Its Books",
    type: "conferencePaper",
    authors: ["ilinca", "elise", "olamide", "Corneliu Brătescu-Vale"],
    topics: ["climate", "representation-learning"],
    versions: [
      {
        kind: "conference",
        venue: "neurips",
        date: "2024-12-11",
        links: {
          pdf: "https://example.org/papers/downscaling.pdf",
          model: "https://example.org/models/downscaling",
        },
      },
    ],
    abstract: {
      en: tex`Neural downscaling turns a coarse climate field into a fine one that looks right and does not add up: the rain in four small cells is not the rain in the large one. Constraints added to the loss reduce the discrepancy, and rescaling removes it at the cost of negative rain. We parametrize the fine field as a composition, that is, as shares of the coarse total drawn from a logistic normal distribution whose parameters come from a network, so that mass is conserved exactly and zeros are allowed. Conservation turns out to help accuracy as well, since the network no longer has to learn it, and the same idea, borrowed from models of text in which probabilities must sum to one, extends to energy and to water vapour. Trained on one mountain range the model transfers to two others. Samples are available at four resolutions that agree with one another.`,
    },
  },
];
