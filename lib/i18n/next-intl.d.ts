import type { Locale as OurLocale } from "./locale.ts";
import type { Messages as OurMessages } from "./messages.ts";

declare module "next-intl" {
  // Makes a wrong key or a missing argument a compile error.
  interface AppConfig {
    Locale: OurLocale;
    Messages: OurMessages;
  }
}
