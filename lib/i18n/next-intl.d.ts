import type { languageTags } from "./locale.ts";
import type { Messages as OurMessages } from "./messages.ts";

declare module "next-intl" {
  // Makes a wrong key a compile error. Arguments are not: the declarations that next-intl 4.14 makes of messages give none
  // to a message with a `select`, and so refuse those that are right.
  interface AppConfig {
    Locale: (typeof languageTags)[keyof typeof languageTags];
    Messages: OurMessages;
  }
}
