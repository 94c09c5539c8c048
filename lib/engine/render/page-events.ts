import { isLetterMotion } from "@/lib/engine/plan/drawn-motions";
import { findWords, type Run } from "@/lib/engine/plan/find-words";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { assAlpha, assColor, decimal, escapeAss } from "./ass-tags";
import type { TextLayout } from "./layout-text";
import { type Area, type Part, revealText } from "./reveal-text";
import type { Moment } from "./text-pages";
import { chanceOf, letterProgress, motionPoses, type Pose } from "./text-poses";

/** A text with its lines broken, as the script needs it. */
export type ScriptText = { clip: TextClip; layout: TextLayout };

type TextRun = Run<NonNullable<TextClip["Reelpress"]["Highlights"]>[number]>;
export type PageEvent = { layer: number; body: string };

/** A line, or a letter of it: what is drawn by one event. Places are in pixels of the strip. */
type Piece = {
  runs: TextRun[];
  x: number;
  y: number;
  width: number;
  /** From the middle of its line to that of this letter; null for a whole line. */
  fromMiddle: number | null;
};

/** The events of one page: each piece with its shadow below all of them. */
export function pageEvents(text: ScriptText, moment: Moment | null): PageEvent[] {
  const pieces = moment && isLetterMotion(moment.kind) ? letterPieces(text) : linePieces(text);
  const parts = (moment &&
    revealText(moment.kind, moment.progress, areaOf(text), moment.leaves)) ?? [null];
  return pieces.flatMap((piece, index) => {
    const pose = moment ? poseOf(text, piece, moment, index, pieces.length) : {};
    if ((pose.opacity ?? 1) <= 0 || pose.scaleX === 0 || pose.scaleY === 0) return [];
    return parts.flatMap((part) => pieceEvents(text, piece, pose, part));
  });
}

function poseOf(
  { layout }: ScriptText,
  piece: Piece,
  moment: Moment,
  index: number,
  count: number,
): Pose {
  const progress = isLetterMotion(moment.kind)
    ? letterProgress(moment.kind, moment.progress, index, count)
    : moment.progress;
  if (progress <= 0) return { opacity: 0 };
  return motionPoses[moment.kind].pose(progress, {
    fromMiddle: (piece.fromMiddle ?? 0) / layout.fontSize,
    height: layout.box.height / layout.fontSize,
    chance: chanceOf(index, moment.step),
  });
}

function pieceEvents(text: ScriptText, piece: Piece, pose: Pose, part: Part | null): PageEvent[] {
  const { clip, layout } = text;
  const { Italic, Underline } = clip.FontFace;
  const size = Math.max(pose.scaleX ?? 1, pose.scaleY ?? 1);
  const opacity = clip.FontColorOpacity * (pose.opacity ?? 1) * (part?.opacity ?? 1);
  const shape =
    `\\an7\\fs${decimal(layout.fontSize * text.layout.font.metrics.lineHeight)}` +
    `\\b${layout.font.isBold ? 1 : 0}\\i${Italic ? 1 : 0}\\u${Underline ? 1 : 0}` +
    (part ? `\\clip(${part.clip})` : "");
  const blur = (pose.blur ?? 0) * layout.fontSize;
  const top = event(1, highlighted(piece.runs, clip, layout.outline, size), [
    shape,
    placeTags(text, piece, pose, 0),
    `\\shad0\\bord${decimal(layout.outline * size)}${blur > 0 ? `\\blur${decimal(blur)}` : ""}`,
    `\\1c${assColor(clip.FontColor)}\\1a${assAlpha(opacity)}`,
    `\\3c${assColor(clip.OutlineColour)}\\3a${assAlpha(opacity)}`,
  ]);
  if (layout.shadow <= 0) return [top];
  // A blurred copy below the text: the hard drop shadow of ASS looks dated.
  const below = event(0, piece.runs.map((run) => escapeAss(run.text)).join(""), [
    shape,
    placeTags(text, piece, pose, layout.shadow),
    `\\shad0\\bord${decimal((layout.outline + layout.shadow * 0.5) * size)}`,
    `\\blur${decimal(layout.shadow * 1.1 + blur)}`,
    `\\1c${assColor(clip.BackColour)}\\1a&HFF&`,
    `\\3c${assColor(clip.BackColour)}\\3a${assAlpha(opacity * 0.55)}`,
  ]);
  return [below, top];
}

const event = (layer: number, text: string, tags: readonly string[]): PageEvent => ({
  layer,
  body: `{${tags.join("")}}${text}`,
});

