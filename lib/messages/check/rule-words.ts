/** How a rule is told; `en` and `fr` say `what is wrong → what to do`, with `$names` for what differs. */
export type RuleWords = {
  readonly severity: "error" | "warning";
  readonly en: string;
  readonly fr: string;
};
