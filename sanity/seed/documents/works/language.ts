import { tex, type WorkInput } from "./work.ts";

/** Invented works on language: what models do with words they have seldom seen. */
export const languageWorks: readonly WorkInput[] = [
  {
    id: "what-a-tokenizer-decides",
    title: "What a Tokenizer Decides: Morphology Lost Before the First Gradient",
    type: "conferencePaper",
    authors: ["chau@", "elise"],
    topics: ["natural-language-processing", "sequence-modeling"],
    keywords: [
      { en: "tokenization", fr: "segmentation" },
      { en: "morphology", fr: "morphologie" },
    ],
    awards: [{ label: { en: "Best Paper Award", fr: "Prix du meilleur article" }, year: 2024 }],
    featured: true,
    versions: [
      {
        kind: "conference",
        venue: "acl",
        date: "2024-08-12",
        pages: "4410–4427",
        ids: { doi: "10.5555/vitrine.2024.101" },
        links: {
          pdf: "https://example.org/papers/what-a-tokenizer-decides.pdf",
          slides: "https://example.org/slides/what-a-tokenizer-decides.pdf",
          code: "https://example.org/code/tokenizer-decides",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2024-02-19", ids: { arxiv: "2402.91044" } },
    ],
    abstract: {
      en: tex`A subword vocabulary is usually chosen once, by frequency, and never revisited. We ask what that choice has already decided about a language before any parameter is learned. Starting from hand-annotated morphological boundaries in nine languages, we measure how often the pieces of four common tokenizers cross, split or ignore those boundaries, and train 216 small models in which nothing differs but the vocabulary. Boundary agreement explains more of the variance in downstream inflection accuracy than vocabulary size, corpus size and model depth together. The effect is weakest in English, which may be why it has been overlooked. A vocabulary learned with a mild penalty for crossing boundaries closes two thirds of the gap without any annotated data at training time. We release the models, the annotations and a tool that prints, for any tokenizer, the list of words it cannot help but misread.`,
    },
  },
  {
    id: "reading-the-second-language",
    title: "Reading the Second Language: Asymmetric Transfer Between Two Official Languages",
    type: "article",
    authors: ["elise", "salma", "genevieve"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "journal",
        venue: "tmlr",
        date: "2025-03",
        ids: { doi: "10.5555/vitrine.2025.007", openreview: "VitrineDemo01" },
        links: { review: "https://example.org/review/VitrineDemo01" },
      },
    ],
    abstract: {
      en: tex`Bilingual evaluation is most often done in one direction: a model trained on English is asked how much it keeps in French. We train the mirror image as well. Using a corpus of federal publications in which every document exists in both languages and neither is marked as the translation, we pretrain matched pairs of models that differ only in the order and share of the two languages. Knowledge learned in French transfers to English questions far more readily than the reverse, even when the amounts of text are equal. Probing suggests a simple cause: English-first models answer French questions by way of English tokens, while French-first models keep a shared space for both. The asymmetry disappears when the first tenth of training is balanced, which costs nothing. We discuss what this implies for institutions that must serve both languages equally and usually buy a model that was not trained to.`,
    },
  },
  {
    id: "accord-du-participe-passe",
    title: "L’accord du participe passé comme épreuve de généralisation",
    lang: "fr",
    titleTranslations: { en: "Past participle agreement as a test of generalization" },
    type: "conferencePaper",
    authors: ["elise", "catherine"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "taln",
        date: "2021-06-28",
        pages: "112–125",
        links: { pdf: "https://example.org/articles/accord-participe-passe.pdf" },
      },
    ],
    abstract: {
      fr: tex`L’accord du participe passé avec l’auxiliaire avoir passe pour la règle la plus difficile du français; il a surtout le mérite d’exiger qu’on retienne un complément rencontré bien plus tôt. Nous en faisons une épreuve de généralisation pour les modèles de langue. À partir d’une grammaire contrôlée, nous engendrons 48 000 phrases où la distance, le nombre d’intervenants et la fréquence du verbe varient indépendamment. Les grands modèles réussissent l’épreuve sur les verbes fréquents et échouent sur les verbes rares, quelle que soit la distance : ils ont appris des formes plutôt qu’une règle. Un modèle récurrent cinquante fois plus petit, entraîné sur des phrases dont on a permuté les verbes, applique la règle partout. Nous montrons enfin que les erreurs des modèles ne ressemblent pas à celles d’élèves de sixième année, ce qui invite à la prudence lorsqu’on parle d’acquisition.`,
    },
  },
  {
    id: "trois-ecoles",
    title:
      "Analyse morphologique et langues polysynthétiques : retour sur deux ans de travail avec trois écoles",
    lang: "fr",
    type: "conferencePaper",
    authors: ["maite@", "elise"],
    topics: ["low-resource-languages"],
    versions: [
      {
        kind: "conference",
        venue: "taln",
        date: "2026-07-06",
        links: {
          pdf: "https://example.org/articles/trois-ecoles.pdf",
          slides: "https://example.org/diapos/trois-ecoles.pdf",
        },
      },
    ],
    abstract: {
      fr: tex`Nous rendons compte de deux années de travail avec trois écoles où l’on enseigne une langue polysynthétique. L’objectif, fixé par les enseignantes, n’était pas un traducteur, mais un outil qui montre aux élèves comment un mot long se compose. Nous décrivons l’analyseur qui en est issu : des règles écrites avec les locutrices, un modèle neuronal minuscule pour ordonner les analyses possibles, et aucune donnée qui quitte l’école. L’exactitude mesurée (91 % des mots du manuel) compte moins que deux constats. D’abord, les analyses fausses mais plausibles sont les plus nuisibles, et il vaut mieux se taire. Ensuite, le droit de retirer un enregistrement a été exercé quatre fois; nous décrivons ce qu’il a fallu défaire pour le respecter. Le code est libre; les données restent aux écoles, qui en décident.`,
    },
  },
  {
    id: "two-official-languages-one-model",
    title: "Two Official Languages, One Model: Auditing Parity in Public Text",
    titleTranslations: {
      fr: "Deux langues officielles, un modèle : vérifier l’égalité dans les textes publics",
    },
    type: "conferencePaper",
    authors: ["elise=", "sacha=", "genevieve"],
    topics: ["natural-language-processing", "responsible-ai"],
    versions: [
      {
        kind: "conference",
        venue: "neurips",
        date: "2025-12",
        track: "spotlight",
        links: {
          pdf: "https://example.org/papers/parity.pdf",
          poster: "https://example.org/posters/parity.pdf",
          data: "https://example.org/data/parity",
        },
      },
    ],
    abstract: {
      en: tex`When a public service answers in two languages, both answers should be equally right. We propose an audit that a department can run in an afternoon: paired questions, written independently in English and French by people who do the work, graded blind. Applied to six assistants now in use, the audit finds that answers in French are shorter, hedge more often, and are wrong about deadlines twice as frequently, although fluency is rated the same. Translating the question first and the answer afterwards hides the difference in averages and makes it worse for the questions that matter most, those about eligibility. We show that a disagreement check, asking both ways and refusing when the two answers differ, removes most harmful errors at the cost of answering 11% fewer questions. All materials can be reused and were reviewed by both language services.`,
      fr: tex`Quand un service public répond dans deux langues, les deux réponses devraient être également justes. Nous proposons une vérification qu’un ministère peut mener en un après-midi : des questions jumelées, rédigées séparément en anglais et en français par les personnes qui font le travail, puis notées à l’aveugle. Appliquée à six assistants en service, elle révèle que les réponses en français sont plus courtes, plus évasives et deux fois plus souvent fausses au sujet des échéances, alors que leur aisance est jugée égale. Traduire la question puis la réponse masque l’écart en moyenne et l’aggrave pour les questions les plus importantes, celles qui touchent l’admissibilité. Nous montrons qu’un simple contrôle de désaccord – poser la question dans les deux langues et s’abstenir quand les réponses divergent – élimine la plupart des erreurs nuisibles, au prix de 11 % de réponses en moins. Tout le matériel est réutilisable et a été révisé par les deux services linguistiques.`,
    },
    plainSummary: {
      en: "We asked public-service chatbots the same questions in English and in French. The French answers were more often wrong. Asking in both languages and comparing catches most of the mistakes.",
      fr: "Nous avons posé les mêmes questions, en anglais et en français, à des robots conversationnels de services publics. Les réponses en français étaient plus souvent fausses. Poser la question dans les deux langues et comparer permet de repérer la plupart des erreurs.",
    },
  },
  {
    id: "code-switching-is-not-noise",
    title: "Code-Switching Is Not Noise",
    type: "conferencePaper",
    authors: ["salma@", "elise"],
    topics: ["natural-language-processing", "low-resource-languages"],
    versions: [
      {
        kind: "conference",
        venue: "neurips",
        date: "2024-12-10",
        track: "oral",
        links: {
          pdf: "https://example.org/papers/code-switching.pdf",
          video: "https://example.org/videos/code-switching",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2024-06", ids: { arxiv: "2406.90210" } },
    ],
    abstract: {
      en: tex`People who share several languages change between them inside a sentence, and do so by rule. Filters used to clean web text remove such sentences as noise. We estimate that 61% of Arabic–French and 44% of Tagalog–English sentences posted in three public forums would be discarded by the language identification step of a widely copied recipe, and that the loss falls mostly on younger writers. Training with the discarded sentences put back improves performance on monolingual benchmarks as well, which surprised us; an ablation shows that switch points act as free word alignments. We propose a filter that scores each word rather than each sentence and needs no new labels. It keeps nine of ten switched sentences and lets through no more spam than the original. The paper ends with three kinds of switching that our method still treats as errors.`,
    },
  },
  {
    id: "long-documents-short-memories",
    title: "Long Documents, Short Memories: What Recurrent Language Models Forget First",
    type: "article",
    authors: ["haoyu@", "elise", "bogumil"],
    topics: ["sequence-modeling", "natural-language-processing"],
    keywords: [
      { en: "memory", fr: "mémoire" },
      { en: "recurrent networks", fr: "réseaux récurrents" },
    ],
    versions: [
      {
        kind: "journal",
        venue: "jmlr",
        date: "2026-02",
        volume: "27",
        issue: "14",
        pages: "1–41",
        ids: { issn: "1533-7928" },
        links: {
          html: "https://example.org/jmlr/v27/lian26a",
          pdf: "https://example.org/jmlr/v27/lian26a.pdf",
        },
      },
      {
        kind: "workshop",
        venue: "northern-data",
        date: "2025-05-09",
        links: { poster: "https://example.org/posters/long-documents.pdf" },
      },
      { kind: "preprint", venue: "arxiv", date: "2025-01-14", ids: { arxiv: "2501.93307" } },
    ],
    abstract: {
      en: tex`Models with constant memory must forget; the question is what. We give twelve recurrent and linear-attention models novels, court rulings and maintenance manuals, stop them at random places, and ask about what they have read. Forgetting is not a matter of distance alone. Names go last, quantities first, and negation vanishes at about the same place in every architecture, turning prohibitions into permissions. We trace this to the update rule: information that is written once, with a small norm, is overwritten by whatever is written often. Two remedies follow. The first reserves a fixed share of the state for rare writes; the second asks the model to restate negated clauses before moving on. Together they recover 70% of lost prohibitions in manuals with no increase in memory. We argue that "context length" should be reported as a curve per kind of information rather than as one number.`,
    },
  },
  {
    id: "rare-words-long-shadows",
    title: "Rare Words Cast Long Shadows: Frequency and the Rank of Representations",
    type: "conferencePaper",
    authors: ["catherine", "elise"],
    topics: ["representation-learning", "natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "iclr",
        date: "2023-05",
        ids: { openreview: "VitrineDemo02" },
        links: { pdf: "https://example.org/papers/rare-words.pdf" },
      },
    ],
    abstract: {
      en: tex`The embedding of a word that occurs ten times in training is determined less by its ten contexts than by the thousands of updates it receives for not occurring. We study this shadow. In a simplified softmax model we prove that words below a critical frequency share a direction, whose length grows with the logarithm of training time, and that the effective rank of the embedding matrix shrinks accordingly. Measurements on published models of five sizes agree with the prediction to within a few percent and show the critical frequency rising with scale: the larger the model, the more words live in the shadow. Removing the shared direction after training is harmless for frequent words and restores useful neighbourhoods for rare ones, among them most personal names outside English and nearly all place names of the North. No retraining is needed, and the operation is a single projection.`,
    },
  },
  {
    id: "hearing-hesitation",
    title: "Hearing Hesitation: Disfluency in Speech Translation Carries Meaning",
    type: "workshopPaper",
    authors: ["salma", "Joris van den Aker", "elise"],
    topics: ["natural-language-processing"],
    versions: [{ kind: "workshop", venue: "northern-data", date: "2024-04-26" }],
    abstract: {
      en: tex`Speech translation systems are praised for removing "um", restarts and silences. Interpreters keep some of them. We asked forty-two professional interpreters to mark which hesitations in medical and immigration interviews they would render, and found strong agreement: a pause before a date, a number or a refusal is kept; others are dropped. A classifier using timing alone reproduces these judgments with an accuracy of 83%, and a model that translates marked hesitations into the conventions of the target language is preferred by both parties of the interview. In simulated hearings, officers who read the cleaned version rated the same speakers as more certain than they were. The result is small, in two language pairs, and should be repeated before anyone builds on it; but it shows that fluency is not a neutral improvement, and that a transcript can mislead without a single wrong word.`,
    },
  },
  {
    id: "corpus-plurielles",
    title: "Corpus Plurielles: Parallel Parliamentary Speech with Consent Records",
    type: "dataset",
    authors: ["elise", "genevieve", "salma", "maite"],
    groupAuthors: ["Vitrine Working Group on Language Data"],
    topics: ["natural-language-processing", "responsible-ai"],
    versions: [
      {
        kind: "report",
        venueText: "Vitrine Institute Data Series",
        publisher: "Vitrine Institute",
        date: "2026-03-20",
        ids: { doi: "10.5555/vitrine.data.3" },
        links: {
          data: "https://example.org/data/plurielles",
          html: "https://example.org/data/plurielles/about",
        },
      },
    ],
    abstract: {
      en: tex`Plurielles contains 3,100 hours of speech from legislative debates and public hearings in English and French, with transcripts aligned at the level of the sentence, the names of interpreters where they agreed to be named, and a machine-readable record of the ground on which each recording may be used. Speech of members of parliament is public; that of witnesses is not always, and 14% of the hours carry conditions, which our loader enforces rather than documents. Each release is signed, versioned and accompanied by a list of withdrawn segments, so that a model trained on an earlier release can be compared with what its makers should since have removed. We describe collection, the review by the participants' associations, baseline recognition and translation results, and the eleven requests for withdrawal received in the first year, all of which were honoured within two weeks.`,
    },
  },
  {
    id: "jeton",
    title: "jeton: A Reproducible Laboratory for Tokenization",
    type: "software",
    authors: ["genevieve@", "chau", "elise"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "report",
        venueText: "Software, version 2.4",
        date: "2026-01-30",
        links: { code: "https://example.org/code/jeton", html: "https://example.org/jeton" },
      },
    ],
    abstract: {
      en: tex`Comparisons of tokenizers are hard to reproduce because normalization, training order and tie-breaking are seldom reported and differ between libraries. The program jeton separates these decisions. A tokenizer is described by one short file; training is deterministic to the byte on any machine; and every learned merge can be traced to the sentences that caused it. The program includes readers for the formats of the four libraries in common use, and reproduces their vocabularies exactly or says where it cannot. A test suite of 1,200 small cases covers scripts without spaces, combining marks, apostrophes in French and Mi'kmaq, and numbers written in six ways. Since version 2, an interactive report shows a writer how a text is cut and what it costs. The software is free, in Rust with Python bindings, and is used in two university courses and one provincial archive.`,
    },
  },
  {
    id: "evaluating-french",
    title: "Evaluating Language Models in French: A Practitioner’s Chapter",
    type: "chapter",
    authors: ["elise", "Pauline Vertefeuille"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "book",
        venueText: "Measuring Language Technology (demonstration volume)",
        publisher: "Presses de démonstration",
        date: "2023",
        pages: "201–238",
        ids: { isbn: "978-0-00-000000-2" },
      },
    ],
    abstract: {
      en: tex`Most practitioners who deploy a language model in French have inherited an evaluation in English. This chapter explains how to build one's own in a week. It begins with what cannot be translated: gender agreement in forms of address, quotation and number formats, regional vocabulary, and the administrative genres that make up most real use. It then walks through the writing of two hundred items by a small team, the choice of graders, the estimation of agreement, and the moment to stop. Four mistakes are treated at length because we have made each of them: testing spelling instead of understanding, using France's forms in Québec, letting the model grade itself, and reporting an average over registers. Checklists, a worked example on municipal correspondence and a licence-free set of items accompany the text. No programming is required beyond a spreadsheet.`,
    },
  },
  {
    id: "language-data-in-trust",
    title: "Language Data Held in Trust: Principles and a Model Agreement",
    titleTranslations: { fr: "Les données linguistiques en fiducie : principes et entente type" },
    type: "report",
    authors: ["elise@", "maite", "sacha"],
    groupAuthors: ["Vitrine Working Group on Language Data"],
    topics: ["low-resource-languages", "responsible-ai"],
    versions: [
      {
        kind: "report",
        venueText: "Vitrine Institute Report 2026-02",
        publisher: "Vitrine Institute",
        date: "2026-04-15",
        links: {
          pdf: "https://example.org/reports/2026-02.pdf",
          html: "https://example.org/reports/2026-02",
        },
      },
    ],
    abstract: {
      en: tex`Communities that record their language for a research project often find that the recording has become somebody else's asset. This report proposes to hold such data in trust: a body appointed by the community decides on each use, may change its mind, and can verify that its decisions were carried out. We set out nine principles, a model agreement that counsel in two jurisdictions have reviewed, and the technical means that make the promises checkable, from access logs that the trustees can read to the deletion of derived models. Three pilot agreements are described with their costs. The greatest expense was neither legal nor technical but time: trustees met eleven times in the first year, and they should be paid. We recommend that funders count this among the direct costs of research, and that institutions refuse data offered without such terms.`,
      fr: tex`Les communautés qui enregistrent leur langue pour un projet de recherche découvrent souvent que l’enregistrement est devenu le bien de quelqu’un d’autre. Ce rapport propose de confier ces données à une fiducie : un organe nommé par la communauté décide de chaque usage, peut changer d’avis et peut vérifier que ses décisions ont été appliquées. Nous énonçons neuf principes, une entente type révisée par des juristes de deux administrations, et les moyens techniques qui rendent les promesses vérifiables, des journaux d’accès lisibles par les fiduciaires à la suppression des modèles dérivés. Trois ententes pilotes sont décrites, coûts compris. La dépense la plus lourde n’a été ni juridique ni technique : c’est le temps. Les fiduciaires se sont réunis onze fois la première année et devraient être rémunérés. Nous recommandons aux organismes subventionnaires de compter cette dépense parmi les coûts directs de la recherche, et aux établissements de refuser toute donnée offerte sans de telles conditions.`,
    },
  },
  {
    id: "terminology-law",
    title: "Machine Translation Under Terminology Law",
    type: "conferencePaper",
    authors: ["elise", "Pauline Vertefeuille", "chau"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "acl",
        date: "2022-05-23",
        pages: "908–921",
        links: { pdf: "https://example.org/papers/terminology-law.pdf" },
      },
    ],
    abstract: {
      en: tex`In some jurisdictions the right word is a matter of law: official terms are published, dated and sometimes replaced. Translation systems treat terms as suggestions. We formulate translation under a changing list of binding terms, where each term has a scope, a date of entry and, possibly, a date of repeal, and a translation is acceptable only if it could have been lawful on a given day. A constrained decoder with a small automaton per term satisfies every applicable rule by construction and loses 0.3 points of quality on average; the best prompted system misses one term in nine and cannot say which list it followed. Because the automata are compiled from the published list, an amendment takes effect in minutes. We evaluate on twelve years of regulations in two official languages and release the list with its history, which had never been available in one piece.`,
    },
  },
  {
    id: "unlearning-a-name",
    title: "Unlearning a Name: Honouring Changed Names in Language Models",
    type: "conferencePaper",
    authors: ["sacha=@", "elise=", "etienne"],
    topics: ["responsible-ai", "natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "icml",
        date: "2026-07-12",
        links: {
          pdf: "https://example.org/papers/unlearning-a-name.pdf",
          code: "https://example.org/code/unlearning-a-name",
        },
      },
    ],
    abstract: {
      en: tex`When people change their names, libraries and publishers have learned to follow; language models have not. We study requests of the form "use this name, and forget the other", which differ from ordinary unlearning: the person's work must stay attributed, to the new name, and the link between the names must not be recoverable. Editing methods designed for facts satisfy the first condition and violate the second, since the edited model can be led to state the very pair it was edited to hide. We give a formal definition based on indistinguishability from a model trained on corrected records, a benchmark of 300 synthetic careers, and a method that combines retrieval-time substitution with a narrow projection. It is the only one tested that passes both conditions. People who had changed their names advised the study throughout, and chose what was measured.`,
    },
  },
  {
    id: "citation-needed",
    title: "Citation Needed: When Retrieval Points at Pages That Do Not Say So",
    type: "conferencePaper",
    authors: ["chau", "haoyu", "elise"],
    topics: ["natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "acl",
        date: "2025-07-28",
        links: {
          pdf: "https://example.org/papers/citation-needed.pdf",
          data: "https://example.org/data/citation-needed",
        },
      },
    ],
    abstract: {
      en: tex`Assistants that cite their sources are trusted more, whether or not the source supports the sentence. We collect 4,000 cited sentences from five systems and have each judged by two readers against the page it cites. A third are unsupported; among those, most are true, which makes the fault harder to notice and the habit harder to break. Errors concentrate where a page answers a neighbouring question: another year, another province, another dose. Automatic checkers based on entailment catch only half of these because they, too, read the neighbouring answer as the right one. We train a checker on minimal pairs in which exactly one such detail differs, and show that it halves the rate of undetected errors. Displaying the supporting passage beside the sentence, rather than a number in brackets, helps readers as much as the checker does.`,
    },
  },
  {
    id: "genre-neutre",
    title: "Rédaction épicène et modèles de langue : ce qui se perd à la réécriture",
    lang: "fr",
    type: "article",
    authors: ["elise", "oenone", "Pauline Vertefeuille"],
    topics: ["natural-language-processing", "responsible-ai"],
    versions: [
      {
        kind: "journal",
        venueText: "Cahiers de linguistique outillée (démonstration)",
        date: "2024-10",
        volume: "8",
        issue: "2",
        pages: "33–58",
        links: { pdf: "https://example.org/articles/redaction-epicene.pdf" },
      },
    ],
    abstract: {
      fr: tex`Les assistants de rédaction promettent de rendre un texte épicène d’un seul clic. Nous avons confié à cinq d’entre eux 600 paragraphes tirés de lettres administratives, puis comparé leurs réécritures à celles de réviseures professionnelles. Les outils doublent presque partout les formes (« les étudiantes et étudiants »), là où les réviseures reformulent; les textes s’allongent de 18 %, contre 3 % à la main, et deviennent plus difficiles à lire selon toutes nos mesures. Surtout, une réécriture sur quatorze change qui fait quoi : un « le requérant » devenu « les personnes requérantes » fait passer une obligation du singulier au pluriel. Nous proposons une grille d’évaluation en cinq questions, qui porte d’abord sur le sens, ensuite sur la lisibilité, enfin sur la forme, et nous montrons qu’un modèle affiné sur les reformulations des réviseures commet trois fois moins d’erreurs de sens. Le corpus annoté est diffusé avec l’accord des réviseures.`,
    },
  },
  {
    id: "questions-that-travel",
    title: "Questions That Travel: Building Test Items That Survive Translation",
    type: "workshopPaper",
    authors: ["salma", "chau", "elise"],
    topics: ["natural-language-processing", "low-resource-languages"],
    versions: [
      { kind: "workshop", venueText: "Workshop on Multilingual Evaluation (demonstration)", date: "2023-12" },
    ],
    abstract: {
      en: tex`Benchmarks are translated so that languages can be compared, yet an item that is easy in one language may become trivial or impossible in another. We followed 500 multiple-choice items through professional translation into seven languages and had them answered by native speakers. About one item in six changed its difficulty by more than half a standard deviation. Four causes account for nearly all changes: cognates that give the answer away, grammatical gender that rules out distractors, idioms rendered literally, and world knowledge that is local to the source. Item writers who were shown these four causes for twenty minutes produced items of which only one in twenty changed. We conclude that translatability can be taught cheaply at the time of writing, and that repairing items later costs more than writing them again. The guidelines fit on one page and are included.`,
    },
  },
];