/** Place, size and turn of a piece: about the middle of the whole text, or of the letter itself. */
function placeTags({ layout }: ScriptText, piece: Piece, pose: Pose, drop: number): string {
  const { box, strip, fontSize } = layout;
  const high = fontSize * layout.font.metrics.lineHeight;
  const middle =
    piece.fromMiddle !== null
      ? { x: piece.x + piece.width / 2, y: piece.y + high / 2 }
      : { x: box.x - strip.x + box.width / 2, y: box.y - strip.y + box.height / 2 };
  const scaleX = pose.scaleX ?? 1;
  const scaleY = pose.scaleY ?? 1;
  const move = { x: (pose.x ?? 0) * fontSize, y: (pose.y ?? 0) * fontSize + drop };
  const x = middle.x + (piece.x - middle.x) * scaleX + move.x;
  const y = middle.y + (piece.y - middle.y) * scaleY + move.y;
  const turned = [
    pose.turn ? `\\frz${decimal(pose.turn)}` : "",
    pose.flip ? `\\frx${decimal(pose.flip)}` : "",
    pose.spin ? `\\fry${decimal(pose.spin)}` : "",
  ].join("");
  return [
    `\\pos(${decimal(x)},${decimal(y)})`,
    turned ? `\\org(${decimal(middle.x + move.x)},${decimal(middle.y + move.y)})${turned}` : "",
    scaleX === 1 ? "" : `\\fscx${decimal(scaleX * 100)}`,
    scaleY === 1 ? "" : `\\fscy${decimal(scaleY * 100)}`,
  ].join("");
}

function linePieces(text: ScriptText): Piece[] {
  return text.layout.lines.map((line, row) => ({
    runs: findWords(line.text, text.clip.Reelpress.Highlights),
    ...linePlace(text, row, line.width),
    width: line.width,
    fromMiddle: null,
  }));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function letterPieces(text: ScriptText): Piece[] {
  return text.layout.lines.flatMap((line, row) => {
    const { x, y } = linePlace(text, row, line.width);
    let pen = 0;
    return findWords(line.text, text.clip.Reelpress.Highlights).flatMap(({ text: run, list }) =>
      [...graphemes.segment(run)].flatMap(({ segment }): Piece[] => {
        const width = text.layout.advance(segment);
        const at = x + pen;
        pen += width;
        if (segment.trim() === "") return [];
        const fromMiddle = at - x + width / 2 - line.width / 2;
        return [{ runs: [{ text: segment, list }], x: at, y, width, fromMiddle }];
      }),
    );
  });
}

/** Top left corner of a line as libass counts it: its line box is higher than our leading. */
function linePlace(text: ScriptText, row: number, width: number): { x: number; y: number } {
  const { box, strip, align, leading, fontSize } = text.layout;
  const free = box.width - width;
  const shift = { left: 0, center: free / 2, right: free }[align];
  const above = (fontSize * text.layout.font.metrics.lineHeight - leading) / 2;
  return { x: box.x - strip.x + shift, y: box.y - strip.y + row * leading - above };
}

/** Where a text is uncovered: its box and the room of its outline and shadow. */
function areaOf({ layout }: ScriptText): Area {
  const { box, strip, fontSize, outline, shadow } = layout;
  const room = outline + shadow + fontSize * 0.1;
  return {
    x: box.x - strip.x - room,
    y: box.y - strip.y - room,
    width: box.width + 2 * room,
    height: box.height + 2 * room,
  };
}

/** A line with its highlighted words in their look; after each the text's own is set again. */
function highlighted(
  runs: readonly TextRun[],
  clip: TextClip,
  outline: number,
  size: number,
): string {
  const own =
    `\\bord${decimal(outline * size)}\\1c${assColor(clip.FontColor)}` +
    `\\3c${assColor(clip.OutlineColour)}\\i${clip.FontFace.Italic ? 1 : 0}\\u${clip.FontFace.Underline ? 1 : 0}`;
  return runs
    .map(({ text, list: highlight }) => {
      if (!highlight) return escapeAss(text);
      const { FontColor, OutlineColour, Outline, Italic, Underline } = highlight;
      const tags = [
        FontColor ? `\\1c${assColor(FontColor)}` : "",
        OutlineColour ? `\\3c${assColor(OutlineColour)}` : "",
        Outline === undefined ? "" : `\\bord${decimal(Outline * size)}`,
        Italic === undefined ? "" : `\\i${Italic ? 1 : 0}`,
        Underline === undefined ? "" : `\\u${Underline ? 1 : 0}`,
      ];
      return `{${tags.join("")}}${escapeAss(text)}{${own}}`;
    })
    .join("");
}
