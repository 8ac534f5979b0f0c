import type { languageTags } from "./locale.ts";
import type { Messages as OurMessages } from "./messages.ts";

declare module "next-intl" {
  // Makes a wrong key or a missing argument a compile error.
  interface AppConfig {
    Locale: (typeof languageTags)[keyof typeof languageTags];
    Messages: OurMessages;
  }
}
