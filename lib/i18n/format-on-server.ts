import formatCompiled from "use-intl/format-message/format-only";
import { compileText } from "./compile-texts";

type Format = typeof formatCompiled;

/**
 * What use-intl formats with on the server: texts of `getTranslator` come as they are written, those of
 * components that a browser draws again come compiled.
 */
const formatOnServer: Format = (key, text, ...more) =>
  formatCompiled(key, typeof text === "string" ? compileText(text) : text, ...more);
formatOnServer.raw = false;

export default formatOnServer;
