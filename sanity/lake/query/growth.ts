import type { ExprNode } from "groq-js";
import { someNode } from "./syntax.ts";

/** Each sum may double a text, so eight make 256 of one. */
const mostSums = 8;
/** A list may name one text many times over. */
const sumsInJoin = 5;
const mostCharacters = 32_768;

/**
 * True when a query could make texts so long that one operation on them takes a while: no time limit ends it before it
 * is done. `text` is the query with its parameters.
 */
export function mayGrow(tree: ExprNode, text: string): boolean {
  let sums = 0;
  const isTooMuch = someNode(tree, (node) => {
    if (node.type === "OpCall" && node.op === "+") sums += 1;
    if (node.type === "FuncCall" && node.namespace === "array" && node.name === "join") sums += sumsInJoin;
    return sums > mostSums;
  });
  return isTooMuch || text.length > mostCharacters;
}
