import { readBody } from "./read-body";

/** What Next takes of an action (`serverActions.bodySizeLimit` in next.config.mjs). */
const maxBytes = 4 * 1024 ** 2;
/** Forms nest about a dozen levels; the arguments of an action add a few. */
const deepest = 200;

/**
 * How deep brackets are nested in JSON text, or in a form whose fields are JSON. Brackets in quotes do
 * not count. The text is read character by character, so that no depth overflows the stack.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === "\\") at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === "[" || letter === "{") most = Math.max(most, ++depth);
    else if (letter === "]" || letter === "}") depth = Math.max(0, depth - 1);
  }
  return most;
}

/**
 * The refusal of a server action whose arguments are nested too deep; null for every other request.
 * React reads arguments by recursion before any code of ours runs, and would overflow the stack.
 */
export async function refuseDeepAction(request: Request): Promise<Response | null> {
  if (request.method !== "POST" || new URL(request.url).pathname.startsWith("/api/")) return null;
  const body = await readBody(request.clone(), maxBytes);
  // Next itself refuses a body that is too large or is no text.
  if (!body.ok || nestingOf(body.text) <= deepest) return null;
  const refusal = { error: "invalid", message: "The arguments are nested too deep." };
  return Response.json(refusal, { status: 400, headers: { "cache-control": "no-store" } });
}
