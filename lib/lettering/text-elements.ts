import { findWords, type Run } from "./find-words";
import { graphemesOf } from "./visible-text";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { EmojiPicture, Face } from "./text-font";
import type { TextLayout } from "./layout-text";
import { atomOf, pictureAir, pictureSize } from "./text-atoms";

/** A text with its lines broken, as the script needs it. */
export type ScriptText = {
  clip: TextClip;
  layout: TextLayout;
  /** The letters are coloured later: emoji pictures are drawn as white outlines. */
  isMask?: boolean;
};

export type TextRun = Run<NonNullable<TextClip["Reelpress"]["Highlights"]>[number]>;

/** What one ASS event draws: letters of one font, or one picture. Positions are in pixels of the strip. */
export type TextElement = {
  /** Index of its line or letter: elements with the same index move together. */
  order: number;
  x: number;
  /** Top of its line, as libass computes it for the text's own font. */
  y: number;
  width: number;
  /** Distance from the middle of the line to the middle of this letter; null for a line. */
  fromMiddle: number | null;
} & ({ kind: "letters"; face: Face; runs: TextRun[] } | { kind: "picture"; picture: EmojiPicture });

/** A grapheme and its distance `x` from the left edge of its line. */
type Placed = { text: string; list: TextRun["list"]; x: number; width: number };

/** The letters of each line. A word that is being said looks as its own colour says, and else as it is. */
function placedLines({ clip, layout }: ScriptText): Placed[][] {
  const { Said, Highlights } = clip.Reelpress;
  const said = Said && { Words: [], FontColor: Said.FontColor };
  let count = 0;
  return layout.lines.map((line) => {
    let pen = 0;
    return findWords(line.text, Highlights).flatMap(({ text: run, list }) =>
      graphemesOf(run).map((text) => {
        const width = layout.advance(text);
        pen += width;
        const isSaid = Said !== undefined && count >= Said.From && count < Said.To;
        if (text.trim() !== "") count += 1;
        return { text, list: (isSaid && said) || list, x: pen - width, width };
      }),
    );
  });
}

function pictures(layout: TextLayout, one: Placed, at: Omit<TextElement, "kind">): TextElement[] {
  const atom = atomOf(one.text, layout.font);
  if (atom.kind !== "pictures") return [];
  let pen = at.x;
  return atom.pictures.map((picture): TextElement => {
    const width = (pictureSize(picture).width + 2 * pictureAir) * layout.fontSize;
    pen += width;
    return { ...at, kind: "picture", picture, x: pen - width, width };
  });
}

/** Elements of whole lines: a line of a single font is one element. */
export function lineElements(text: ScriptText): TextElement[] {
  const { layout } = text;
  const letters = placedLines(text);
  return layout.lines.flatMap((line, row) => {
    const { x, y } = linePosition(text, row, line.width);
    const elements: TextElement[] = [];
    for (const one of letters[row] ?? []) {
      const at = { order: row, x: x + one.x, y, width: one.width, fromMiddle: null };
      const atom = atomOf(one.text, layout.font);
      if (atom.kind === "pictures") {
        elements.push(...pictures(layout, one, at));
        continue;
      }
      const last = elements.at(-1);
      if (last?.kind === "letters" && (last.face === atom.face || one.text === " ")) {
        last.width += one.width;
        const run = last.runs.at(-1);
        if (run && run.list === one.list) run.text += one.text;
        else last.runs.push({ text: one.text, list: one.list });
      } else if (one.text !== " ") {
        // libass drops a leading space; the element's `x` already includes the width of the space.
        const runs = [{ text: one.text, list: one.list }];
        elements.push({ ...at, kind: "letters", face: atom.face, runs });
      }
    }
    return elements;
  });
}

/** Elements of single letters, for motions that move each letter by itself. */
export function letterElements(text: ScriptText): TextElement[] {
  const { layout } = text;
  const letters = placedLines(text);
  let order = 0;
  return layout.lines.flatMap((line, row) => {
    const { x, y } = linePosition(text, row, line.width);
    return (letters[row] ?? []).flatMap((one): TextElement[] => {
      if (one.text.trim() === "") return [];
      const fromMiddle = one.x + one.width / 2 - line.width / 2;
      const at = { order: order++, x: x + one.x, y, width: one.width, fromMiddle };
      const atom = atomOf(one.text, layout.font);
      if (atom.kind === "pictures") return pictures(layout, one, at);
      return [
        { ...at, kind: "letters", face: atom.face, runs: [{ text: one.text, list: one.list }] },
      ];
    });
  });
}

/** Top left corner of a line as libass counts it: its line box is higher than our line. */
function linePosition(text: ScriptText, row: number, width: number): { x: number; y: number } {
  const { box, strip, align, lineHeight, leading, fontSize } = text.layout;
  const free = box.width - width;
  const shift = { left: 0, center: free / 2, right: free }[align];
  const above = (fontSize * text.layout.font.metrics.lineHeight - lineHeight) / 2;
  return { x: box.x - strip.x + shift, y: box.y - strip.y + row * leading - above };
}
