import { findUnfit, sayUnfit, unfitText } from "@/lib/base/pure/fit-value";

/** Whether a text can be JSON of more than one value: configs travel so. */
const mayBeJson = /^\s*[[{]/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Then it is a text, or its operation says what is wrong with it.
    return null;
  }
}

/**
 * What in a parameter no operation may meet: characters that PostgreSQL does not keep, also behind
 * the escapes of JSON text, and JSON that is nested without end. Null when it is fit.
 */
export function unfitParameter(text: string): { path: PropertyKey[]; message: string } | null {
  const reason = unfitText(text);
  if (reason) return { path: [], message: sayUnfit(reason) };
  const unfit = mayBeJson.test(text) ? findUnfit(parsed(text)) : null;
  return unfit && { path: unfit.path.slice(0, 12), message: sayUnfit(unfit.reason) };
}
