import compile from "icu-minify/compile";

type CompiledText = ReturnType<typeof compile>;

const known = new Map<string, CompiledText>();

/** A text in ICU's syntax, parsed: what `format-only` of use-intl takes. */
export function compileText(text: string): CompiledText {
  const found = known.get(text);
  if (found !== undefined) return found;
  // The compiler knows ICU's skeletons, but none of the names that the full formatter knows.
  // Copied, because React sends a browser no object without a prototype.
  const compiled = structuredClone(
    compile(text.replaceAll(", number, percent}", ", number, ::percent}")),
  );
  known.set(text, compiled);
  return compiled;
}

/**
 * Texts as a browser takes them: parsed on the server, so that the parser, 10 KB of each page, stays there
 * (`next.config.mjs` gives browsers a formatter without it). Objects stay as they are.
 */
export function compileTexts(texts: unknown): unknown {
  if (typeof texts === "string") return compileText(texts);
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, compileTexts(value)]),
  );
}
