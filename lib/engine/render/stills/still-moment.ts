import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import type { Cut } from "../shots/cut";
import { cutAt } from "../shots/cut-at";

/** Moments of a shot that stills prefer, counted from its start: strips that show the shot share them. */
const preferredMs = [1000, 200];

/**
 * The frame of the output by which a shot is shown: near the middle of the stretch in which it is seen
 * without a transition, and there, if possible, a whole second after the start of the shot in its source.
 * A shot that is only seen in transitions is shown in the middle of them.
 * @param cuts the cut list of the timeline
 * @param shot from 0
 * @returns null for a shot that the timeline does not have, or that is never seen
 */
export function stillMoment(
  timeline: Timeline,
  cuts: readonly Cut[],
  shot: number,
): { frame: number; cut: Cut } | null {
  const seen = stretchOf(timeline, shot);
  const clip = timeline.VideoTracks[0].VideoTrackClips[shot];
  if (!seen || !clip) return null;
  const middle = Math.floor((seen.from + seen.to - 1) / 2);
  const within = Math.floor((seen.to - seen.from) / 4);
  // The middle first, then outwards.
  const frames = Array.from({ length: 2 * within + 1 }, (_, index) =>
    index % 2 === 0 ? middle + index / 2 : middle - (index + 1) / 2,
  );
  const shown = frames.map((frame) => ({ frame, cut: cutAt(cuts, frame) }));
  for (const step of preferredMs) {
    const found = shown.find(({ cut }) =>
      isOnStep(cut, clip, step, timeline.Reelpress.FramesPerSecond),
    );
    if (found) return found;
  }
  return shown[0] ?? null;
}

/** The frames in which a shot is seen alone. */
function stretchOf(timeline: Timeline, shot: number): { from: number; to: number } | null {
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  const [before, clip, after] = [clips[shot - 1], clips[shot], clips[shot + 1]];
  if (!clip) return null;
  const { Duration, FramesPerSecond: rate } = timeline.Reelpress;
  const total = frameAt(Duration, rate);
  const start = frameAt(clip.TimelineIn, rate);
  const end = frameAt(clip.TimelineOut, rate);
  const next = after ? frameAt(after.TimelineIn, rate) : total;
  const from =
    before && fadesOut(before) ? Math.max(start, frameAt(before.TimelineOut, rate)) : start;
  const to = Math.min(total, after ? Math.min(next, end) : total);
  if (from < to) return { from, to };
  const middle = Math.floor((start + Math.min(end, total)) / 2);
  return start < total ? { from: middle, to: middle + 1 } : null;
}

const fadesOut = ({ Effects }: VideoClip) => Effects.some(({ Type }) => Type === "Transition");

function isOnStep(cut: Cut, clip: VideoClip, stepMs: number, rate: number): boolean {
  if (cut.kind !== "play" || cut.segment.shot.kind !== "Video") return false;
  const { shot, fromFrame } = cut.segment;
  const atSeconds = shot.fromSeconds + Math.floor(fromFrame + 1e-3) / shot.framesPerSecond;
  const sinceMs = (atSeconds - clip.Reelpress.ShotIn) * 1000;
  // The frames of a source need not stand at whole milliseconds: the nearest one counts.
  const astrayMs = Math.abs(sinceMs - stepMs * Math.round(sinceMs / stepMs));
  return astrayMs < (shot.framesPerSecond === rate ? 0.5 : 500 / shot.framesPerSecond);
}
