import type { FoundText } from "./media-analysis";

/** Stretches of a source, in its seconds, over which a title card or credits stand on the picture. */
export function titleStretches(
  texts: readonly FoundText[],
): { fromSeconds: number; toSeconds: number }[] {
  return texts.flatMap(({ role, fromSeconds, toSeconds }) =>
    (role === "title" || role === "credits") && fromSeconds !== undefined && toSeconds !== undefined
      ? [{ fromSeconds, toSeconds }]
      : [],
  );
}
