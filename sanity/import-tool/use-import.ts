import { useCallback, useEffect, useRef, useState } from "react";
import { useClient, useCurrentUser } from "sanity";
import { studioApiVersion } from "../studio-environment.ts";
import { applyPlan } from "../works/apply-plan.ts";
import { newBatchId } from "../works/new-batch-id.ts";
import { planImport } from "../works/plan-import.ts";
import { readExisting } from "../works/read-existing.ts";
import { undoBatch } from "../works/undo-batch.ts";
import { decidedPlan, undecided, type Decisions } from "./decisions.ts";
import { fingerprintOfFiles } from "./fingerprint-of-files.ts";
import type { ImportState, Material, Review } from "./import-state.ts";
import { makePass } from "./make-pass.ts";
import { readAll, type Given } from "./read-all.ts";
import { readTitles } from "./read-titles.ts";
import { withRealBefore, withSameWorks, type SameWork } from "./same-work.ts";

export type ImportSession = {
  readonly state: ImportState;
  readonly start: (given: readonly Given[]) => void;
  /** Ends what is going on; of writing, after the transaction that is on its way. */
  readonly cancel: () => void;
  readonly decide: (change: (decisions: Decisions) => Decisions) => void;
  /** Plans again with those works taken for works that are there. */
  readonly takeAsSame: (sames: readonly SameWork[]) => void;
  readonly write: (asDrafts: boolean) => void;
  readonly undo: (batch: string) => void;
  readonly startOver: () => void;
};

const beginning: ImportState = { kind: "choosing", problem: null };

/** An import from choosing files to its report; the lake is asked and written with the editor's own client. */
export function useImport(): ImportSession {
  const client = useClient({ apiVersion: studioApiVersion });
  const user = useCurrentUser();
  const [state, setState] = useState(beginning);
  const running = useRef<AbortController>(null);
  useWarningBeforeLeaving(state.kind === "writing" || state.kind === "undoing");
  useEffect(() => () => running.current?.abort(), []);

  /** Does one thing at a time; a fault leads to `otherwise`, with words for it. */
  const run = useCallback(
    (work: (signal: AbortSignal) => Promise<void>, otherwise: (problem: string | null) => ImportState) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      work(controller.signal).catch((error: unknown) => {
        if (running.current !== controller) return;
        setState(otherwise(controller.signal.aborted ? null : wordsFor(error)));
      });
    },
    [],
  );

  const compare = useCallback(async (review: Omit<Review, "plan">, signal: AbortSignal): Promise<void> => {
    const { material, sames } = review;
    setState({ kind: "comparing", records: material.items.length });
    const at = new Date().toISOString();
    const plan = await planImport(withSameWorks(material.existing, sames), material.items, {
      at,
      batch: newBatchId(at),
      pause: () => othersTurn(signal),
    });
    signal.throwIfAborted();
    setState({ kind: "reviewing", problem: null, ...review, plan: withRealBefore(plan, material.existing) });
  }, []);

  const start = (given: readonly Given[]): void => {
    run(
      async (signal) => {
        const read = await readAll(given, {
          makePass: () => makePass(client),
          signal,
          progress: (at) => setState({ kind: "reading", ...at }),
        });
        const [only] = read.refused;
        // Nothing to compare: say why, with what was pasted still there.
        if (read.items.length === 0)
          return setState({ kind: "choosing", problem: only?.what ?? "There is nothing in it." });
        setState({ kind: "comparing", records: read.items.length });
        const sha256 = await fingerprintOfFiles(given);
        const material: Material = {
          source: given.map(({ name }) => name).join(", "),
          ...(sha256 === undefined ? {} : { sha256 }),
          ...read,
          existing: await readExisting(client),
        };
        return compare({ material, decisions: undecided, sames: [] }, signal);
      },
      (problem) => ({ kind: "choosing", problem }),
    );
  };

  const write = (asDrafts: boolean): void => {
    if (state.kind !== "reviewing") return;
    const review: Review = state;
    const plan = decidedPlan(review.plan, review.decisions);
    const all = plan.created.length + plan.changed.length + plan.pairs.length;
    setState({ kind: "writing", done: 0, all, isStopping: false });
    run(
      async (signal) => {
        const { source, sha256 } = review.material;
        const written = await applyPlan(client, plan, {
          source,
          ...(sha256 === undefined ? {} : { sha256 }),
          ...(user?.name === undefined ? {} : { who: user.name }),
          asDrafts,
          isStopped: () => signal.aborted,
          progress: (done) => setState({ kind: "writing", done, all, isStopping: signal.aborted }),
          now: () => new Date().toISOString(),
        });
        setState({ kind: "reporting", report: { review, plan, written, asDrafts } });
      },
      (problem) => ({
        kind: "choosing",
        problem: `Writing broke off: ${problem ?? "the studio was left"} What was written before is whole, and can be undone below.`,
      }),
    );
  };

  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
      setState((now) => (now.kind === "writing" ? { ...now, isStopping: true } : now));
    },
    decide: (change) =>
      setState((now) => (now.kind === "reviewing" ? { ...now, decisions: change(now.decisions) } : now)),
    takeAsSame: (sames) => {
      if (state.kind !== "reviewing") return;
      const { material, decisions } = state;
      run(
        (signal) => compare({ material, decisions, sames }, signal),
        (problem) => ({ ...state, problem }),
      );
    },
    write,
    undo: (batch) => {
      setState({ kind: "undoing" });
      run(
        async () => {
          const undone = await undoBatch(client, batch);
          const titles = await readTitles(
            client,
            undone.kept.map(({ id }) => id),
          );
          setState({ kind: "undone", undone, titles });
        },
        (problem) => ({
          kind: "choosing",
          problem: `Undoing broke off: ${problem ?? ""} Press Undo again for what is left.`,
        }),
      );
    },
    startOver: () => {
      running.current?.abort();
      setState(beginning);
    },
  };
}

/** Lets the page draw and hear keys. @throws the signal's reason when it is aborted */
async function othersTurn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  signal.throwIfAborted();
}

function wordsFor(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function useWarningBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isBusy]);
}
