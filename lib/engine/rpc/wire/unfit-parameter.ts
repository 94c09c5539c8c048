import { findUnfit, sayUnfit, unfitText } from "@/lib/base/pure/fit-value";

/** Matches texts that may be a JSON object or array, as configs are. */
const mayBeJson = /^\s*[[{]/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: it is plain text, or its operation reports the error.
    return null;
  }
}

/**
 * Why no operation may receive a parameter: characters that PostgreSQL cannot store, also when escaped
 * in JSON text, or JSON that is nested too deeply. Null when the parameter is fine.
 */
export function unfitParameter(text: string): { path: PropertyKey[]; message: string } | null {
  const reason = unfitText(text);
  if (reason) return { path: [], message: sayUnfit(reason) };
  const unfit = mayBeJson.test(text) ? findUnfit(parsed(text)) : null;
  return unfit && { path: unfit.path.slice(0, 12), message: sayUnfit(unfit.reason) };
}
