import { z } from "zod";
import { framed } from "./ask.ts";
import type { Ask } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { registers } from "./registers.ts";

const login = z.object({ token: z.string().min(1) });
/** OpenReview lets nobody sign in more than three times a minute. */
const loginPause = 20_000;
/** Its tokens last a day; ours are asked for anew long before. */
const tokenLife = 6 * 60 * 60 * 1000;

/** A token for the account the operator set; `null` where there is none, since much can be read without. */
export async function openreviewToken({ client, environment, signal }: Ask): Promise<string | null> {
  const { OPENREVIEW_USERNAME: id, OPENREVIEW_PASSWORD: password } = environment;
  if (id === undefined || password === undefined) return null;
  const age = Math.floor(client.clock.now() / tokenLife);
  const key = `openreview ${id} ${age}`;
  const known = client.tokens.get(key);
  if (known !== undefined) return known;
  await client.pace("openreview login", loginPause, signal);
  const answer = await askForJson(
    registers.openreview,
    { path: "/login", body: JSON.stringify({ id, password }), subject: "our own account", signal },
    client,
  );
  const { token } = framed(login, answer, registers.openreview, "our own account");
  client.tokens.set(key, token);
  return token;
}
