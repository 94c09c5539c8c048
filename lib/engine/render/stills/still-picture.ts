import { createHash } from "node:crypto";
import { framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import type { Size } from "../graph/fit-picture";
import type { Sources } from "../render-options";
import type { Cut, Segment } from "../shots/cut";
import { shotKey } from "../shots/shot-args";

/** Part of every key. Change the version when the same cut would be drawn differently. */
const pictureVersion = "1";

/** One frame of a timeline without its texts and stickers, and the name of its picture. */
export type StillPicture = { key: string; cut: Cut; rate: number };

/**
 * What is drawn for a cut of one frame. All cuts that show the same frame of a source in the same way get
 * the same key, whichever strips they are in.
 * @param frame of the output
 * @param rate of the output, in frames a second
 * @param size of the picture that people see
 * @throws RenderError `source-missing`
 */
export function stillPicture(
  cut: Cut,
  { frame, rate, size }: { frame: Size; rate: number; size: Size },
  sources: Sources,
): StillPicture {
  const plain = plainCut(cut);
  const seen = ({ shot, fromFrame, step, frames, vfx }: Segment) => [
    shotKey(shot, frame, sources),
    fromFrame,
    step,
    frames,
    vfx,
  ];
  const identity = [
    pictureVersion,
    [size.width, size.height],
    plain.kind === "play"
      ? seen(plain.segment)
      : [plain.name, seen(plain.from), seen(plain.to), plain.part],
    plain.over ?? [],
    // An effect or a transition is drawn for a moment, and frames of another rate are at other ones.
    ...(rate === framesPerSecond || !isMade(plain) ? [] : [rate]),
  ];
  const key = createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 40);
  return { key, cut: plain, rate };
}

const isMade = (cut: Cut): boolean =>
  cut.kind === "transition" || cut.segment.vfx !== null || (cut.over ?? []).length > 0;

const plainCut = (cut: Cut): Cut =>
  cut.kind === "play" ? { ...cut, segment: plainSegment(cut.segment) } : cut;

/** The segment as the one frame of its source that it shows: one frame has no speed. */
function plainSegment(segment: Segment): Segment {
  const { shot, fromFrame } = segment;
  if (shot.kind !== "Video") return { ...segment, step: 1, frames: 1 };
  const first = Math.min(Math.floor(fromFrame + 1e-3), shot.frames - 1);
  const atSeconds = Math.round((shot.fromSeconds + first / shot.framesPerSecond) * 1000) / 1000;
  const only = { ...shot, fromSeconds: atSeconds, frames: 1, framesPerSecond };
  return { ...segment, shot: only, fromFrame: 0, step: 1, frames: 1 };
}
