import type { Outcome } from "./run-cases.ts";

/** The outcomes by area, and every one that did not pass by name with its reason. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const areas = [...new Set(outcomes.map((outcome) => outcome.case.area))];
  const count = (result: Outcome["result"], area?: string): number =>
    outcomes.filter((each) => each.result === result && (area ?? each.case.area) === each.case.area).length;
  const row = (name: string, area?: string): string =>
    [
      name.padEnd(20),
      ...(["passed", "failed", "not supported"] as const).map((result) =>
        String(count(result, area)).padStart(13),
      ),
    ].join(" | ");
  const head = ["area".padEnd(20), ...["passed", "failed", "not supported"].map((name) => name.padStart(13))];
  const listed = outcomes
    .filter(({ result }) => result !== "passed")
    .map(({ case: { area, name, doubt }, result, reason, isKnown }) => {
      const doubtful = doubt === undefined ? "" : ` (in doubt: ${doubt})`;
      return `${result}${isKnown ? ", known" : ""}: ${area}: ${name}${doubtful}\n    ${reason.replaceAll("\n", "\n    ")}`;
    });
  return [head.join(" | "), ...areas.map((area) => row(area, area)), row("all"), "", ...listed].join("\n");
}

/** The failures that nobody has listed. */
export function surprises(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ result, isKnown }) => result === "failed" && !isKnown);
}
