import "server-only";
import { open } from "node:fs/promises";
import { lookPoints, lookSize, positionOf } from "@/lib/engine/gate/look";
import type { TextProof } from "@/lib/engine/gate/picture-plan";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { Size } from "../graph/fit-picture";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { drawnFrames } from "../motion/text-pages";
import { isNothingLeft } from "@/lib/engine/plan/words/left-out";
import { missingGlyphs } from "../glyphs/glyphs";
import type { TextStrip } from "./text-strips";
import { yuvaBytes } from "./yuva-picture";

/** Alpha from which a pixel is visible (ink), and from which it hides what lies under it (solid). */
const inkAlpha = 32;
const solidAlpha = 250;
const shownCharacters = 40;

/** What the gate must find of each text of a timeline in a clip of `frames` frames, `rate` a second. */
export async function proveTexts(
  texts: readonly TextClip[],
  strips: readonly TextStrip[],
  frame: Size,
  { frames, rate }: { frames: number; rate: number },
): Promise<TextProof[]> {
  const planned = texts.filter((text) => frameAt(text.TimelineIn, rate) < frames);
  const proofs: TextProof[] = [];
  // One text after the other, because each proof holds a picture in memory.
  for (const text of planned) proofs.push(await proofOf(text, strips, frame, frames));
  return proofs;
}

async function proofOf(
  text: TextClip,
  strips: readonly TextStrip[],
  frame: Size,
  frames: number,
): Promise<TextProof> {
  const order = strips.findIndex((strip) => strip.text === text);
  const strip = strips[order];
  const nowhere = { from: 0, to: 0 };
  const shared = {
    text: text.Content.slice(0, shownCharacters),
    visible: isVisible(text),
    shown: nowhere,
    rest: nowhere,
  };
  if (!strip && hasNothingDrawn(text))
    return { ...shared, visible: false, inside: 0, atFrame: null, points: [] };
  if (!strip) return { ...shared, inside: 0, atFrame: null, points: [] };
  const rest = restOf(strip, frames);
  const picture = await standingPicture(strip);
  const atFrame = rest.to > rest.from ? Math.floor((rest.from + rest.to) / 2) : null;
  const above = strips.slice(order + 1).filter((one) => atFrame !== null && showsAt(one, atFrame));
  const points = solidPoints(strip, picture, frame).filter(
    ({ x, y }) => !above.some((one) => covers(one, x, y)),
  );
  const shown = { from: Math.max(0, strip.first), to: Math.min(frames, strip.end) };
  return { ...shared, shown, rest, inside: insideShare(strip, picture, frame), atFrame, points };
}

/** Whether a text has anything to show: letters, digits or signs, and not only spaces. */
const isVisible = (text: TextClip): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.Content) && (text.FontColorOpacity > 0 || text.Outline > 0);

/** A text of characters that no font has: there is nothing of it to be seen, and its plan says so. */
const hasNothingDrawn = (text: TextClip): boolean =>
  isNothingLeft(text.Content, missingGlyphs(text.Content));

/** The picture in which the text is at rest. */
async function standingPicture(strip: TextStrip): Promise<Buffer> {
  const bytes = yuvaBytes(strip.width, strip.height);
  const picture = Buffer.alloc(bytes);
  const page = strip.motion ? drawnFrames(strip.motion).before : 0;
  const handle = await open(strip.path, "r");
  try {
    await handle.read(picture, 0, bytes, page * bytes);
    return picture;
  } finally {
    await handle.close();
  }
}

/** The frames between the text's entrance and exit; none when the text is never at rest. */
function restOf({ first, end, motion }: TextStrip, frames: number) {
  const from = Math.max(0, first + (motion?.entrance?.frames ?? 0));
  const to = Math.min(frames, end - (motion?.exit?.frames ?? 0));
  return { from, to };
}

const showsAt = (strip: TextStrip, frame: number): boolean =>
  strip.first <= frame && frame < strip.end;

const covers = (strip: TextStrip, x: number, y: number): boolean =>
  x >= strip.x && x < strip.x + strip.width && y >= strip.y && y < strip.y + strip.height;

const alphaAt = ({ width, height }: Size, picture: Buffer, x: number, y: number): number =>
  picture[width * height * 1.5 + y * width + x] ?? 0;

function solidPoints(strip: TextStrip, picture: Buffer, frame: Size) {
  const points: { index: number; luma: number; x: number; y: number }[] = [];
  for (let index = 0; index < lookPoints; index += 1) {
    const x = positionOf(index % lookSize.width, "width", frame);
    const y = positionOf(Math.floor(index / lookSize.width), "height", frame);
    if (!covers(strip, x, y)) continue;
    const [left, top] = [x - strip.x, y - strip.y];
    if (alphaAt(strip, picture, left, top) < solidAlpha) continue;
    points.push({ index, luma: picture[top * strip.width + left] ?? 0, x, y });
  }
  return points;
}

/** Share of the ink that lies inside the frame; 0 without ink. */
function insideShare(strip: TextStrip, picture: Buffer, frame: Size): number {
  let all = 0;
  let inside = 0;
  for (let top = 0; top < strip.height; top += 1) {
    for (let left = 0; left < strip.width; left += 1) {
      if (alphaAt(strip, picture, left, top) < inkAlpha) continue;
      all += 1;
      const [x, y] = [strip.x + left, strip.y + top];
      if (x >= 0 && y >= 0 && x < frame.width && y < frame.height) inside += 1;
    }
  }
  return all === 0 ? 0 : inside / all;
}
