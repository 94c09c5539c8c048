import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import {
  bareTextLook,
  type LetterLook,
  type TextAlignment,
  type TextLook,
} from "@/lib/model/form/text-look";
import { compact, compactOrNone } from "./request-configs";

const alignments: Record<TextAlignment, NonNullable<TextStyle["Alignment"]>> = {
  topLeft: "TopLeft",
  topCenter: "TopCenter",
  topRight: "TopRight",
  centerLeft: "CenterLeft",
  center: "Center",
  centerRight: "CenterRight",
  bottomLeft: "BottomLeft",
  bottomCenter: "BottomCenter",
  bottomRight: "BottomRight",
};
const wraps = { anywhere: "AutoWrap", spaces: "AutoWrapAtSpaces" } as const;

const keyOf = <K extends string>(table: Record<K, string>, value: string | undefined): K | null =>
  (Object.keys(table) as K[]).find((key) => table[key] === value) ?? null;
const commaList = (list: readonly string[]) => (list.length > 0 ? list.join(",") : undefined);
const fromCommaList = (text: string | undefined) => text?.split(",").filter(Boolean) ?? [];

/** IMS writes whole pixels of a text, and tenths of its outline. */
const sentSize = (size: number, scale: number) =>
  Math.min(500, Math.max(8, Math.round(size * scale)));
const sentOutline = (width: number, scale: number) =>
  Math.min(50, Math.round(width * scale * 10) / 10);

/**
 * The roundest size of the form that is sent as the given one, so that a request comes back as it
 * was; the nearest where there is none.
 */
function unscaled(sent: number, scale: number, send: (value: number) => number): number {
  for (let digits = 0; digits <= 4; digits++) {
    const value = Math.round((sent / scale) * 10 ** digits) / 10 ** digits;
    if (send(value) === sent) return value;
  }
  return sent / scale;
}

export function toFontFace(look: Pick<LetterLook, "bold" | "italic" | "underline">) {
  return compactOrNone({
    Bold: look.bold ?? undefined,
    Italic: look.italic ?? undefined,
    Underline: look.underline ?? undefined,
  });
}

/** The letters of a text: what a style of a text and that of a highlighted word have in common. */
function toLetters(look: LetterLook, scale: number) {
  return {
    FontSize: look.fontSize === null ? undefined : sentSize(look.fontSize, scale),
    FontColor: look.color || undefined,
    FontFace: toFontFace(look),
    Outline: look.outlineWidth === null ? undefined : sentOutline(look.outlineWidth, scale),
    OutlineColour: look.outlineColor || undefined,
  };
}

type Letters = {
  FontSize?: number | undefined;
  FontColor?: string | undefined;
  FontFace?:
    | { Bold?: boolean | undefined; Italic?: boolean | undefined; Underline?: boolean | undefined }
    | undefined;
  Outline?: number | undefined;
  OutlineColour?: string | undefined;
};

function fromLetters(style: Letters, scale: number): Omit<LetterLook, "font"> {
  const { FontSize: size, Outline: outline, FontFace: face } = style;
  return {
    fontSize: size === undefined ? null : unscaled(size, scale, (value) => sentSize(value, scale)),
    color: style.FontColor ?? "",
    outlineColor: style.OutlineColour ?? "",
    outlineWidth:
      outline === undefined ? null : unscaled(outline, scale, (value) => sentOutline(value, scale)),
    bold: face?.Bold ?? null,
    italic: face?.Italic ?? null,
    underline: face?.Underline ?? null,
  };
}

/** The style of a title, a sub-heading or captions; nothing when IMS decides all of it. */
export function toTextStyle(look: TextLook, scale: number): TextStyle | undefined {
  return compactOrNone<TextStyle>({
    X: look.x ?? undefined,
    Y: look.y ?? undefined,
    Font: look.font || undefined,
    FontUrl: look.fontAddress || undefined,
    ...toLetters(look, scale),
    FontColorOpacity: look.opacity ?? undefined,
    Alignment: look.alignment ? alignments[look.alignment] : undefined,
    AdaptMode: look.wrap ? wraps[look.wrap] : undefined,
    TextWidth: look.width ?? undefined,
    Shadow: look.shadow ?? undefined,
    BackColour: look.backColor || undefined,
    EffectColorStyleId: look.flower || undefined,
    BubbleStyleId: look.bubble || undefined,
    AaiMotionInEffect: commaList(look.motionIn),
    AaiMotionOutEffect: commaList(look.motionOut),
    AaiMotionLoopEffect: commaList(look.motionLoop),
  });
}

export function fromTextStyle(style: TextStyle | undefined, scale: number): TextLook {
  if (!style) return { ...bareTextLook };
  return {
    ...fromLetters(style, scale),
    x: style.X ?? null,
    y: style.Y ?? null,
    font: style.Font ?? "",
    fontAddress: style.FontUrl ?? "",
    opacity: style.FontColorOpacity ?? null,
    alignment: keyOf(alignments, style.Alignment),
    wrap: keyOf(wraps, style.AdaptMode),
    width: style.TextWidth ?? null,
    shadow: style.Shadow ?? null,
    backColor: style.BackColour ?? "",
    flower: style.EffectColorStyleId ?? "",
    bubble: style.BubbleStyleId ?? "",
    motionIn: fromCommaList(style.AaiMotionInEffect),
    motionOut: fromCommaList(style.AaiMotionOutEffect),
    motionLoop: fromCommaList(style.AaiMotionLoopEffect),
  };
}

/** Style of a highlighted word. Its font is called `FontName` there (reference 3.5). */
export function toWordStyle(look: LetterLook, scale: number): Record<string, unknown> | undefined {
  return compactOrNone({ FontName: look.font || undefined, ...toLetters(look, scale) });
}

export function fromWordStyle(
  style: Record<string, unknown> | undefined,
  scale: number,
): LetterLook {
  const { FontName, ...letters } = style ?? {};
  return {
    font: typeof FontName === "string" ? FontName : "",
    ...fromLetters(compact(letters as Letters), scale),
  };
}
