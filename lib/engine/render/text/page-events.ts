import { isLetterMotion } from "@/lib/engine/plan/looks/drawn-motions";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { assAlpha, assColor, decimal, escapeAss } from "../ass/ass-tags";
import type { TextLayout } from "@/lib/lettering/layout-text";
import type { EmojiPicture, Face } from "@/lib/lettering/text-font";
import { pictureEvents } from "./picture-events";
import { type Area, type Part, revealText } from "../motion/reveal-text";
import { pictureSize } from "@/lib/lettering/text-atoms";
import type { Moment } from "../motion/text-pages";
import {
  letterElements,
  lineElements,
  type TextElement,
  type ScriptText,
  type TextRun,
} from "@/lib/lettering/text-elements";
import { chanceOf, letterProgress, motionPoses, type Pose } from "../motion/text-poses";

export type PageEvent = { layer: number; body: string };

/** The events of one page. All shadows lie below all elements. */
export function pageEvents(text: ScriptText, moment: Moment | null): PageEvent[] {
  const elements =
    moment && isLetterMotion(moment.kind) ? letterElements(text) : lineElements(text);
  const parts = (moment &&
    revealText(moment.kind, moment.progress, areaOf(text), moment.leaves)) ?? [null];
  const count = (elements.at(-1)?.order ?? 0) + 1;
  return elements.flatMap((element) => {
    const pose = moment ? poseOf(text, element, moment, count) : {};
    if ((pose.opacity ?? 1) <= 0 || pose.scaleX === 0 || pose.scaleY === 0) return [];
    return parts.flatMap((part) =>
      element.kind === "letters"
        ? letterEvents(text, element, pose, part)
        : pictureOf(text, element, pose, part),
    );
  });
}

function poseOf({ layout }: ScriptText, element: TextElement, moment: Moment, count: number): Pose {
  const index = element.order;
  const progress = isLetterMotion(moment.kind)
    ? letterProgress(moment.kind, moment.progress, index, count)
    : moment.progress;
  if (progress <= 0) return { opacity: 0 };
  return motionPoses[moment.kind].pose(progress, {
    fromMiddle: (element.fromMiddle ?? 0) / layout.fontSize,
    height: layout.box.height / layout.fontSize,
    chance: chanceOf(index, moment.step),
  });
}

function letterEvents(
  text: ScriptText,
  element: Extract<TextElement, { kind: "letters" }>,
  pose: Pose,
  part: Part | null,
): PageEvent[] {
  const { clip, layout } = text;
  const { face } = element;
  const { Italic, Underline } = clip.FontFace;
  const size = Math.max(pose.scaleX ?? 1, pose.scaleY ?? 1);
  const opacity = clip.FontColorOpacity * (pose.opacity ?? 1) * (part?.opacity ?? 1);
  const shape =
    `\\an7\\fn${face.family}\\fs${decimal(layout.fontSize * face.scale * face.metrics.lineHeight)}` +
    `\\b${face.isBold ? 1 : 0}\\i${Italic ? 1 : 0}\\u${Underline ? 1 : 0}` +
    (part ? `\\clip(${part.clip})` : "");
  const blur = (pose.blur ?? 0) * layout.fontSize;
  const top = event(1, highlighted(element.runs, clip, layout.outline, size), [
    shape,
    positionTags(text, element, pose, { x: 0, y: footShift(layout, face) }),
    `\\shad0\\bord${decimal(layout.outline * size)}${blur > 0 ? `\\blur${decimal(blur)}` : ""}`,
    `\\1c${assColor(clip.FontColor)}\\1a${assAlpha(opacity)}`,
    `\\3c${assColor(clip.OutlineColour)}\\3a${assAlpha(opacity)}`,
  ]);
  if (layout.shadow <= 0) return [top];
  // The shadow is a blurred copy below the text: the hard drop shadow of ASS looks dated.
  const below = event(0, element.runs.map((run) => escapeAss(run.text)).join(""), [
    shape,
    positionTags(text, element, pose, { x: 0, y: footShift(layout, face) }, layout.shadow),
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

/** How much lower the line of another face begins, so that all letters share one baseline. */
function footShift({ fontSize, font }: TextLayout, face: Face): number {
  return (font.metrics.ascent - face.metrics.ascent * face.scale) * fontSize;
}

function pictureOf(
  text: ScriptText,
  element: Extract<TextElement, { kind: "picture" }>,
  pose: Pose,
  part: Part | null,
): PageEvent[] {
  const { layout } = text;
  const { width, height } = pictureSize(element.picture);
  const opacity = text.clip.FontColorOpacity * (pose.opacity ?? 1) * (part?.opacity ?? 1);
  const blur = (pose.blur ?? 0) * layout.fontSize;
  const middle = layout.font.metrics.ascent - capitalEm / 2;
  const corner = {
    x: ((element.width / layout.fontSize - width) / 2) * layout.fontSize,
    y: (middle - height / 2) * layout.fontSize,
  };
  const tags =
    `${positionTags(text, element, pose, corner)}\\shad0\\bord0` +
    (blur > 0 ? `\\blur${decimal(blur)}` : "") +
    (part ? `\\clip(${part.clip})` : "");
  const scale = (width * layout.fontSize) / element.picture.width;
  const shown = text.isMask ? outlineOf(element.picture) : element.picture;
  return pictureEvents(shown, scale, opacity).map((body) => ({
    layer: 1,
    body: `{\\an7${tags}${body}`,
  }));
}

const outlineOf = (picture: EmojiPicture): EmojiPicture => ({
  ...picture,
  shapes: picture.shapes.map((shape) => ({ ...shape, color: "#FFFFFF" })),
});

/** Height of a capital letter, in em: pictures are centred on its middle. */
const capitalEm = 0.733;

/**
 * Position, size and rotation of an element, about the middle of the whole text or of the letter
 * itself. `corner`: offset from the element's position to the upper left corner of the drawing.
 */
function positionTags(
  { layout }: ScriptText,
  element: TextElement,
  pose: Pose,
  corner: { x: number; y: number },
  drop = 0,
): string {
  const { box, strip, fontSize } = layout;
  const high = fontSize * layout.font.metrics.lineHeight;
  const middle =
    element.fromMiddle !== null
      ? { x: element.x + element.width / 2, y: element.y + high / 2 }
      : { x: box.x - strip.x + box.width / 2, y: box.y - strip.y + box.height / 2 };
  const scaleX = pose.scaleX ?? 1;
  const scaleY = pose.scaleY ?? 1;
  const move = { x: (pose.x ?? 0) * fontSize, y: (pose.y ?? 0) * fontSize + drop };
  const x = middle.x + (element.x + corner.x - middle.x) * scaleX + move.x;
  const y = middle.y + (element.y + corner.y - middle.y) * scaleY + move.y;
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

/** The area in which a text is revealed: its box with room for outline and shadow. */
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

/** A line with its highlighted words in their own look; after each word the text's look is restored. */
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
