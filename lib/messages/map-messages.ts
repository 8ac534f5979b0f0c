import type { Messages } from "../i18n/messages.ts";

/** The same messages, each changed; `key` is the full one, `Calls.states.now`. */
export function mapMessages(messages: Messages, change: (text: string, key: string) => string): Messages {
  // Texts for texts, under the same keys: the shape stays.
  return mapped(messages, change, "") as Messages;
}

function mapped(group: object, change: (text: string, key: string) => string, start: string): object {
  return Object.fromEntries(
    Object.entries(group).map(([name, value]: [string, unknown]) => {
      const key = start + name;
      if (typeof value === "string") return [name, change(value, key)];
      return [name, typeof value === "object" && value !== null ? mapped(value, change, `${key}.`) : value];
    }),
  );
}
