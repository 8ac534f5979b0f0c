import { useCallback, useState } from "react";

export type Task = {
  readonly isBusy: boolean;
  /** What went wrong with the last one, in words; `null` while nothing did. */
  readonly problem: string | null;
  readonly run: (work: () => Promise<void>) => void;
};

/** Something that takes a while and may fail, for buttons that wait and words that say so. */
export function useTask(): Task {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback((work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  }, []);
  return { isBusy, problem, run };
}
