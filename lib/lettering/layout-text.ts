import type { TextClip } from "@/lib/ims/schema/timeline";
import { stackLines } from "./stack-lines";
import { lineWidth, textMargin } from "./text-look";
import type { TextFont } from "./text-font";
import { toPixels } from "./to-pixels";
import { even, evenPosition } from "./even";
import { atomOf } from "./text-atoms";
import { type Measure, textWidth, wrapText } from "./wrap-text";

export type TextLine = { text: string; width: number };

/** A text with its line breaks and its position, in pixels of the output. */
export type TextLayout = {
  font: TextFont;
  lines: TextLine[];
  fontSize: number;
  /** How far a stretch of text moves the pen. */
  advance: (text: string) => number;
  /** Height of a line by itself, and the distance from line to line. */
  lineHeight: number;
  leading: number;
  outline: number;
  shadow: number;
  align: "left" | "center" | "right";
  /** The text box in the frame, without outline and shadow. */
  box: { x: number; y: number; width: number; height: number };
  /** The strip that is drawn: the box with room for outline, shadow and motion, on even pixels. */
  strip: { x: number; y: number; width: number; height: number };
};

/** Pixels that a motion needs on each side of a text. */
type Room = { x: number; y: number };

const noRoom: Room = { x: 0, y: 0 };

/** Height of a line in font sizes. */
const lineShare = 1.28;
/** A text that would fill more than this share of the frame's height gets a smaller font. */
const tallestShare = 0.6;

/**
 * Breaks a text into lines, using the advances of its font, and computes its position. `FontSize` is the em
 * in pixels. A horizontally centred text with `X` 0 is in the middle of the frame (IMS docs: with
 * `TopCenter`, `X` may be left out).
 */
export function layoutText(
  clip: TextClip,
  frame: { width: number; height: number },
  font: TextFont,
  roomFor: (text: { width: number; height: number; fontSize: number }) => Room = () => noRoom,
): TextLayout {
  const margin = textMargin(frame);
  const maxWidth = lineWidth(clip.TextWidth, frame);
  const { fontSize, lines } = fitLines(clip, font, maxWidth, frame.height * tallestShare);
  const width = Math.max(0, ...lines.map((line) => line.width));
  const lineHeight = fontSize * lineShare;
  const { pitch, height } = stackLines(clip, lines.length, lineHeight);
  const align = alignOf(clip.Alignment);
  const box = { ...boxCorner(clip, frame, { width, height, margin, align }), width, height };
  // Room for the outline, the shadow's blur, and glyphs that lean over their advance.
  const room = clip.Outline + clip.Shadow * 3 + fontSize * 0.25;
  const moving = roomFor({ width, height, fontSize });
  const left = evenPosition(box.x - room - moving.x - 1);
  const top = evenPosition(box.y - room - moving.y - 1);
  return {
    font,
    lines,
    fontSize,
    advance: (text) => textWidth(text, measureOf(font, fontSize)),
    lineHeight,
    leading: pitch,
    outline: clip.Outline,
    shadow: clip.Shadow,
    align,
    box,
    strip: {
      x: left,
      y: top,
      width: even(width + 2 * (room + moving.x) + 4),
      height: even(height + 2 * (room + moving.y) + 4),
    },
  };
}

/** Full-width marks whose right half is empty: at full width they push a centred line to the left. */
const endsHalfEmpty = /[，。、；：]$/u;

/** Width of a grapheme in pixels. */
const measureOf =
  (font: TextFont, fontSize: number): Measure =>
  (grapheme) =>
    atomOf(grapheme, font).width * fontSize;

function fitLines(clip: TextClip, font: TextFont, maxWidth: number, maxHeight: number) {
  let fontSize = clip.FontSize;
  for (;;) {
    const size = fontSize;
    const measure = measureOf(font, size);
    const lines = wrapText(clip.Content, maxWidth, measure);
    const { height } = stackLines(clip, lines.length, size * lineShare);
    if (height <= maxHeight || size <= clip.FontSize / 3) {
      const measured = lines.map((text) => ({
        text,
        width: textWidth(text, measure) - (endsHalfEmpty.test(text) ? size / 2 : 0),
      }));
      return { fontSize: size, lines: measured };
    }
    fontSize = size * 0.92;
  }
}

function alignOf(alignment: TextClip["Alignment"]): TextLayout["align"] {
  if (alignment.endsWith("Left")) return "left";
  return alignment.endsWith("Right") ? "right" : "center";
}

function boxCorner(
  clip: TextClip,
  frame: { width: number; height: number },
  text: { width: number; height: number; margin: number; align: TextLayout["align"] },
): { x: number; y: number } {
  const centred = text.align === "center" && clip.X === 0;
  const anchorX = centred ? frame.width / 2 : toPixels(clip.X, frame.width);
  const anchorY = toPixels(clip.Y, frame.height);
  const shareX = { left: 0, center: 0.5, right: 1 }[text.align];
  const shareY = clip.Alignment.startsWith("Top")
    ? 0
    : clip.Alignment.startsWith("Bottom")
      ? 1
      : 0.5;
  return {
    x: keepInside(anchorX - shareX * text.width, text.width, frame.width, text.margin),
    y: keepInside(anchorY - shareY * text.height, text.height, frame.height, text.margin),
  };
}

function keepInside(start: number, length: number, side: number, margin: number): number {
  const last = side - margin - length;
  return last < margin ? (side - length) / 2 : Math.min(Math.max(start, margin), last);
}
