import { tex, type WorkInput } from "./work.ts";

/** Invented works on robots and on agents that act. */
export const roboticsWorks: readonly WorkInput[] = [
  {
    id: "walking-on-what-breaks",
    title: "Walking on What Breaks: Legged Locomotion over Thin Ice and Crust",
    type: "conferencePaper",
    authors: ["ysolde@", "liam", "maria"],
    topics: ["robotics", "reinforcement-learning"],
    featured: true,
    versions: [
      {
        kind: "conference",
        venue: "corl",
        date: "2025-11-10",
        track: "oral",
        links: {
          pdf: "https://example.org/papers/thin-ice.pdf",
          video: "https://example.org/videos/thin-ice",
          code: "https://example.org/code/thin-ice",
        },
      },
      { kind: "preprint", venue: "arxiv", date: "2025-05", ids: { arxiv: "2505.97780" } },
    ],
    abstract: {
      en: tex`Simulators for legged robots assume a ground that carries whatever stands on it. Snow crust does not: it holds, holds, and breaks. We add breaking ground to a widely used simulator with a two-parameter model fitted to 600 drop tests on a lake north of Montréal, and train a policy that feels each step before committing its weight. The robot places a foot, listens to the first forty milliseconds of contact, and either proceeds, shifts, or withdraws. On natural crust it falls once in 2.1 kilometres; the best earlier controller falls every 90 metres. Removing touch triples the falls, and removing the breaking ground from training multiplies them by twelve. The policy transfers without change to sand and to wet leaves, but not to stairs covered with ice, where it waits indefinitely; we consider this the right answer and report it as a failure.`,
    },
  },
  {
    id: "wool-from-nylon",
    title: "Wool From Nylon: Tactile Recognition of Fabrics for Assisted Dressing",
    type: "conferencePaper",
    authors: ["maria", "ysolde", "Femke Aldershof"],
    topics: ["robotics", "health"],
    versions: [
      {
        kind: "conference",
        venue: "corl",
        date: "2024-11-06",
        links: {
          pdf: "https://example.org/papers/wool-from-nylon.pdf",
          video: "https://example.org/videos/wool-from-nylon",
        },
      },
    ],
    abstract: {
      en: tex`Helping a person into a winter coat takes knowledge of cloth: wool grips, nylon slides, and a lining may do either. We equip a two-fingered gripper with a microphone and a thin pressure film, rub 94 garments from a second-hand shop, and learn a recognizer that names the outer and inner fabric from half a second of rubbing with an accuracy of 96%. The name selects the speed, the angle and the permitted force of the dressing motion. In a study with twenty-two volunteers of ages 61 to 88, motions chosen in this way were rated more comfortable than a constant slow motion and took a third less time. Four volunteers disliked any contact at the neck, whatever the fabric, and the system now asks. Recordings of rubbing, without any recording of persons, are released for sixty garments whose donors agreed.`,
    },
  },
  {
    id: "when-to-stop-and-ask",
    title: "When to Stop and Ask: Robots That Know the Price of a Question",
    type: "article",
    authors: ["ysolde", "elise", "ipek"],
    topics: ["robotics", "natural-language-processing"],
    versions: [
      {
        kind: "journal",
        venueText: "Demonstration Letters in Robotics",
        date: "2024-01",
        volume: "9",
        issue: "1",
        pages: "14–21",
        ids: { doi: "10.5555/vitrine.2024.009" },
        links: { pdf: "https://example.org/papers/stop-and-ask.pdf" },
      },
    ],
    abstract: {
      en: tex`A robot that asks too often is a nuisance, and one that never asks is a danger. The balance depends on what the question costs the person asked, which robots ignore. We let kitchen staff set the price of an interruption with a dial, from free to only in an emergency, and derive when a question is worth its price under a model of what the answer could change. Questions are phrased to be answered by a nod or one word, and a second question about the same thing is never allowed within ten minutes. During six weeks in a hospital kitchen the robot asked 412 questions; staff judged 371 of them reasonable, turned the dial down twice and up nine times. The most useful discovery was unplanned: the log of questions became a list of what was badly labelled on the shelves.`,
    },
  },
  {
    id: "curious-but-not-broken",
    title: "Curious but Not Broken: Exploration Under Wear",
    type: "conferencePaper",
    authors: ["ipek@", "ysolde", "bogumil"],
    topics: ["reinforcement-learning", "robotics"],
    versions: [
      {
        kind: "conference",
        venue: "iclr",
        date: "2024-05-07",
        links: { pdf: "https://example.org/papers/exploration-under-wear.pdf" },
      },
      { kind: "preprint", venue: "arxiv", date: "2023-09-28", ids: { arxiv: "2309.96001" } },
    ],
    abstract: {
      en: tex`Exploration bonuses reward an agent for visiting what it has not seen, and a physical agent that obeys them breaks. We charge exploration for wear. Each motor carries an estimate of the damage that a motion does, learned from temperature and current, and the bonus for novelty is divided by the damage it would take to collect it. The resulting problem has a budget rather than a penalty, and we solve it with a primal-dual method whose multiplier can be read as the current price of curiosity. In simulation, agents learn as much as unconstrained ones from a fifth of the damage. On a physical quadruped, which without the budget lost a gearbox on the second day, learning went on for three weeks. The order in which skills appear is different: balance comes before speed, as it does in children, though we do not press the comparison.`,
    },
  },
  {
    id: "plans-in-plain-words",
    title: "Plans in Plain Words: Instructions a Robot Can Refuse",
    type: "conferencePaper",
    authors: ["maria=", "elise=", "ysolde"],
    topics: ["robotics", "natural-language-processing"],
    versions: [
      {
        kind: "conference",
        venue: "corl",
        date: "2023-11-08",
        links: {
          pdf: "https://example.org/papers/plans-in-plain-words.pdf",
          code: "https://example.org/code/plain-plans",
        },
      },
    ],
    abstract: {
      en: tex`Language models turn instructions into plans with ease, including instructions that should not be followed. We place between the two a page of plain text: the plan as numbered sentences, each with what must be true before it, what will be true after it, and what could go wrong. The page is produced by the model, checked by a small verifier that knows the kitchen, and shown to the person, who may strike out a line. The verifier rejects a plan for one of four reasons, and says which. Of 1,000 instructions collected from cooks, including 140 that were unsafe on purpose, all but three of the unsafe ones were refused, as were nineteen safe ones. People who could strike out a line did so in a fifth of plans, mostly to change the order of steps, and rated the robot as more obedient and more trustworthy at once.`,
    },
  },
  {
    id: "open-motor-controller",
    title: "An Open Motor Controller for Cold Laboratories",
    type: "software",
    authors: ["liam@", "ysolde"],
    topics: ["robotics"],
    versions: [
      {
        kind: "report",
        venueText: "Hardware and firmware, revision F",
        date: "2024-06",
        links: {
          code: "https://example.org/code/cold-controller",
          html: "https://example.org/cold-controller",
        },
      },
    ],
    abstract: {
      en: tex`Commercial motor controllers are specified down to minus ten degrees; our corridor reaches minus twenty-five. This package contains the schematics, firmware and test fixtures of a controller for brushless motors up to 400 watts that starts reliably at minus thirty-five, is built from parts that any laboratory can buy, and costs less than ninety dollars. Grease, rather than electronics, turned out to be the limit, and a procedure for regreasing six common gearboxes is included with photographs. Firmware is written in a small subset of C, has no dynamic memory, and is accompanied by a hardware-in-the-loop test that runs every night in a freezer. Since its first release the controller has been built by at least fourteen groups, two of them secondary schools. Revision F replaces a connector that froze shut, and corrects the torque constant printed in revision E.`,
    },
  },
];
