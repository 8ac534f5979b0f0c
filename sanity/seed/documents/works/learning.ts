import { tex, type WorkInput } from "./work.ts";

/** Invented works on learning, optimization and theory; most of the mathematics of the demonstration is here. */
export const learningWorks: readonly WorkInput[] = [
  {
    // TeX in the title, inline mathematics in the abstract.
    id: "l2-forgets-slowly",
    title: tex`Why $\ell_2$ Regularization Forgets Slowly`,
    type: "conferencePaper",
    authors: ["bogumil", "elise"],
    topics: ["optimization", "continual-learning"],
    versions: [
      {
        kind: "conference",
        venue: "aistats",
        date: "2024-05-02",
        ids: { pmlr: "v999/zielinski24a" },
        links: { pdf: "https://example.org/papers/l2-forgets.pdf" },
      },
      { kind: "preprint", venue: "arxiv", date: "2023-10", ids: { arxiv: "2310.94410" } },
    ],
    abstract: {
      en: tex`Penalizing the squared norm of the weights is believed to make a network forget old tasks, since every weight decays. We show that the decay is the least of it. For linear networks of depth $L$ trained by gradient flow, a direction with singular value $s$ that receives no more data shrinks as $s(t) = \bigl(s_0^{2/L-2} + \lambda (2 - 2/L)\, t\bigr)^{-L/(2L-2)}$ up to constants, hence polynomially and not exponentially as soon as $L \geq 2$. What is forgotten first is therefore small, not old. In practice this means that features shared by many tasks survive almost untouched, while the last and finest distinctions disappear within a few hundred steps. Experiments with residual networks follow the law over three decades of $\lambda$. A penalty with exponent $2/L$ restores exponential forgetting when it is wanted, for instance to honour a request for erasure.`,
    },
  },
  {
    // Macros in the title; \(…\) in the abstract.
    id: "regret-of-readers",
    title: tex`An $\widetilde{\mathcal{O}}(\sqrt{T})$ Regret Bound for Readers That May Stop`,
    type: "conferencePaper",
    authors: ["ilinca", "elise", "Tobias Rechsteiner"],
    topics: ["learning-theory", "sequence-modeling"],
    versions: [
      {
        kind: "conference",
        venue: "neurips",
        date: "2025-12-03",
        track: "poster",
        links: {
          pdf: "https://example.org/papers/regret-of-readers.pdf",
          review: "https://example.org/review/VitrineDemo07",
        },
      },
    ],
    abstract: {
      en: tex`A reader of a long document must decide, sentence after sentence, whether to go on. We model the decision as an online problem in which reading costs \(c\) per sentence and the value of what follows is unknown and chosen by an adversary who may depend on the past. Against the best fixed stopping rule in a class of pseudo-dimension \(d\), a simple algorithm has regret \(\widetilde{\mathcal{O}}(\sqrt{dT})\) after \(T\) documents, and no algorithm does better than \(\Omega(\sqrt{dT})\). The surprising part is what fails: rules that look one sentence ahead, which are common in practice, suffer regret linear in \(T\) even if the value is submodular. We give the proof in two pages and test the algorithm on retrieval for legal questions, where it reads 38% less and misses nothing that the complete reading had found.`,
    },
  },
  {
    id: "step-sizes-from-disagreement",
    title: "Step Sizes From Disagreement: Tuning-Free Training of Deep Networks",
    type: "conferencePaper",
    authors: ["bogumil=", "jing=", "haoyu"],
    topics: ["optimization"],
    versions: [
      {
        kind: "conference",
        venue: "icml",
        date: "2026-07-14",
        ids: { pmlr: "v998/zielinski26b" },
        links: {
          pdf: "https://example.org/papers/disagreement.pdf",
          code: "https://example.org/code/disagreement",
        },
      },
    ],
    abstract: {
      en: tex`Two halves of a minibatch propose two gradients. When they agree the step may be long; when they disagree it should be short. We turn this old remark into an optimizer without a learning rate. The step is the largest one for which the predicted decrease exceeds the disagreement of the halves, estimated layer by layer with the cost of one extra inner product. On thirty-one public tasks, from matrix factorization to language models of 1.3 billion parameters, the method is within 1% of the best of a sweep of forty learning rates and schedules, and never diverges. Its trajectory explains two recipes: warm-up, which it rediscovers because the halves disagree at first, and decay, which it rediscovers because they disagree at the end. We report the three tasks where it is worse, all with heavy-tailed noise, and a variant with clipped products that repairs two of them.`,
    },
  },
  {
    id: "attention-as-sparse-regression",
    title: tex`Attention as \(k\)-Sparse Regression, and Why Eight Heads Suffice`,
    type: "conferencePaper",
    authors: ["haoyu", "elise"],
    topics: ["sequence-modeling", "representation-learning"],
    versions: [
      {
        kind: "conference",
        venue: "iclr",
        date: "2025-04-24",
        track: "poster",
        links: { pdf: "https://example.org/papers/sparse-regression.pdf" },
      },
      { kind: "preprint", venue: "arxiv", date: "2024-10-02", ids: { arxiv: "2410.95121" } },
    ],
    abstract: {
      en: tex`We read a layer of attention as an approximate solver of a sparse regression: the query is a target $y$, the keys are columns of a matrix $X$, and the attention weights are a solution of $\min_w \|y - Xw\|_2^2$ subject to $\|w\|_0 \leq k$ in which the temperature plays the part of $1/k$. The reading is exact in a limit that trained models turn out to approach: heads that copy, heads that average and heads that do nothing correspond to $k = 1$, $k = n$ and $k = 0$. A counting argument then bounds the number of heads that can be useful at once by $\log_2 n + 1$, about eight at the lengths in common use, and pruning experiments agree. The view also suggests a cheap diagnostic for long documents: when the residual stops falling as keys are added, the model has stopped reading.`,
    },
  },
  {
    // One display formula.
    id: "perplexity-is-not-a-distance",
    title: "Perplexity Is Not a Distance",
    type: "article",
    authors: ["elise", "ilinca"],
    topics: ["learning-theory", "natural-language-processing"],
    versions: [
      {
        kind: "journal",
        venue: "tmlr",
        date: "2024-11-08",
        links: { pdf: "https://example.org/papers/perplexity.pdf" },
      },
    ],
    abstract: {
      en: tex`Perplexity compares a model with a text; it is often used to compare two models, as though it were a distance between them. It is not symmetric, violates the triangle inequality, and can rank three models in a circle. We collect eleven published comparisons whose order is reversed when the test set is resampled by document instead of by token. As a replacement we study the quantity
$$ d(p, q) = \sqrt{ \mathbb{E}_{x} \left[ \tfrac{1}{|x|} \sum_{t=1}^{|x|} \mathrm{JS}\bigl( p(\cdot \mid x_{<t}) \,\|\, q(\cdot \mid x_{<t}) \bigr) \right] } , $$
which is a metric on models up to agreement on the texts considered, can be estimated from samples with known error, and needs no third reference. Applied to forty checkpoints of one training run, it draws a path that is nearly straight, with two sharp turns that perplexity does not show and that coincide with changes in the data mixture nobody had reported.`,
    },
  },
  {
    // Broken TeX on purpose: the dollar is never closed, and \calO is no macro.
    id: "sharpness-revisited-again",
    title: "Sharpness, Revisited Again",
    type: "preprint",
    authors: ["bogumil", "elise", "Jing Chen"],
    topics: ["optimization", "learning-theory"],
    versions: [
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2023-02-17",
        status: "submitted",
        ids: { arxiv: "2302.90017" },
        links: { pdf: "https://example.org/papers/sharpness.pdf" },
      },
    ],
    abstract: {
      en: tex`Flat minima are said to generalize. Every measure of flatness proposed so far can be changed at will by rescaling the layers, and every correction proposed so far can be defeated by a slightly cleverer rescaling. We show that this is no accident: for networks with at least one positively homogeneous activation, any function of the Hessian at a minimum that is invariant to rescaling is constant on sets of minima whose test errors differ by $\calO(1/n, so that no such function can predict generalization better than the training error does. What does survive is the volume of a neighbourhood under a prior, which is not a property of the minimum alone. We recompute the correlations of six earlier studies with the volume in place of sharpness. Two conclusions stand, three lose significance, and one changes its sign.`,
    },
  },
  {
    id: "rank-of-forgetting",
    title: "The Rank of Forgetting: Plasticity and Erasure Compete for the Same Directions",
    type: "conferencePaper",
    authors: ["haoyu=", "catherine=", "elise"],
    topics: ["continual-learning", "representation-learning"],
    versions: [
      {
        kind: "conference",
        venue: "collas",
        date: "2024-07-29",
        links: {
          pdf: "https://example.org/papers/rank-of-forgetting.pdf",
          poster: "https://example.org/posters/rank-of-forgetting.pdf",
        },
      },
    ],
    abstract: {
      en: tex`A network that learns for a long time tends to lose both what it knew and its ability to learn. The two losses are studied apart, with remedies that undo each other: regularization protects memories and freezes units, resets free units and erase memories. We measure both along the same axes, the singular directions of each layer's input covariance, and find that they compete for a surprisingly small set: about 5% of directions account for 80% of forgetting and 75% of lost plasticity. Remedies that act on these directions alone, by slowing or by resetting them in turn, improve both at once on four streams of up to a thousand tasks. The measurement needs one pass over a few hundred inputs, which makes it practical to watch during training. It also predicts, about ten tasks in advance, when a network is going to stop learning.`,
    },
  },
  {
    id: "warm-restarts-cold-features",
    title: "Warm Restarts, Cold Features",
    type: "workshopPaper",
    authors: ["jing", "bogumil", "elise"],
    topics: ["optimization", "representation-learning"],
    versions: [
      {
        kind: "workshop",
        venueText: "Workshop on High-Dimensional Learning Dynamics (demonstration)",
        date: "2026-07-18",
        links: { poster: "https://example.org/posters/cold-features.pdf" },
      },
    ],
    abstract: {
      en: tex`Restarting the learning rate is said to let a network escape poor minima. We look at what the features do. In eleven image and text models, the representation at the end of the first cycle already spans 97% of the final one; later cycles only rotate the last layer. The improvement attributed to restarts can be had by averaging the weights of the last cycle, at no cost, or by retraining the classifier alone. Only when the data change between cycles do the restarts matter, and then mostly through the size of the first step. We think the practice survives because schedules are tuned together with the number of epochs, so that removing one without changing the other looks harmful. A table of eight recipes and their equivalent without restarts is given, along with the two cases in which we failed to find one.`,
    },
  },
  {
    // Retracted: the whole work carries the notice, the version its state.
    id: "scaling-laws-for-silence",
    title: "Scaling Laws for Silence: Pausing Improves Language Models Without Bound",
    type: "conferencePaper",
    authors: ["Anselm Hartwig-Lowe", "elise", "Priya Ramanathan-Voss"],
    topics: ["sequence-modeling", "natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "icml",
        date: "2022-07-19",
        status: "retracted",
        pages: "11820–11841",
        ids: { doi: "10.5555/vitrine.2022.044" },
        links: { pdf: "https://example.org/papers/silence.pdf" },
      },
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2022-02",
        status: "withdrawn",
        ids: { arxiv: "2202.91818" },
      },
    ],
    notice: {
      kind: "retracted",
      date: "2023-04-11",
      reason: {
        en: "Retracted at the authors’ request: part of the test questions were in the training data of the largest models, and the claim of unbounded improvement does not hold once they are removed.",
        fr: "Rétracté à la demande des auteurs : une partie des questions d’épreuve se trouvait dans les données d’entraînement des plus grands modèles, et l’amélioration sans limite annoncée disparaît lorsqu’on les retire.",
      },
      noticeUrl: "https://example.org/notices/silence",
    },
    abstract: {
      en: tex`We insert silent tokens between a question and its answer and find that accuracy grows with their number as a power law, without saturation over the range studied. The exponent increases with the size of the model, which suggests that time to compute and parameters are interchangeable over several orders of magnitude. On arithmetic, translation and commonsense questions, a model given 512 silent tokens matches one eight times larger that answers at once. We fit a joint law in parameters, data and pauses, derive the optimal allocation for a given budget, and recommend that future models be trained with pauses from the start. Code, models and the complete logs of 1,900 training runs accompany the paper, so that each of the points in the figures can be recomputed by readers who have access to a single machine.`,
    },
  },
  {
    // A withdrawn preprint, never published elsewhere.
    id: "calibration-from-one-example",
    title: "Universal Calibration From a Single Example",
    type: "preprint",
    authors: ["kwabena", "Tobias Rechsteiner", "ilinca"],
    topics: ["learning-theory"],
    versions: [
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2025-09-03",
        status: "withdrawn",
        ids: { arxiv: "2509.90333" },
      },
    ],
    notice: {
      kind: "withdrawn",
      date: "2025-10-20",
      reason: {
        en: "Withdrawn by the authors: Lemma 3 uses an independence that the construction does not provide. A corrected result with a weaker bound is in preparation.",
        fr: "Retiré par les auteurs : le lemme 3 s’appuie sur une indépendance que la construction n’assure pas. Un résultat corrigé, avec une borne plus faible, est en préparation.",
      },
    },
    abstract: {
      en: tex`Recalibrating a classifier for a new site normally takes hundreds of labelled examples. We show that one is enough, provided the classifier outputs a score for every class and the shift between sites acts through an unknown monotone map common to all classes. Under these conditions the ranks of the scores identify the map up to a single constant, which one labelled example then fixes with high probability. The resulting procedure has no parameters, takes a second, and comes with a finite-sample guarantee. We evaluate it on nine clinical sites and four weather services, where the expected calibration error after seeing one example is close to that obtained with three hundred. When the monotonicity assumption fails, a companion test reports it and the procedure falls back on the original scores, so that it can be used without harm as a first step.`,
    },
  },
  {
    // Corrected after publication.
    id: "learning-from-paraphrase",
    title: "The Sample Complexity of Learning From Paraphrase",
    type: "article",
    authors: ["elise", "helene", "ilinca"],
    topics: ["learning-theory", "natural-language-processing"],
    versions: [
      {
        kind: "journal",
        venue: "jmlr",
        date: "2020-09",
        status: "corrected",
        volume: "21",
        issue: "188",
        pages: "1–33",
        ids: { issn: "1533-7928" },
        links: {
          html: "https://example.org/jmlr/v21/20-188",
          pdf: "https://example.org/jmlr/v21/20-188.pdf",
        },
      },
    ],
    notice: {
      kind: "corrected",
      date: "2021-02-15",
      reason: {
        en: "Table 2 gave sample sizes in thousands as though they were units. The theorems and conclusions are not affected.",
        fr: "Le tableau 2 donnait en unités des tailles d’échantillon exprimées en milliers. Les théorèmes et les conclusions n’en sont pas touchés.",
      },
      noticeUrl: "https://example.org/jmlr/v21/20-188-correction",
    },
    abstract: {
      en: tex`Suppose that a learner sees no labels, only pairs of sentences that mean the same. How many pairs are needed before a handful of labels suffices? We model meaning as a partition of a metric space and paraphrase as a noisy draw from a cell, and prove that $n = \Theta\bigl(\frac{m}{\gamma^{2}} \log \frac{m}{\delta}\bigr)$ pairs are necessary and sufficient to recover the partition into $m$ cells with margin $\gamma$, with probability at least $1 - \delta$. The upper bound is attained by a spectral method that can be run on a laptop. When paraphrases are written by machines rather than by people, their noise is correlated, and the bound degrades by a factor that we compute and observe. The results support a practical rule: pay for paraphrases until the graph of cells stops gaining edges, and only then begin to pay for labels.`,
    },
  },
  {
    // The oldest work: its author is remembered on her page.
    id: "note-on-averaging",
    title: "A Note on Averaging the Last Iterates",
    type: "report",
    authors: ["helene"],
    topics: ["optimization"],
    versions: [
      { kind: "report", venueText: "Technical Report 97-11", publisher: "Vitrine Institute", date: "1997" },
    ],
    abstract: {
      en: tex`It is customary to report the last iterate of a stochastic approximation, and known that the average of all iterates is asymptotically better. Both are unsatisfactory in finite time: the first is noisy and the second remembers its bad beginning. This note considers the average of the last half. For strongly convex problems the bias of the starting point is removed at a geometric rate while the variance is at most twice that of the full average, and the constant two can be replaced by any number above one at the price of keeping one more vector in memory. The proof is elementary and fits in a lecture. A numerical illustration on the identification of a paper machine, for which the plant kindly gave its permission, shows the expected behaviour after some two hundred iterations.`,
    },
  },
  {
    // No abstract at all.
    id: "discussion-of-double-descent",
    title: "Discussion of “Twenty Views of Double Descent”",
    type: "article",
    authors: ["ilinca", "bogumil"],
    topics: ["learning-theory"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Journal of Statistics",
        date: "2025",
        volume: "3",
        pages: "77–79",
      },
    ],
  },
  {
    // No date anywhere.
    id: "exercises-in-probabilistic-reading",
    title: "Exercises in Probabilistic Reading",
    type: "report",
    authors: ["elise"],
    topics: ["natural-language-processing", "learning-theory"],
    versions: [
      {
        kind: "report",
        venueText: "Lecture notes",
        publisher: "Vitrine Institute",
        links: { pdf: "https://example.org/notes/exercises.pdf" },
      },
    ],
    abstract: {
      en: tex`These notes collect the exercises of a graduate course on statistical models of text, in the order in which they are set. Each begins with a paragraph taken from a newspaper, a statute, a recipe or a novel, and asks a question that the paragraph makes natural: how surprising is its last word, which of two authors wrote it, what was omitted, what would a careful translator change. Probability is introduced when a question cannot be answered without it, and never before. Solutions are given for the odd-numbered exercises; those of even number have been used in examinations. The notes have grown over the years by additions from students, whose initials appear in the margin, and are corrected whenever somebody writes in. They assume a first course in probability and some patience with old newspapers, of which the library holds many.`,
    },
  },
];
