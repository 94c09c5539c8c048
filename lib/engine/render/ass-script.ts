import { assTime } from "./ass-tags";
import { pageEvents, type ScriptText } from "./page-events";
import type { Moment } from "./text-pages";

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
  return `${[
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${canvas.width}`,
    `PlayResY: ${canvas.height}`,
    "WrapStyle: 2",
    "ScaledBorderAndShadow: yes",
    "Kerning: no",
    "",
    "[V4+ Styles]",
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding",
    `Style: Default,${family},40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1`,
    "",
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events,
  ].join("\n")}\n`;
}
