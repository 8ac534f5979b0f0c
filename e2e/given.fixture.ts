/**
 * What the tests must be told about the site they run against; `npm test` tells it. For a run by hand:
 * `npm start -- --json` prints the addresses.
 * @throws when it is not there, so that no test passes by not running.
 */
export function given(name: "NEXT_URL" | "SANITY_WEBHOOK_SECRET", meaning: string): string {
  const value = process.env[name];
  if (value === undefined || value === "")
    throw new Error(`Set ${name} (${meaning}), or use npm test, which does.`);
  return value;
}
