// groq-js takes no functions of ours, but it asks `dereference` for every reference. The planner therefore writes
// references with ids that no document has, and `dereference` answers them from an index: `->` becomes a look-up.
import type { DerefNode, ExprNode } from "groq-js";

type Answer = (key: string) => unknown;

const sign = "\u0000lake:";

/** The look-ups of one query. */
export class Lookups {
  readonly #answers: Answer[] = [];

  /** A node that gives `answer(key)` where `key` is a string, and null where it is none. */
  node(key: ExprNode, answer: Answer): DerefNode {
    const prefix: ExprNode = { type: "Value", value: `${sign}${this.#answers.push(answer) - 1}:` };
    return {
      type: "Deref",
      base: {
        type: "Object",
        attributes: [
          {
            type: "ObjectAttributeValue",
            name: "_ref",
            value: { type: "OpCall", op: "+", left: prefix, right: key },
          },
        ],
      },
    };
  }

  /** What stands behind a reference that this class wrote; undefined for the reference of a document. */
  answer(reference: string): { readonly value: unknown } | undefined {
    if (!reference.startsWith(sign)) return undefined;
    const end = reference.indexOf(":", sign.length);
    const answer = this.#answers[Number(reference.slice(sign.length, end))];
    return { value: answer ? answer(reference.slice(end + 1)) : null };
  }
}
