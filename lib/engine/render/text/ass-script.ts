import { assDocument } from "../ass/ass-document";
import { assTime } from "../ass/ass-tags";
import { pageEvents } from "./page-events";
import type { Moment } from "../motion/text-pages";
import type { ScriptText } from "@/lib/lettering/text-elements";

/** One picture to draw: a text at rest (`moment` null), or at a moment of its motion. */
export type ScriptPage = { text: ScriptText; moment: Moment | null };

/**
 * An ASS script that draws each page by itself: page `n` shows during second `n`, with the corner of
 * its strip at the corner of the canvas. Every line gets its own position, because libass neither
 * breaks Chinese well nor lets us choose the leading. `family` is the font of all pages.
 */
export function assScript(
  pages: readonly ScriptPage[],
  canvas: { width: number; height: number },
  family: string,
): string {
  const events = pages.flatMap(({ text, moment }, index) =>
    pageEvents(text, moment).map(
      ({ layer, body }) =>
        `Dialogue: ${layer},${assTime(index)},${assTime(index + 1)},Default,,0,0,0,,${body}`,
    ),
  );
  return assDocument(canvas, family, events, ["WrapStyle: 2", "Kerning: no"]);
}
