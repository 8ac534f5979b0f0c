import { marked, type Token, type Tokens } from "marked";

type Span = { _type: "span"; _key: string; text: string; marks: string[] };
type MarkDef = { _key: string; _type: "link"; href: string };
type TextBlock = {
  _type: "block";
  _key: string;
  style: "normal" | "h2" | "h3" | "blockquote";
  markDefs: MarkDef[];
  children: Span[];
  listItem?: "bullet" | "number";
  level?: number;
};
export type Block = TextBlock | { _type: string; _key: string; [field: string]: unknown };

/**
 * Portable Text from Markdown, with the styles, lists, marks and links that our rich text allows and nothing else:
 * headings become h2 and h3, raw HTML loses its tags, pictures stay out unless `picture` gives a block for their
 * address. Keys are numbered from `prefix`, so that the same text always makes the same document.
 */
export function richText(
  markdown: string,
  prefix = "b",
  picture: (address: string, alt: string) => { _type: string } | null = () => null,
): Block[] {
  const blocks: Block[] = [];
  const nextKey = () => `${prefix}${blocks.length}`;
  const add = (
    style: TextBlock["style"],
    tokens: readonly Token[],
    list?: Pick<TextBlock, "listItem" | "level">,
  ) => {
    const key = nextKey();
    const { children, markDefs } = spansOf(tokens, key);
    if (children.some((span) => span.text.trim() !== "")) {
      blocks.push({ _type: "block", _key: key, style, markDefs, children, ...list });
    }
  };
  const addList = (list: Tokens.List, level: number) => {
    for (const item of list.items) {
      const inline = item.tokens.filter((token) => token.type !== "list");
      add("normal", inline, { listItem: list.ordered ? "number" : "bullet", level });
      for (const token of item.tokens) if (is(token, "list")) addList(token, level + 1);
    }
  };
  const walk = (tokens: readonly Token[], style: TextBlock["style"]) => {
    for (const token of tokens) {
      if (is(token, "heading")) add(token.depth <= 2 ? "h2" : "h3", token.tokens);
      else if (is(token, "blockquote")) walk(token.tokens, "blockquote");
      else if (is(token, "list")) addList(token, 1);
      else if (is(token, "paragraph")) {
        for (const image of imagesIn(token)) {
          const made = picture(image.href, image.text);
          if (made !== null) blocks.push({ ...made, _key: nextKey() });
        }
        add(style, token.tokens);
      } else if (token.type === "text") add(style, [token]);
      else if (is(token, "code")) add(style, [{ type: "codespan", raw: token.raw, text: token.text }]);
    }
  };
  walk(marked.lexer(markdown), "normal");
  return blocks;
}

type Named = {
  heading: Tokens.Heading;
  blockquote: Tokens.Blockquote;
  list: Tokens.List;
  paragraph: Tokens.Paragraph;
  code: Tokens.Code;
  codespan: Tokens.Codespan;
  link: Tokens.Link;
  image: Tokens.Image;
};

/** marked's tokens are a union with an open member, which a comparison alone does not narrow. */
function is<Type extends keyof Named>(token: Token, type: Type): token is Named[Type] {
  return token.type === type;
}

function imagesIn(paragraph: Tokens.Paragraph): Tokens.Image[] {
  return paragraph.tokens.filter((part) => is(part, "image"));
}

function spansOf(tokens: readonly Token[], blockKey: string): { children: Span[]; markDefs: MarkDef[] } {
  const children: Span[] = [];
  const markDefs: MarkDef[] = [];
  const push = (text: string, marks: readonly string[]) => {
    const last = children.at(-1);
    if (last !== undefined && last.marks.join() === marks.join()) last.text += text;
    else children.push({ _type: "span", _key: `${blockKey}s${children.length}`, text, marks: [...marks] });
  };
  const walk = (parts: readonly Token[], marks: readonly string[]) => {
    for (const part of parts) {
      const inner: readonly Token[] = "tokens" in part && Array.isArray(part.tokens) ? part.tokens : [];
      if (part.type === "strong") walk(inner, [...marks, "strong"]);
      else if (part.type === "em") walk(inner, [...marks, "em"]);
      else if (is(part, "codespan")) push(part.text, [...marks, "code"]);
      else if (part.type === "br") push("\n", marks);
      else if (is(part, "link") && isAllowed(part.href)) {
        const key = `${blockKey}l${markDefs.length}`;
        markDefs.push({ _key: key, _type: "link", href: part.href });
        walk(inner, [...marks, key]);
      } else if (part.type === "html" || part.type === "image") continue;
      else if (inner.length > 0) walk(inner, marks);
      else push(plain("text" in part ? String(part.text) : part.raw), marks);
    }
  };
  walk(tokens, []);
  trimEnds(children);
  return { children, markDefs };
}

function trimEnds(spans: Span[]): void {
  const first = spans[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = spans.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
}

function isAllowed(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|\/|#)/.test(href);
}

const entities: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** Character references as characters, line breaks of the source as spaces. */
function plain(text: string): string {
  return text
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s*\n\s*/g, " ");
}
