import type { Locale } from "./locale";
import type { en } from "./messages/en";

/** Tells use-intl which keys exist: a text that is not there does not compile. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
