import context from "#messages/context.json" with { type: "json" };
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import state from "#messages/fr.meta.json" with { type: "json" };
import glossary from "#messages/glossary.json" with { type: "json" };
import type { MessageFiles } from "./exchange/messages-folder.ts";
import { layOut } from "./format.ts";
import type { MessageTexts } from "./message-texts.ts";
import { contextSchema, frenchStateSchema } from "./sidecars.ts";

let texts: MessageTexts | undefined;
let trees: MessageFiles | undefined;

/** The files of `messages/` that this site was built with: nothing is read from disk, which a running site need not have. */
export function publishedTexts(): MessageTexts {
  texts ??= {
    en: layOut(en),
    fr: layOut(fr),
    context: layOut(context),
    glossary: layOut(glossary),
    state: layOut(state),
  };
  return texts;
}

/**
 * The same files, read.
 * @throws ZodError when a sidecar is not what it should be; a site with such a one is not built.
 */
export function publishedTrees(): MessageFiles {
  trees ??= { en, fr, context: contextSchema.parse(context), state: frenchStateSchema.parse(state) };
  return trees;
}
