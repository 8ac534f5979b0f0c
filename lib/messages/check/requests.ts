import { parseSync, type Expression, type Node } from "oxc-parser";

/** A message that code asks for: its full key, with `*` for each part that only shows at run time. */
export type Request = {
  readonly file: string;
  readonly line: number;
  readonly wanted: string;
  /** The names of the values that it is given; `null` when they are not all written out there. */
  readonly given: ReadonlySet<string> | null;
};

/** Where messages come from under a name in code: a function that gives them, or the tree of them, from `start` on. */
type Source = { readonly kind: "translate" | "tree"; readonly start: string };

type Scope = { readonly names: Map<string, Source | null>; readonly outer: Scope | null };

/** Names of types that stand for a translating function, and the group it is for: `type Translate = ReturnType<…>`. */
export type Aliases = ReadonlyMap<string, string>;

const givers: ReadonlySet<string> = new Set(["useTranslations", "getTranslations"]);

/** The aliases that a file declares for translating functions. */
export function translatorAliases(file: string, source: string): Aliases {
  return new Map(
    parseSync(file, source).program.body.flatMap((statement): [string, string][] => {
      const declared =
        statement.type === "ExportNamedDeclaration" && statement.declaration !== null
          ? statement.declaration
          : statement;
      if (declared.type !== "TSTypeAliasDeclaration") return [];
      const group = groupOfType(declared.typeAnnotation);
      return group === null ? [] : [[declared.id.name, group]];
    }),
  );
}

/**
 * Every message a file of code asks for: through `useTranslations` and `getTranslations` of next-intl (also where the
 * function is handed on, typed with one of `aliases`), and through the tree that `messagesOf` gives.
 */
export function messageRequests(file: string, source: string, aliases: Aliases): readonly Request[] {
  const requests: Request[] = [];
  const { program } = parseSync(file, source);
  visit(program, { names: new Map(), outer: null });
  return requests;

  function visit(node: Node, outer: Scope): void {
    const scope = scopeOf(node, outer);
    if (node.type === "CallExpression") {
      const translator = translatorOf(node.callee, scope);
      const key = node.arguments[0];
      if (translator !== null && key !== undefined)
        for (const name of keysOf(key))
          request(node, `${translator.start}${name}`, isRaw(node.callee) ? null : givenBy(node.arguments[1]));
    }
    if (node.type === "MemberExpression") {
      const path = treePath(node, scope);
      if (path !== null) {
        request(node, path, null);
        return;
      }
    }
    for (const child of childrenOf(node)) visit(child, scope);
  }

  function request({ start }: Node, wanted: string, given: Request["given"]): void {
    requests.push({ file, line: source.slice(0, start).split("\n").length, wanted, given });
  }

  /** A function or block has names of its own, which are known in all of it, also above their line. */
  function scopeOf(node: Node, outer: Scope): Scope {
    const names = new Map<string, Source | null>();
    const scope = { names, outer };
    if ("params" in node && Array.isArray(node.params)) {
      for (const parameter of childrenOf(node).filter(({ type }) => type === "Identifier"))
        if (parameter.type === "Identifier" && node.params.some((own) => own === parameter))
          names.set(parameter.name, parameterSource(parameter.typeAnnotation?.typeAnnotation ?? null));
    }
    if (node.type !== "Program" && node.type !== "BlockStatement") return names.size > 0 ? scope : outer;
    for (const statement of node.body) {
      const declared =
        statement.type === "ExportNamedDeclaration" && statement.declaration !== null
          ? statement.declaration
          : statement;
      if (declared.type !== "VariableDeclaration") continue;
      for (const { id, init } of declared.declarations) declare(names, id, init && sourceOf(init, scope));
    }
    return scope;
  }

  function parameterSource(type: Node | null): Source | null {
    if (type === null) return null;
    const group =
      type.type === "TSTypeReference" && type.typeName.type === "Identifier"
        ? (aliases.get(type.typeName.name) ?? groupOfType(type))
        : groupOfType(type);
    return group === null ? null : { kind: "translate", start: group };
  }
}

/** `const t = …` and `const { Splash } = …`. */
function declare(names: Map<string, Source | null>, id: Node, source: Source | null): void {
  if (id.type === "Identifier") names.set(id.name, source);
  if (id.type !== "ObjectPattern" || source?.kind !== "tree") return;
  for (const property of id.properties) {
    if (property.type !== "Property" || property.key.type !== "Identifier") continue;
    declare(names, property.value, { kind: "tree", start: `${source.start}${property.key.name}.` });
  }
}

