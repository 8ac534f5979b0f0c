/** How long an answer, yes or no, is remembered before the question is asked again. */
export const answerDays = 182;

/**
 * What a reader answered. `asked` and `granted` are bit masks of services (see registry.ts); `day` counts days since
 * 1970-01-01 UTC; `proof` is the id of the server's record (32 hex digits), `"0"` when the server kept none, `""`
 * when it has not replied yet.
 */
export type Answer = {
  readonly day: number;
  readonly asked: number;
  readonly granted: number;
  readonly revision: number;
  readonly proof: string;
};

/** The cookie's value as an answer, or `null` for anything this version did not write. */
export function parseAnswer(value: string): Answer | null {
  const match =
    /^1\.([0-9a-z]{1,5})\.([0-9a-f]{1,7})\.([0-9a-f]{1,7})\.([0-9a-z]{1,5})(?:\.([0-9a-f]{32}|0))?$/.exec(
      value,
    );
  if (!match) return null;
  const [day, asked, granted, revision, proof = ""] = match.slice(1) as [
    string,
    string,
    string,
    string,
    string?,
  ];
  return {
    day: parseInt(day, 36),
    asked: parseInt(asked, 16),
    granted: parseInt(granted, 16),
    revision: parseInt(revision, 36),
    proof,
  };
}

/** The answer as the cookie holds it: `1.<day>.<asked>.<granted>.<revision>[.<proof>]`, 24 bytes at most for a refusal. */
export function formatAnswer({ day, asked, granted, revision, proof }: Answer): string {
  const value = `1.${day.toString(36)}.${asked.toString(16)}.${granted.toString(16)}.${revision.toString(36)}`;
  return proof ? `${value}.${proof}` : value;
}

/**
 * Whether an answer still counts: grants lie within what was asked, it is neither from the future (one day of clock
 * drift is forgiven) nor expired, and the policy has not changed since. A newer policy than the page's is accepted,
 * so that two cached pages of different age never ask in turns.
 */
export function isInForce(answer: Answer, today: number, revision: number): boolean {
  return (
    !(answer.granted & ~answer.asked) &&
    answer.day <= today + 1 &&
    today - answer.day < answerDays &&
    answer.revision >= revision
  );
}

/** Today as answers count it: whole days since 1970-01-01 UTC. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / 864e5);
}

/** The cookie's name. Over https the `__Host-` prefix keeps a sibling sub-domain from planting an answer. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-consent" : "consent";
}

/** The attributes that follow `name=value`, the same whether a script or the server writes the cookie. */
export function cookieAttributes(isSecure: boolean): string {
  return `;path=/;max-age=${answerDays * 86400};samesite=lax${isSecure ? ";secure" : ""}`;
}
