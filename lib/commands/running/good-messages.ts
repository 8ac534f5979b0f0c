import { checkMessages } from "#lib/messages/check/check.ts";
import { tellFinding, tellingOf } from "#lib/messages/check/tell.ts";
import { readMessageTexts } from "#lib/messages/message-texts.ts";
import { Fault } from "./fault.ts";

/**
 * Lets a build go on when the messages have no error: Next would stop at the first bad one, and name no key.
 * @throws Fault with file, line, key and what to do for every error, in the machine's language.
 */
export async function requireGoodMessages(
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const errors = checkMessages(await readMessageTexts(root)).filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const telling = tellingOf(undefined, variables);
  throw new Fault(
    [
      "The site was not built: the messages have errors. `npm run messages:check` tells them again.",
      ...errors.map((error) => tellFinding(error, telling)),
    ].join("\n"),
  );
}
