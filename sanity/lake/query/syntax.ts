// Walking the syntax tree of groq-js. The switch is exhaustive: a node type added by an upgrade fails the type check.
import type { ExprNode, ObjectAttributeNode } from "groq-js";

type Rewrite = (node: ExprNode) => ExprNode;

/** The same node with `rewrite` applied to each of its direct children. Selectors, which name paths, stay as they are. */
export function mapChildren(node: ExprNode, rewrite: Rewrite): ExprNode {
  switch (node.type) {
    case "Everything":
    case "This":
    case "Parent":
    case "Parameter":
    case "Context":
    case "Value":
    case "SelectorFuncCall":
    case "SelectorNested":
    case "Tuple":
      return node;
    case "AccessAttribute":
      return node.base ? { ...node, base: rewrite(node.base) } : node;
    case "AccessElement":
    case "ArrayCoerce":
    case "Asc":
    case "Desc":
    case "Deref":
    case "Group":
    case "Neg":
    case "Not":
    case "Pos":
    case "Slice":
      return { ...node, base: rewrite(node.base) };
    case "And":
    case "Or":
    case "OpCall":
      return { ...node, left: rewrite(node.left), right: rewrite(node.right) };
    case "InRange":
      return { ...node, base: rewrite(node.base), left: rewrite(node.left), right: rewrite(node.right) };
    case "Filter":
    case "FlatMap":
    case "Map":
    case "Projection":
      return { ...node, base: rewrite(node.base), expr: rewrite(node.expr) };
    case "FuncCall":
      return { ...node, args: node.args.map(rewrite) };
    case "PipeFuncCall":
      return { ...node, base: rewrite(node.base), args: node.args.map(rewrite) };
    case "Array":
      return {
        ...node,
        elements: node.elements.map((element) => ({ ...element, value: rewrite(element.value) })),
      };
    case "Object":
      return { ...node, attributes: node.attributes.map((attribute) => mapAttribute(attribute, rewrite)) };
    case "Select":
      return {
        ...node,
        alternatives: node.alternatives.map((each) => ({
          ...each,
          condition: rewrite(each.condition),
          value: rewrite(each.value),
        })),
        ...(node.fallback ? { fallback: rewrite(node.fallback) } : {}),
      };
  }
}

function mapAttribute(attribute: ObjectAttributeNode, rewrite: Rewrite): ObjectAttributeNode {
  switch (attribute.type) {
    case "ObjectAttributeValue":
    case "ObjectSplat":
      return { ...attribute, value: rewrite(attribute.value) };
    case "ObjectConditionalSplat":
      return { ...attribute, condition: rewrite(attribute.condition), value: rewrite(attribute.value) };
  }
}

/** True when the test holds for the node or for any node below it. */
export function someNode(node: ExprNode, test: (node: ExprNode) => boolean): boolean {
  let found = false;
  const visit = (each: ExprNode): ExprNode => {
    found ||= test(each);
    return found ? each : mapChildren(each, visit);
  };
  visit(node);
  return found;
}

/** How many lists, objects and calls lie within each other; a long chain of operators is one level. */
export function levelsOf(node: ExprNode): number {
  let deepest = 0;
  mapChildren(node, (child) => {
    deepest = Math.max(deepest, levelsOf(child));
    return child;
  });
  return deepest + (chained.has(node.type) ? 0 : 1);
}

const chained: ReadonlySet<string> = new Set(["And", "Or", "OpCall", "Not", "Neg", "Pos", "AccessAttribute"]);

/** `a && (b && c)` as `[a, b, c]`. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === "And") return [...conjuncts(node.left), ...conjuncts(node.right)];
  return node.type === "Group" ? conjuncts(node.base) : [node];
}

/** `[a, b, c]` as `a && b && c`; null for none. */
export function conjunction(nodes: readonly ExprNode[]): ExprNode | null {
  const [first, ...rest] = nodes;
  return first ? rest.reduce((left, right) => ({ type: "And", left, right }), first) : null;
}

/** The path of attributes that a node names on the value at hand (`slug.current`), or null when it is something else. */
export function attributePath(node: ExprNode): readonly string[] | null {
  const { path, root } = attributeChain(node);
  return path.length > 0 && (root === null || root.type === "This") ? path : null;
}

/** `versions[].identifiers.doi`, the values at a path within each member of a list, as the list's path and that path. */
export function memberPath(
  node: ExprNode,
): { readonly list: readonly string[]; readonly within: readonly string[] } | null {
  if (node.type === "ArrayCoerce") {
    const list = attributePath(node.base);
    return list && { list, within: [] };
  }
  if (node.type !== "Map" || node.base.type !== "ArrayCoerce") return null;
  const [list, within] = [attributePath(node.base.base), attributePath(node.expr)];
  return list && within && { list, within };
}

/** `^.^.slug.current` as `{ up: 2, path: ['slug', 'current'] }`. */
export function parentPath(node: ExprNode): { readonly up: number; readonly path: readonly string[] } | null {
  const { path, root } = attributeChain(node);
  return path.length > 0 && root?.type === "Parent" ? { up: root.n, path } : null;
}

function attributeChain(node: ExprNode): { readonly path: string[]; readonly root: ExprNode | null } {
  const path: string[] = [];
  let root: ExprNode | null = node;
  while (root?.type === "AccessAttribute") {
    path.unshift(root.name);
    root = root.base ?? null;
  }
  return { path, root };
}

/** The value that a node stands for when it needs no document to know it. */
export function constantOf(node: ExprNode): { readonly value: unknown } | null {
  if (node.type === "Value") return { value: node.value as unknown };
  if (node.type === "Group") return constantOf(node.base);
  if (node.type !== "Array") return null;
  const values: unknown[] = [];
  for (const element of node.elements) {
    const constant = element.isSplat ? null : constantOf(element.value);
    if (!constant) return null;
    values.push(constant.value);
  }
  return { value: values };
}
