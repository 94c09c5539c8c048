import { assDocument } from "../ass/ass-document";
import { assTime } from "../ass/ass-tags";
import { pageEvents } from "./page-events";
import type { Moment } from "../motion/text-pages";
import type { ScriptText } from "./text-elements";

/** One picture to draw: a text as it stands, or at a moment of its motion. */
export type ScriptPage = { text: ScriptText; moment: Moment | null };

/**
 * An ASS script that draws each page alone: page `n` shows during second `n`, its strip's corner at
 * the canvas's corner. Lines are placed one by one: libass neither breaks Chinese well nor lets us
 * choose the leading. `family` is the font of all of them.
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
