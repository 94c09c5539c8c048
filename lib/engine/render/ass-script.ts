import type { TextClip } from "@/lib/ims/schema/timeline";
import { fontFamily } from "./fonts";
import { highlightWords } from "./highlight-words";
import type { TextLayout } from "./layout-text";

/** One text to draw: event number `n` shows during second `n` of the script. */
export type ScriptText = { clip: TextClip; layout: TextLayout; lineHeight: number };

/**
 * An ASS script that draws each text alone, its strip's corner at the canvas's corner. Lines are
 * placed one by one: libass neither breaks Chinese well nor lets us choose the leading.
 */
export function assScript(
  texts: readonly ScriptText[],
  canvas: { width: number; height: number },
): string {
  const events = texts.flatMap((text, index) => textEvents(text, index));
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
    `Style: Default,${fontFamily},40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1`,
    "",
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events,
  ].join("\n")}\n`;
}

function textEvents(text: ScriptText, index: number): string[] {
  const { clip, layout } = text;
  const span = `${assTime(index)},${assTime(index + 1)}`;
  return layout.lines.flatMap((line, row) => {
    const at = linePlace(text, row, line.width);
    const plain = escapeAss(line.text);
    const shape = `\\an7\\fs${decimal(layout.fontSize * text.lineHeight)}${faceTags(clip)}`;
    const event = (layer: number, body: string, tags: string) =>
      `Dialogue: ${layer},${span},Default,,0,0,0,,{${shape}${tags}}${body}`;
    const own =
      `\\bord${decimal(layout.outline)}\\1c${assColor(clip.FontColor)}` +
      `\\3c${assColor(clip.OutlineColour)}\\i${clip.FontFace.Italic ? 1 : 0}\\u${clip.FontFace.Underline ? 1 : 0}`;
    const top = event(
      1,
      highlighted(line.text, clip, own),
      `\\pos(${decimal(at.x)},${decimal(at.y)})\\shad0\\bord${decimal(layout.outline)}` +
        `\\1c${assColor(clip.FontColor)}\\1a${assAlpha(clip.FontColorOpacity)}` +
        `\\3c${assColor(clip.OutlineColour)}\\3a${assAlpha(clip.FontColorOpacity)}`,
    );
    if (layout.shadow <= 0) return [top];
    // A blurred copy below the text: the hard drop shadow of ASS looks dated.
    const below = event(
      0,
      plain,
      `\\pos(${decimal(at.x)},${decimal(at.y + layout.shadow)})\\shad0` +
        `\\bord${decimal(layout.outline + layout.shadow * 0.5)}\\blur${decimal(layout.shadow * 1.1)}` +
        `\\1c${assColor(clip.BackColour)}\\1a&HFF&` +
        `\\3c${assColor(clip.BackColour)}\\3a${assAlpha(clip.FontColorOpacity * 0.55)}`,
    );
    return [below, top];
  });
}

/** A line with its highlighted words in their look; after each the text's `own` look is set again. */
function highlighted(line: string, clip: TextClip, own: string): string {
  return highlightWords(line, clip.Reelpress.Highlights)
    .map(({ text, highlight }) => {
      if (!highlight) return escapeAss(text);
      const { FontColor, OutlineColour, Outline, Italic, Underline } = highlight;
      const tags = [
        FontColor ? `\\1c${assColor(FontColor)}` : "",
        OutlineColour ? `\\3c${assColor(OutlineColour)}` : "",
        Outline === undefined ? "" : `\\bord${decimal(Outline)}`,
        Italic === undefined ? "" : `\\i${Italic ? 1 : 0}`,
        Underline === undefined ? "" : `\\u${Underline ? 1 : 0}`,
      ];
      return `{${tags.join("")}}${escapeAss(text)}{${own}}`;
    })
    .join("");
}

/** Top left corner of a line as libass counts it: its line box is higher than our leading. */
function linePlace(text: ScriptText, row: number, width: number): { x: number; y: number } {
  const { box, strip, align, leading, fontSize } = text.layout;
  const free = box.width - width;
  const shift = { left: 0, center: free / 2, right: free }[align];
  const above = (fontSize * text.lineHeight - leading) / 2;
  return { x: box.x - strip.x + shift, y: box.y - strip.y + row * leading - above };
}

function faceTags(clip: TextClip): string {
  const { Bold, Italic, Underline } = clip.FontFace;
  return `\\b${Bold ? 1 : 0}\\i${Italic ? 1 : 0}\\u${Underline ? 1 : 0}`;
}

/**
 * `{` opens override tags (libass reads `\{` as the character); a backslash may start a command
 * and has no escape, so its full-width look-alike stands in.
 */
export function escapeAss(text: string): string {
  return text
    .replaceAll("\\", "\uff3c")
    .replaceAll("{", "\\{")
    .replaceAll(/[\r\n]+/g, " ");
}

/** ASS writes colours as &HBBGGRR&. */
export function assColor(color: string): string {
  const [, red = "FF", green = "FF", blue = "FF"] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  return `&H${blue}${green}${red}&`.toUpperCase();
}

/** ASS counts transparency: 00 is opaque, FF invisible. */
export function assAlpha(opacity: number): string {
  const value = Math.round((1 - Math.min(1, Math.max(0, opacity))) * 255);
  return `&H${value.toString(16).padStart(2, "0").toUpperCase()}&`;
}

function assTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours}:${String(minutes).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}.00`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
