import type { Span } from "#lib/portable-text/portable-text.ts";

/** The runs of a paragraph: strong, emphasis, code and links. Spans have no keys of their own; their order is fixed. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) => <Marked key={`${index}-${span.text.length}`} span={span} />);
}

function Marked({ span }: { readonly span: Span }) {
  let content = <>{span.text}</>;
  if (span.code) content = <code>{content}</code>;
  if (span.emphasis) content = <em>{content}</em>;
  if (span.strong) content = <strong>{content}</strong>;
  if (span.href === null) return content;
  return (
    <a href={span.href} rel={span.href.startsWith("http") ? "noopener" : undefined}>
      {content}
    </a>
  );
}
