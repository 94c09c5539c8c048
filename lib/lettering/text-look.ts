import { type TextStyle, textLengthsOf } from "@/lib/ims/schema/config/text-style";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { toPixels } from "./to-pixels";
import { lineCount, textEm } from "./measure-text";
import { stackLines } from "./stack-lines";

export type Frame = { width: number; height: number };
export type TextRole = TextClip["Reelpress"]["Role"];
/** A Text clip without its content and times. */
export type TextLook = Omit<TextClip, "Type" | "Content" | "TimelineIn" | "TimelineOut">;

/** IMS font names are kept; the renderer maps them to an installed font. */
const defaultFont = "Noto Sans SC";

/** Sizes as shares of the shorter side, so that wide and tall outputs read alike. */
const defaults = {
  Title: { size: 0.078, outline: 0.0037, y: 0.1, bold: true, width: 0.86 },
  SubHeading: { size: 0.048, outline: 0.0028, y: 0.225, bold: false, width: 0.86 },
  Caption: { size: 0.052, outline: 0.0028, y: 0.78, bold: true, width: 0.86 },
} as const;

/** Height of a line in em, with a little room. */
const lineHeight = 1.3;

/** Share of the shorter side that stays free of text, unless a text is wider than that. */
const safeMargin = 0.04;

/** Pixels that stay free of text on each side of the frame. */
export function textMargin(frame: Frame): number {
  return safeMargin * Math.min(frame.width, frame.height);
}

/** The most pixels that a line of text may take: its `TextWidth` (0: all there is) between the margins. */
export function lineWidth(TextWidth: number, frame: Frame): number {
  const wanted = TextWidth > 0 ? toPixels(TextWidth, frame.width) : frame.width;
  return Math.min(wanted, frame.width - 2 * textMargin(frame));
}

/** Width of a line of this look, in em, less a little room for the outline. */
export function lineEmOf(look: TextLook, frame: Frame): number {
  return (lineWidth(look.TextWidth, frame) / look.FontSize) * 0.96;
}

function defaultX(alignment: TextLook["Alignment"], textWidth: number, frame: Frame): number {
  const margin = (1 - toPixels(textWidth, frame.width) / frame.width) / 2;
  if (alignment.endsWith("Left")) return Math.max(0, Math.round(margin * 10_000) / 10_000);
  if (alignment.endsWith("Right"))
    return Math.min(0.9999, Math.round((1 - margin) * 10_000) / 10_000);
  return 0.5;
}

/** Resolves a style: set values stay, and missing values become the defaults for this frame size. */
export function resolveLook(
  role: TextRole,
  style: TextStyle | undefined,
  frame: Frame,
  fallback: { size?: number; y?: number } = {},
): TextLook {
  const base = defaults[role];
  const side = Math.min(frame.width, frame.height);
  const alignment = style?.Alignment ?? (role === "Caption" ? "BottomCenter" : "TopCenter");
  const textWidth = style?.TextWidth ?? base.width;
  return {
    X: style?.X ?? defaultX(alignment, textWidth, frame),
    Y: style?.Y ?? fallback.y ?? base.y,
    Font: style?.Font ?? defaultFont,
    ...(style?.FontUrl === undefined ? {} : { FontUrl: style.FontUrl }),
    FontSize: style?.FontSize ?? fallback.size ?? Math.max(8, Math.round(base.size * side)),
    FontColor: style?.FontColor ?? "#FFFFFF",
    FontColorOpacity: style?.FontColorOpacity ?? 1,
    FontFace: {
      Bold: style?.FontFace?.Bold ?? base.bold,
      Italic: style?.FontFace?.Italic ?? false,
      Underline: style?.FontFace?.Underline ?? false,
    },
    Alignment: alignment,
    TextWidth: textWidth,
    ...textLengthsOf(style),
    Outline: style?.Outline ?? Math.max(1, Math.round(base.outline * side)),
    OutlineColour: style?.OutlineColour ?? "#000000",
    // A soft shadow keeps white text readable over light footage.
    Shadow: style?.Shadow ?? Math.round(0.005 * side),
    BackColour: style?.BackColour ?? "#000000",
    ...(style?.EffectColorStyleId ? { EffectColorStyle: style.EffectColorStyleId } : {}),
    Reelpress: { Role: role },
  };
}

/** The look of captions of speech, and of subtitles from a file. */
export function captionLook(style: TextStyle | undefined, frame: Frame): TextLook {
  return resolveLook("Caption", style, frame, frame.width > frame.height ? { y: 0.9 } : {});
}

/** The look of a title. Without a set size it shrinks until three lines hold it, down to six tenths. */
export function titleLook(text: string, style: TextStyle | undefined, frame: Frame): TextLook {
  const look = resolveLook("Title", style, frame);
  if (style?.FontSize !== undefined) return look;
  let size = look.FontSize;
  const smallest = Math.max(8, Math.round(size * 0.6));
  while (size > smallest && lineCount(text, lineEmOf({ ...look, FontSize: size }, frame)) > 3) {
    size -= 1;
  }
  return { ...look, FontSize: size };
}

/** The bottom edge of a top-aligned text, as a share of the frame height. */
export function bottomOf(text: string, look: TextLook, frame: Frame): number {
  const lines = textEm(text) === 0 ? 0 : lineCount(text, lineEmOf(look, frame));
  const { height } = stackLines(look, lines, lineHeight * look.FontSize);
  return (toPixels(look.Y, frame.height) + height) / frame.height;
}

/**
 * Looks of subheadings by level. A subheading without a set Y is placed at its default position or
 * below the text above it, whichever is lower.
 */
export function subHeadingLooks(
  headings: readonly { level: number; text: string }[],
  styles: Readonly<Record<string, TextStyle>> | undefined,
  aboveShare: number,
  frame: Frame,
): TextLook[] {
  let above = Math.max(defaults.SubHeading.y, aboveShare + 0.01);
  return headings.map(({ level, text }) => {
    const y = Math.min(0.9, Math.round(above * 10_000) / 10_000);
    const look = resolveLook("SubHeading", styles?.[String(level)], frame, { y });
    if (look.Alignment.startsWith("Top") && look.Y >= 0) {
      above = Math.max(above, bottomOf(text, look, frame) + 0.005);
    }
    return look;
  });
}
