import { readBody } from "./read-body";

/** What Next takes of an action (`serverActions.bodySizeLimit` in next.config.mjs). */
const maxBytes = 4 * 1024 ** 2;
/** Forms nest about a dozen levels; the arguments of an action add a few. */
const deepest = 200;

/**
 * How deep brackets stand within each other in JSON text, or in a form whose fields are JSON. What
 * stands in quotes is text. Read letter by letter, so that no depth ends the reading.
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
 * The refusal of a server action whose arguments are nested without end; null for every other
 * request. React reads arguments by recursion before any code of ours and falls over them.
 */
export async function refuseDeepAction(request: Request): Promise<Response | null> {
  if (request.method !== "POST" || new URL(request.url).pathname.startsWith("/api/")) return null;
  const body = await readBody(request.clone(), maxBytes);
  // What is too large, or is no text, Next refuses itself.
  if (!body.ok || nestingOf(body.text) <= deepest) return null;
  const refusal = { error: "invalid", message: "The arguments are nested too deep." };
  return Response.json(refusal, { status: 400, headers: { "cache-control": "no-store" } });
}