/** What an expression gives, when it gives messages. */
function sourceOf(node: Expression, scope: Scope): Source | null {
  if (node.type === "AwaitExpression") return sourceOf(node.argument, scope);
  if (node.type === "ParenthesizedExpression") return sourceOf(node.expression, scope);
  if (node.type === "Identifier") return lookUp(node.name, scope);
  if (node.type === "MemberExpression") {
    const path = treePath(node, scope);
    return path === null ? null : { kind: "tree", start: `${path}.` };
  }
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return null;
  if (node.callee.name === "messagesOf") return { kind: "tree", start: "" };
  return givers.has(node.callee.name) ? { kind: "translate", start: groupOfCall(node.arguments[0]) } : null;
}

/** The function that is called: `t`, `t.rich`, or `(await getTranslations(…))`. */
function translatorOf(callee: Expression, scope: Scope): Source | null {
  const inner =
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    ["rich", "markup", "raw", "has"].includes(callee.property.name)
      ? callee.object
      : callee;
  const source = sourceOf(inner, scope);
  return source?.kind === "translate" ? source : null;
}

/** `t.raw` and `t.has` take the message as it is written. */
function isRaw(callee: Expression): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    (callee.property.name === "raw" || callee.property.name === "has")
  );
}

/** The names in `{ count, date: … }`. */
function givenBy(values: Node | undefined): Request["given"] {
  if (values === undefined) return new Set();
  if (values.type !== "ObjectExpression") return null;
  const names = new Set<string>();
  for (const property of values.properties) {
    if (property.type !== "Property" || property.computed) return null;
    if (property.key.type === "Identifier") names.add(property.key.name);
    else if (property.key.type === "Literal") names.add(String(property.key.value));
    else return null;
  }
  return names;
}

/** `Splash.title` for `en.Splash.title`, with `*` for what is in brackets; `null` when it is no part of the tree. */
function treePath(node: Node, scope: Scope): string | null {
  if (node.type !== "MemberExpression") return null;
  const before =
    node.object.type === "MemberExpression"
      ? treePath(node.object, scope)?.concat(".")
      : treeStart(node.object, scope);
  if (before == null) return null;
  return before + (!node.computed && node.property.type === "Identifier" ? node.property.name : "*");
}

function treeStart(node: Expression, scope: Scope): string | null {
  const source = sourceOf(node, scope);
  return source?.kind === "tree" ? source.start : null;
}

function lookUp(name: string, scope: Scope | null): Source | null {
  if (scope === null) return null;
  return scope.names.has(name) ? (scope.names.get(name) ?? null) : lookUp(name, scope.outer);
}

/** The keys that an argument can be; `*` when it is not written out. */
function keysOf(node: Node): readonly string[] {
  if (node.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node.type === "TemplateLiteral") return [node.quasis.map(({ value }) => value.cooked ?? "").join("*")];
  if (node.type === "ConditionalExpression") return [...keysOf(node.consequent), ...keysOf(node.alternate)];
  if (node.type === "TSAsExpression" || node.type === "ParenthesizedExpression")
    return keysOf(node.expression);
  return ["*"];
}

/** `"Calls"` and `{ locale, namespace: "Calls" }`; without a group, keys are whole. */
function groupOfCall(node: Node | undefined): string {
  if (node === undefined) return "";
  if (node.type !== "ObjectExpression") return `${keysOf(node)[0] ?? "*"}.`;
  for (const property of node.properties) {
    if (property.type !== "Property" || property.key.type !== "Identifier") continue;
    if (property.key.name === "namespace") return `${keysOf(property.value)[0] ?? "*"}.`;
  }
  return "";
}

/** `Publications.` for any type that has `typeof useTranslations<"Publications">` in it. */
function groupOfType(node: Node): string | null {
  if (node.type === "TSTypeQuery") {
    if (node.exprName.type !== "Identifier" || !givers.has(node.exprName.name)) return null;
    const group = node.typeArguments?.params[0];
    return group?.type === "TSLiteralType" ? `${keysOf(group.literal)[0] ?? "*"}.` : "";
  }
  for (const child of childrenOf(node)) {
    const group = groupOfType(child);
    if (group !== null) return group;
  }
  return null;
}

function childrenOf(node: Node): readonly Node[] {
  const values: readonly unknown[] = Object.values(node).flat();
  return values.filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
