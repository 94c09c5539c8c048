/** A filled outline of a picture: lines and curves, in the units of the picture. */
export type Shape = { color: string; opacity: number; steps: readonly Step[] };
export type Step =
  | { kind: "move" | "line"; to: readonly [number, number] }
  | { kind: "curve"; by: readonly [number, number, number, number, number, number] };

/** A picture in a line of text: its outlines, and the size of their coordinate space. */
export type EmojiPicture = {
  name: string;
  width: number;
  height: number;
  shapes: readonly Shape[];
};

export type FontMetrics = {
  hasGlyph: (codePoint: number) => boolean;
  /** Advance width of a character, as a share of the em. */
  advance: (codePoint: number) => number;
  /** Height of a line in libass, as a share of the em. */
  lineHeight: number;
  /** From the top of that line to the baseline, as a share of the em. */
  ascent: number;
};

/** One font of a text. `scale`: its em relative to the text's em, so that all letters match in size. */
export type Face = {
  family: string;
  isBold: boolean;
  metrics: FontMetrics;
  scale: number;
  /** Whether the font says how a combining mark is positioned on a letter. */
  placesMarks: boolean;
};

/** The font of a text: a shipped face, or a font file of the user. */
export type TextFont = {
  /** Identifies the font: part of the keys of drawn texts. */
  key: string;
  /** Family name under which libass finds the font. */
  family: string;
  /** Whether libass should choose the bold face. */
  isBold: boolean;
  metrics: FontMetrics;
  /** The font itself, then its fallback fonts in order. */
  faces: readonly [Face, ...Face[]];
  /** The pictures that a sequence of emoji is drawn with; null for one that has none. */
  pictures: (emoji: string) => readonly EmojiPicture[] | null;
};
