import "server-only";
import type { Overlay, PicturePlan, PictureRun, SourceRun } from "@/lib/engine/gate/picture-plan";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { Composition } from "./compose-picture";
import type { Cut, Segment } from "../shots/cut";
import { framesOf, partOfSegment } from "../shots/part-of-cut";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { slideBox } from "../motion/move-strip";
import { placeSticker } from "@/lib/lettering/place-sticker";
import { proveTexts } from "../text/prove-texts";
import { shotKey, sourceOf } from "../shots/shot-args";

/** What the gate must know about a composition to judge its frames. */
export async function planPictures(
  composition: Composition,
  texts: readonly TextClip[],
  frames: number,
): Promise<PicturePlan> {
  const { frame, rate, cuts } = composition;
  let from = 0;
  const runs = cuts.map((cut): PictureRun => {
    const frames = framesOf(cut);
    const run = { from, frames, ...makingOf(cut), sources: sourcesOf(cut, composition) };
    from += frames;
    return run;
  });
  return {
    frame,
    rate,
    frames,
    runs,
    overlays: [...stickerBoxes(composition), ...stripBoxes(composition)],
    texts: await proveTexts(texts, composition.strips, frame, { frames, rate }),
  };
}

function makingOf(cut: Cut): Pick<PictureRun, "kind" | "makings" | "ofFrames"> {
  const over = cut.over?.length ?? 0;
  if (cut.kind === "transition") {
    return { kind: "transition", makings: 1 + over, ofFrames: cut.from.frames };
  }
  const makings = over + (cut.segment.vfx ? 1 : 0);
  return makings > 0 ? { kind: "effect", makings } : { kind: "plain" };
}

function sourcesOf(cut: Cut, composition: Composition): SourceRun[] {
  if (cut.kind === "play") return [sourceRun(cut.segment, composition)];
  const from = cut.part?.from ?? 0;
  return [cut.from, cut.to].map((segment) =>
    sourceRun(partOfSegment(segment, from, framesOf(cut)), composition),
  );
}

function sourceRun(segment: Segment, { frame, sources, prepared }: Composition): SourceRun {
  const { shot, fromFrame, step } = segment;
  const looks = prepared.get(shotKey(shot, frame, sources))?.looks;
  if (!looks) throw new RangeError("a shot of the composition was not prepared");
  return { looks, length: shot.frames, first: Math.max(0, fromFrame), step };
}

function stickerBoxes({ stickers, sources, frame, rate }: Composition): Overlay[] {
  return stickers.map((sticker) => ({
    ...placeSticker(sticker, sourceOf(sticker.MediaId, sources).facts, frame),
    from: frameAt(sticker.TimelineIn, rate),
    to: frameAt(sticker.TimelineOut, rate),
  }));
}

function stripBoxes({ strips, frame }: Composition): Overlay[] {
  return strips.map((strip) => ({
    ...(strip.motion ? slideBox(strip, strip.motion, frame) : strip),
    from: strip.first,
    to: strip.end,
  }));
}
