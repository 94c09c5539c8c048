import type { SpecialWords } from "@/lib/ims/schema/config/speech-config";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import { type LetterLook, sentLengths, type TextLook } from "@/lib/model/form/text-look";
import { choice, commaList, number, oneOf, scaled, word } from "./codecs";
import { type Fields, finePx, px, share } from "./field";
import { speaks } from "./kinds/modes";
import { part } from "./part";

type WordStyle = NonNullable<SpecialWords["Style"]>;

const textSize = scaled(sentLengths.fontSize, 0);
const outline = scaled(sentLengths.outlineWidth, 1);
const lineSpacing = scaled(sentLengths.lineSpacing, 0);
const wraps = oneOf({ anywhere: "AutoWrap", spaces: "AutoWrapAtSpaces" });
const alignments = oneOf({
  topLeft: "TopLeft",
  topCenter: "TopCenter",
  topRight: "TopRight",
  centerLeft: "CenterLeft",
  center: "Center",
  centerRight: "CenterRight",
  bottomLeft: "BottomLeft",
  bottomCenter: "BottomCenter",
  bottomRight: "BottomRight",
});

/** The fields that texts and highlighted words share. */
const letters: Fields<Omit<LetterLook, "font">, Omit<WordStyle, "FontName">> = {
  fontSize: { request: "FontSize", codec: textSize, unit: px },
  color: { request: "FontColor", codec: word },
  outlineWidth: { request: "Outline", codec: outline, unit: finePx },
  outlineColor: { request: "OutlineColour", codec: word },
  bold: { request: "FontFace.Bold", codec: choice, also: ["FontFace"], fold: "letters" },
  italic: { request: "FontFace.Italic", codec: choice, fold: "letters" },
  underline: { request: "FontFace.Underline", codec: choice, fold: "letters" },
};

/** A title, a line of the sub-heading or the captions (reference 3.2, 3.4). */
export const textLook: Fields<TextLook, TextStyle> = {
  ...letters,
  font: { request: "Font", codec: word, fold: "letters" },
  fontAddress: { request: "FontUrl", codec: word, fold: "letters" },
  opacity: { request: "FontColorOpacity", codec: number, unit: share, default: 1, fold: "letters" },
  x: { request: "X", codec: number, fold: "place" },
  y: { request: "Y", codec: number },
  alignment: { request: "Alignment", codec: alignments, fold: "place" },
  wrap: { request: "AdaptMode", codec: wraps, fold: "place" },
  width: { request: "TextWidth", codec: number, fold: "place" },
  lineSpacing: { request: "LineSpacing", codec: lineSpacing, unit: px, default: 0, fold: "place" },
  shadow: { request: "Shadow", codec: number, unit: finePx, fold: "decor" },
  backColor: { request: "BackColour", codec: word, fold: "decor" },
  flower: { request: "EffectColorStyleId", codec: word, fold: "decor" },
  bubble: { request: "BubbleStyleId", codec: word, fold: "decor" },
  motionIn: { request: "AaiMotionInEffect", codec: commaList, fold: "decor" },
  motionOut: { request: "AaiMotionOutEffect", codec: commaList, fold: "decor" },
  motionLoop: { request: "AaiMotionLoopEffect", codec: commaList, fold: "decor" },
};

/** A highlighted word. IMS calls its font `FontName` (reference 3.5). */
export const wordLook: Fields<LetterLook, WordStyle> = {
  ...letters,
  font: { request: "FontName", codec: word },
};

const levels = "EditingConfig.SubHeadingConfig.#";
const ofText = { whole: "fontSize", fold: "texts" } as const;

export const textLookParts = [
  part("look.title", "EditingConfig.TitleConfig", {
    ...ofText,
    when: ({ titles }) => titles.some((title) => title.trim() !== ""),
    jobField: "titleLook",
  }).rows(textLook),
  // The look of the first line, and the own looks of the lines below it.
  part("look.subHeading", levels, {
    ...ofText,
    handWritten: true,
    also: ["EditingConfig.SubHeadingConfig"],
    jobField: "subHeadingLook",
  }).rows(textLook),
  part("look.subHeadingLevels.#", levels, {
    handWritten: true,
    jobField: "subHeadingLevelLook",
    fold: "texts",
  }).rows(textLook),
  part("look.caption", "EditingConfig.SpeechConfig.AsrConfig", {
    ...ofText,
    when: speaks,
    jobField: "captionLook",
  }).rows(textLook),
];
