import type { Locale } from "./locale";
import type { en } from "./messages/en";

/** Declares the message keys for use-intl: a missing key is a type error. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
