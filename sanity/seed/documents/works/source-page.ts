import { tex, type WorkInput } from "./work.ts";

/**
 * The four works of the page that the product was asked for from: abstracts as printed there, joined again where "(see
 * more)" had cut them, `\\primacy` included; authors, versions and identifiers from public records.
 */
export const sourcePageWorks: readonly WorkInput[] = [
  {
    id: "arxiv-2507.20057",
    title: "What Can Grokking Teach Us About Learning Under Nonstationarity?",
    type: "conferencePaper",
    authors: ["Clare Lyle", "Ghada Sokar", "razvan", "András György"],
    topics: ["continual-learning", "representation-learning"],
    versions: [
      { kind: "conference", venue: "collas", date: "2025" },
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2025-07",
        ids: { arxiv: "2507.20057" },
        links: arxiv("2507.20057"),
      },
    ],
    source: { source: "mila.quebec", id: "2507.20057" },
    abstract: {
      en: tex`In continual learning problems, it is often necessary to overwrite components of a neural network's learned representation in response to changes in the data stream; however, neural networks often exhibit \primacy bias, whereby early training data hinders the network's ability to generalize on later tasks. While feature-learning dynamics of nonstationary learning problems are not well studied, the emergence of feature-learning dynamics is known to drive the phenomenon of grokking, wherein neural networks initially memorize their training data and only later exhibit perfect generalization. This work conjectures that the same feature-learning dynamics which facilitate generalization in grokking also underlie the ability to overwrite previous learned features as well, and methods which accelerate grokking by facilitating feature-learning dynamics are promising candidates for addressing primacy bias in non-stationary learning problems. We then propose a straightforward method to induce feature-learning dynamics as needed throughout training by increasing the effective learning rate, i.e. the ratio between parameter and update norms. We show that this approach both facilitates feature-learning and improves generalization in a variety of settings, including grokking, warm-starting neural network training, and reinforcement learning tasks.`,
    },
  },
  {
    id: "arxiv-2506.05233",
    title: "MesaNet: Sequence Modeling by Locally Optimal Test-Time Training",
    type: "conferencePaper",
    authors: [
      "Johannes|von Oswald",
      "Nino Scherrer",
      "Seijin Kobayashi",
      "Luca Versari",
      "Songlin Yang",
      "Maximilian Schlegel",
      "Kaitlin Maile",
      "Yanick Schimpf",
      "Oliver Sieberling",
      "Alexander Meulemans",
      "Rif A. Saurous",
      "Guillaume Lajoie",
      "Charlotte Frenkel",
      "razvan",
      "Blaise|Agüera y Arcas",
      "João Sacramento",
    ],
    topics: ["sequence-modeling", "optimization"],
    versions: [
      { kind: "conference", venue: "iclr", date: "2026", track: "poster" },
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2025-06",
        ids: { arxiv: "2506.05233" },
        links: arxiv("2506.05233"),
      },
    ],
    source: { source: "mila.quebec", id: "2506.05233" },
    featured: true,
    abstract: {
      en: tex`Sequence modeling is currently dominated by causal transformer architectures that use softmax self-attention. Although widely adopted, transformers require scaling memory and compute linearly during inference. A recent stream of work linearized the softmax operation, resulting in powerful recurrent neural network (RNN) models with constant memory and compute costs such as DeltaNet, Mamba or xLSTM. These models can be unified by noting that their recurrent layer dynamics can all be derived from an in-context regression objective, approximately optimized through an online learning rule. Here, we join this line of work and introduce a numerically stable, chunkwise parallelizable version of the recently proposed Mesa layer (von Oswald et al., 2024), and study it in language modeling at the billion-parameter scale. This layer again stems from an in-context loss, but which is now minimized to optimality at every time point using a fast conjugate gradient solver. Through an extensive suite of experiments, we show that optimal test-time training enables reaching lower language modeling perplexity and higher downstream benchmark performance than previous RNNs, especially on tasks requiring long context understanding. This performance gain comes at the cost of additional flops spent during inference time. Our results are therefore intriguingly related to recent trends of increasing test-time compute to improve performance -- here by spending compute to solve sequential optimization problems within the neural network itself.`,
    },
  },
  {
    id: "arxiv-2506.01562",
    title:
      "Unpacking Softmax: How Temperature Drives Representation Collapse, Compression, and Generalization",
    type: "preprint",
    authors: [
      "Wojciech Masarczyk",
      "Mateusz Ostaszewski",
      "Tin Sum|Cheng",
      "Tomasz Trzciński",
      "Aurelien Lucchi",
      "razvan",
    ],
    topics: ["representation-learning"],
    versions: [
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2025-06",
        ids: { arxiv: "2506.01562" },
        links: arxiv("2506.01562"),
      },
    ],
    source: { source: "mila.quebec", id: "2506.01562" },
    abstract: {
      en: tex`The softmax function is a fundamental building block of deep neural networks, commonly used to define output distributions in classification tasks or attention weights in transformer architectures. Despite its widespread use and proven effectiveness, its influence on learning dynamics and learned representations remains poorly understood, limiting our ability to optimize model behavior. In this paper, we study the pivotal role of the softmax function in shaping the model's representation. We introduce the concept of rank deficit bias - a phenomenon in which softmax-based deep networks find solutions of rank much lower than the number of classes. This bias depends on the softmax function's logits norm, which is implicitly influenced by hyperparameters or directly modified by softmax temperature. Furthermore, we demonstrate how to exploit the softmax dynamics to learn compressed representations or to enhance their performance on out-of-distribution data. We validate our findings across diverse architectures and real-world datasets, highlighting the broad applicability of temperature tuning in improving model performance. Our work provides new insights into the mechanisms of softmax, enabling better control over representation learning in deep neural networks.`,
    },
  },
  {
    id: "arxiv-2505.00661",
    title:
      "On the generalization of language models from in-context learning and finetuning: a controlled study",
    type: "preprint",
    authors: [
      "Andrew K. Lampinen",
      "Arslan Chaudhry",
      "Stephanie C. Y.|Chan",
      "Cody Wild",
      "Diane Wan",
      "Alex Ku",
      "Jörg Bornschein",
      "razvan",
      "Murray Shanahan",
      "James L. McClelland",
    ],
    topics: ["natural-language-processing", "representation-learning"],
    versions: [
      {
        kind: "preprint",
        venue: "arxiv",
        date: "2025-05",
        ids: { arxiv: "2505.00661" },
        links: arxiv("2505.00661"),
      },
    ],
    source: { source: "mila.quebec", id: "2505.00661" },
    abstract: {
      en: tex`Large language models exhibit exciting capabilities, yet can show surprisingly narrow generalization from finetuning. E.g. they can fail to generalize to simple reversals of relations they are trained on, or fail to make simple logical deductions based on trained information. These failures to generalize from fine-tuning can hinder practical application of these models. On the other hand, language models' in-context learning shows different inductive biases, and can generalize better in some cases. Here, we explore these differences in generalization between in-context- and fine-tuning-based learning. To do so, we constructed several novel datasets to evaluate and improve models' abilities to generalize from finetuning data. The datasets are designed to create clean tests of generalization, by isolating the knowledge in the dataset from that in pretraining. We expose pretrained large models to controlled subsets of the information in these datasets -- either in context, or through fine-tuning -- and evaluate their performance on test sets that require various types of generalization. We find overall that in data-matched settings, in-context learning can generalize more flexibly than fine-tuning (though we also find some qualifications of prior findings, such as cases when fine-tuning can generalize to reversals embedded in a larger structure of knowledge). We build on these findings to propose a method to enable improved generalization from fine-tuning: adding in-context inferences to finetuning data. We show that this method improves generalization across various splits of our datasets and other benchmarks. Our results have implications for understanding the inductive biases of different modes of learning in language models, and practically improving their performance.`,
    },
  },
];

function arxiv(id: string) {
  return { html: `https://arxiv.org/abs/${id}`, pdf: `https://arxiv.org/pdf/${id}` };
}
