/**
 * Limits of a value from outside, checked before any other code reads the value: a tree that is not too
 * deep and not too large, with texts that the database can store. PostgreSQL keeps neither U+0000 nor
 * half of a surrogate pair, and a key `__proto__` changes whatever it is copied into.
 */
export type UnfitReason = "nul" | "surrogate" | "prototype" | "deep" | "large";

export type Unfit = { reason: UnfitReason; path: PropertyKey[] };

/** Far more than a form (8,000 media) or a timeline has. */
const nodeLimit = 250_000;
/** Requests nest about a dozen levels. */
const depthLimit = 64;

/** Why a text cannot be stored; null when it can. */
export function unfitText(text: string): "nul" | "surrogate" | null {
  if (text.includes("\0")) return "nul";
  return /\p{Surrogate}/u.test(text) ? "surrogate" : null;
}

/** The text without the characters that cannot be stored. */
export const withoutUnfit = (text: string): string =>
  unfitText(text) ? text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "") : text;

type Visit = { value: unknown; depth: number; key: PropertyKey; above: Visit | null };

function pathTo(last: Visit): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Visit | null = last; at?.above; at = at.above) path.unshift(at.key);
  return path;
}

/**
 * Finds the first part of a value that breaks a limit; null when there is none. The walk uses no
 * recursion, so that no depth overflows the stack. A part that is referenced several times counts each
 * time: otherwise a small message could expand without limit.
 */
export function findUnfit(
  value: unknown,
  limits: { depth?: number; nodes?: number } = {},
): Unfit | null {
  const { depth: deepest = depthLimit, nodes: most = nodeLimit } = limits;
  const open: Visit[] = [{ value, depth: 0, key: "", above: null }];
  let nodes = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const refuse = (reason: UnfitReason): Unfit => ({ reason, path: pathTo(at) });
    if (typeof at.value === "string") {
      const reason = unfitText(at.value);
      if (reason) return refuse(reason);
    }
    if (typeof at.value !== "object" || at.value === null) continue;
    if (at.depth >= deepest) return refuse("deep");
    const inner = Array.isArray(at.value) ? at.value.entries() : Object.entries(at.value);
    for (const [key, part] of inner) {
      nodes += 1;
      if (nodes > most) return refuse("large");
      const reason = key === "__proto__" ? "prototype" : unfitText(String(key));
      if (reason) return refuse(reason);
      open.push({ value: part, depth: at.depth + 1, key, above: at });
    }
  }
  return null;
}

const sentences: Record<UnfitReason, string> = {
  nul: "it holds a NUL character (U+0000); take it out",
  surrogate: "it holds half of a character (a lone surrogate); type that place again",
  prototype: "no field may be called __proto__; give it another name",
  deep: `it is nested more than ${depthLimit} levels deep`,
  large: "it has more parts than any request needs",
};

/** The message about an unfit value, for the program that sent it. */
export const sayUnfit = (reason: UnfitReason): string => sentences[reason];

/** The beginning of a path, so that a person finds the value: a deep path would fill the page. */
export const sayPath = (path: readonly PropertyKey[]): string =>
  path.slice(0, 12).map(String).join(".");

/**
 * Whether a schema failed because of too many issues: zod passes all issues to one call, and some
 * hundred thousand of them overflow the stack. Such a value is invalid, as with a single issue.
 */
export const isTooManyIssues = (thrown: unknown): boolean =>
  thrown instanceof RangeError && /call stack/.test(thrown.message);

/**
 * Whether the percent-encoded part of an address is text: every `%` begins an encoded byte, the bytes
 * are UTF-8, and none is NUL.
 */
export function isReadableAddress(encoded: string): boolean {
  if (!encoded.includes("%")) return !encoded.includes("\0");
  try {
    return unfitText(decodeURIComponent(encoded)) === null;
  } catch {
    return false;
  }
}
