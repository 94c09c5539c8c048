import { z } from "zod";
import { choice, color, limitsOf, numberWithin, position, word, words } from "./form-values";

export const textAlignments = [
  "topLeft",
  "topCenter",
  "topRight",
  "centerLeft",
  "center",
  "centerRight",
  "bottomLeft",
  "bottomCenter",
  "bottomRight",
] as const;
export const wrapModes = ["anywhere", "spaces"] as const;

/** The limits of IMS for lengths that scale with the frame. The sent values are checked separately. */
export const sentLengths = {
  fontSize: limitsOf("EditingConfig.TitleConfig.FontSize"),
  outlineWidth: limitsOf("EditingConfig.TitleConfig.Outline"),
  lineSpacing: limitsOf("EditingConfig.TitleConfig.LineSpacing"),
} as const;

/**
 * A length of the form is for a frame whose shorter side is 1080, so the smallest frame (128) takes
 * larger numbers than IMS does, and the largest (2160) smaller ones.
 */
function lengthFor(name: keyof typeof sentLengths) {
  const { min, max } = sentLengths[name];
  return z
    .number("number")
    .min(min / 2, "range")
    .max(max * 8.5, "range");
}

/** A letter's shape, in texts and in highlighted words. */
const letters = {
  /** A name of IMS's list; `fontAddress` is the address of an own font file. */
  font: word(100),
  fontSize: lengthFor("fontSize").nullable(),
  color,
  outlineColor: color,
  outlineWidth: lengthFor("outlineWidth").nullable(),
  bold: choice,
  italic: choice,
  underline: choice,
};

export const letterLookSchema = z.object(letters);

/** Look of one kind of text. */
export const textLookSchema = z.object({
  ...letters,
  fontAddress: word(1024),
  opacity: numberWithin("EditingConfig.TitleConfig.FontColorOpacity").nullable(),
  x: position.nullable(),
  /** Distance of the text's anchor from the top. */
  y: position.nullable(),
  alignment: z.enum(textAlignments).nullable(),
  wrap: z.enum(wrapModes).nullable(),
  /** Where a line is broken. */
  width: position.nullable(),
  /** More room between the lines. */
  lineSpacing: lengthFor("lineSpacing").nullable(),
  shadow: numberWithin("EditingConfig.TitleConfig.Shadow").nullable(),
  backColor: color,
  flower: word(),
  bubble: word(),
  /** Motions; of several one is drawn. */
  motionIn: words,
  motionOut: words,
  motionLoop: words,
});

export type LetterLook = z.infer<typeof letterLookSchema>;
export type TextLook = z.infer<typeof textLookSchema>;

export const bareLetterLook: LetterLook = {
  font: "",
  fontSize: null,
  color: "",
  outlineColor: "",
  outlineWidth: null,
  bold: null,
  italic: null,
  underline: null,
};

/** Nothing is set: IMS decides the whole look. */
export const bareTextLook: TextLook = {
  ...bareLetterLook,
  fontAddress: "",
  opacity: null,
  x: null,
  y: null,
  alignment: null,
  wrap: null,
  width: null,
  lineSpacing: null,
  shadow: null,
  backColor: "",
  flower: "",
  bubble: "",
  motionIn: [],
  motionOut: [],
  motionLoop: [],
};

/** Readable on any footage, centred, wrapped within the frame. */
export const freshTextLook = (own: Partial<TextLook>): TextLook => ({
  ...bareTextLook,
  color: "#FFFFFF",
  outlineColor: "#000000",
  alignment: "topCenter",
  wrap: "anywhere",
  width: 0.88,
  ...own,
});
