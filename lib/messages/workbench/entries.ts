import { checkMessages } from "../check/check.ts";
import { inReadingOrder, type Finding } from "../check/finding.ts";
import { parseIcu } from "../check/icu.ts";
import { messageUnits } from "../exchange/message-units.ts";
import type { UnitState } from "../exchange/unit.ts";
import { flatten } from "../flatten.ts";
import type { MessageTexts } from "../message-texts.ts";
import type { PreviewedFile } from "../preview/previewed-file.ts";
import { publishedTrees } from "../published-texts.ts";
import { sampleForms, type SampleForm } from "./sample-forms.ts";

/** A message as the workbench shows it. */
export type Entry = {
  readonly key: string;
  /** The first level of the key, `Calls`. */
  readonly group: string;
  readonly english: string;
  /** What the site says in French in this session. */
  readonly french: string;
  readonly state: UnitState;
  /** What became of it in the translator's own file; `null` when it is as published. */
  readonly own: "changed" | "setAside" | null;
  readonly description: string | null;
  readonly max: number | null;
  /** Pages that show it, with the words of their English addresses. */
  readonly where: readonly string[];
  readonly sample: Readonly<Record<string, string | number>>;
  /** What an English sentence gets instead of some of it. */
  readonly sampleEn: Readonly<Record<string, string>>;
  /** What it is shown with, once for each form that it may take. */
  readonly forms: readonly SampleForm[];
  readonly findings: readonly Finding[];
};

/** Every message in the order of the file. `previewed`: the translator's own file, when there is one. */
export function workbenchEntries(published: MessageTexts, previewed: PreviewedFile | null): readonly Entry[] {
  const file = previewed?.kind === "readable" ? previewed : null;
  const trees = publishedTrees();
  const french = flatten(file === null ? trees.fr : file.messages);
  const findings = Map.groupBy(
    file === null ? checkMessages(published) : inReadingOrder(file.findings),
    ({ key }) => key,
  );
  const changed = new Set(file?.changed);
  const setAside = new Set(file?.setAside);
  return messageUnits(trees).map(({ id: key, source, state, max }): Entry => {
    const text = french.get(key) ?? "";
    const context = trees.context[key];
    const sample = context?.sample ?? {};
    return {
      key,
      group: key.split(".")[0] ?? key,
      english: source,
      french: text,
      state,
      own: changed.has(key) ? "changed" : setAside.has(key) ? "setAside" : null,
      description: context?.description ?? null,
      max,
      where: context?.where ?? [],
      sample,
      sampleEn: context?.sampleEn ?? {},
      forms: sampleForms([parseIcu(source).icu ?? [], parseIcu(text).icu ?? []], sample),
      findings: findings.get(key) ?? [],
    };
  });
}
