import "server-only";
import type { Overlay, PicturePlan, PictureRun, SourceRun } from "@/lib/engine/gate/picture-plan";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { Composition } from "./compose-picture";
import type { Piece } from "../shots/cut-list";
import { framesNear } from "@/lib/engine/plan/arithmetic/frames";
import { slideBox } from "../motion/move-strip";
import { placeSticker } from "./place-sticker";
import { proveTexts } from "../text/prove-texts";
import { shotKey, sourceOf } from "../shots/shot-args";

/** What the gate must know of a composition to judge its frames. */
export async function planPictures(
  composition: Composition,
  texts: readonly TextClip[],
  frames: number,
): Promise<PicturePlan> {
  const { frame, cuts } = composition;
  let from = 0;
  const runs = cuts.map((cut): PictureRun => {
    const pieces = cut.kind === "play" ? [cut.piece] : [cut.from, cut.to];
    const [first] = pieces;
    const kind = cut.kind === "transition" ? "transition" : first?.vfx ? "effect" : "plain";
    const length = first?.frames ?? 0;
    const sources = pieces.map((piece) => sourceRun(piece, composition));
    const run = { kind, from, frames: length, sources } as const;
    from += length;
    return run;
  });
  return {
    frame,
    frames,
    runs,
    overlays: [...stickerBoxes(composition), ...stripBoxes(composition)],
    texts: await proveTexts(texts, composition.strips, frame, frames),
  };
}

function sourceRun(piece: Piece, { frame, sources, prepared }: Composition): SourceRun {
  const { shot, fromFrame, speed } = piece;
  const looks = prepared.get(shotKey(shot, frame, sources))?.looks;
  if (!looks) throw new RangeError("a shot of the composition was not prepared");
  return { looks, length: shot.frames, first: Math.max(0, fromFrame), speed };
}

function stickerBoxes({ stickers, sources, frame }: Composition): Overlay[] {
  return stickers.map((sticker) => ({
    ...placeSticker(sticker, sourceOf(sticker.MediaId, sources).facts, frame),
    from: framesNear(sticker.TimelineIn),
    to: framesNear(sticker.TimelineOut),
  }));
}

function stripBoxes({ strips, frame }: Composition): Overlay[] {
  return strips.map((strip) => ({
    ...(strip.motion ? slideBox(strip, strip.motion, frame) : strip),
    from: framesNear(strip.fromSeconds),
    to: framesNear(strip.toSeconds),
  }));
}
