import type { ReactNode } from "react";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Localized } from "#lib/i18n/localized.ts";
import { groupLists } from "#lib/portable-text/group-lists.ts";
import type { RichList, RichPart } from "#lib/portable-text/group-lists.ts";
import type { RichBlock, RichText as Blocks, TextBlock } from "#lib/portable-text/portable-text.ts";
import type { Video } from "#lib/video/video.ts";
import { Figure } from "./figure.tsx";
import { foreignLang } from "./foreign-lang.ts";
import { Spans } from "./spans.tsx";

type Props = {
  readonly text: Localized<Blocks>;
  /** How a video is shown; it needs the reader's consent, which is not this view's to ask. */
  readonly renderVideo: (video: Video) => ReactNode;
};

/** A text of several blocks, in the language it is really in; its headings stand under the page's own. */
export function RichText({ text, renderVideo }: Props) {
  const lang = foreignLang(text.lang, useLocale());
  return (
    <div className="prose" lang={lang}>
      {groupLists(text.value).map((part) => (
        <Part key={part.kind === "list" ? part.key : part.block.key} part={part} renderVideo={renderVideo} />
      ))}
    </div>
  );
}

type PartProps = { readonly part: RichPart } & Pick<Props, "renderVideo">;

function Part({ part, renderVideo }: PartProps) {
  if (part.kind === "list") return <List list={part} />;
  const block: RichBlock = part.block;
  switch (block.kind) {
    case "text":
      return <Text block={block} />;
    case "image":
      return <Figure image={block.image} />;
    case "video":
      return renderVideo(block.video);
  }
}

function List({ list }: { readonly list: RichList }) {
  const Tag = list.type === "number" ? "ol" : "ul";
  return (
    <Tag>
      {list.items.map(({ block, lists }) => (
        <li key={block.key}>
          <Spans spans={block.spans} />
          {lists.map((inner) => (
            <List key={inner.key} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

function Text({ block }: { readonly block: TextBlock }) {
  const spans = <Spans spans={block.spans} />;
  switch (block.style) {
    case "normal":
      return <p>{spans}</p>;
    case "h2":
      return <h2>{spans}</h2>;
    case "h3":
      return <h3>{spans}</h3>;
    case "blockquote":
      return (
        <blockquote>
          <p>{spans}</p>
        </blockquote>
      );
  }
}
