import type { Size } from "../graph/fit-picture";

/**
 * An ASS script of lines of events, all in the style `Default`: white letters of 40 px that hang
 * from the upper left. `settings`: further lines of the script's head. Source: the format's
 * specification, as libass reads it.
 */
export function assDocument(
  canvas: Size,
  family: string,
  events: readonly string[],
  settings: readonly string[] = [],
): string {
  return `${[
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${canvas.width}`,
    `PlayResY: ${canvas.height}`,
    "ScaledBorderAndShadow: yes",
    ...settings,
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
