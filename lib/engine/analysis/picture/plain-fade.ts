import { edgeLikeness, likeness } from "./frame-distance";
import type { FrameWindow, SeenFrame } from "./frame-window";
import { plainContrast } from "./hard-cut";

/** A plain stretch ends when the contrast is above this, in levels. */
const endContrast = 6;
/** What fades is a scene with this contrast at least, in levels. */
const sceneContrast = 12;
/** A fade to black takes so long at least: what is faster is a cut. */
const shortestSeconds = 0.1;
const longestSeconds = 2.4;
/** Scenes on both sides of the black that are so alike are one scene. */
const alikeFrom = 0.65;
const alikeEdgesFrom = 0.3;

/**
 * The scene that fades at one side of a plain stretch, seen from the edge of the stretch: half faded, and
 * hardly faded. Empty when the scene is cut there, or only moves out of the picture.
 */
function fadingScene(
  frames: FrameWindow,
  edge: number,
  direction: 1 | -1,
  rate: number,
): SeenFrame[] {
  const seen: SeenFrame[] = [];
  for (let i = 1; i <= longestSeconds * rate; i += 1) {
    const frame = frames.at(edge + direction * i);
    if (
      !frame ||
      (frame.contrast < plainContrast && seen.some((one) => one.contrast > endContrast))
    )
      break;
    seen.push(frame);
  }
  const peak = Math.max(0, ...seen.map((frame) => frame.contrast));
  if (peak < sceneContrast) return [];
  const full = seen.findIndex((frame) => frame.contrast >= 0.75 * peak);
  const half = seen.findIndex((frame) => frame.contrast >= 0.4 * peak);
  const [scene, faded] = [seen[full], seen[half]];
  if (full < shortestSeconds * rate || !scene || !faded) return [];
  return isOneScene(scene, faded) ? [faded, scene] : [];
}

function isOneScene(a: SeenFrame, b: SeenFrame): boolean {
  return likeness(a, b) > alikeFrom || edgeLikeness(a, b) > alikeEdgesFrom;
}

/** Finds fades through black, white or another plain colour. Frames are shown to it one after the other. */
export function createPlainFadeFinder(frames: FrameWindow, rate: number) {
  let entry: { at: number; scene: SeenFrame[] } | null = null;
  return {
    /**
     * Looks at frame `at`; what follows it for 2.4 s must be in the window already.
     * @returns the frame in the middle of a plain stretch between two scenes that fade out and in, or null
     */
    look(at: number): number | null {
      const frame = frames.at(at);
      if (!frame) return null;
      if (!entry) {
        if (frame.contrast < plainContrast)
          entry = { at, scene: fadingScene(frames, at, -1, rate) };
        return null;
      }
      if (frame.contrast < endContrast) return null;
      const { at: from, scene: before } = entry;
      entry = null;
      if (before.length === 0) return null;
      const after = fadingScene(frames, at - 1, 1, rate);
      if (after.length === 0) return null;
      const isBack = before.some((one) => after.some((other) => isOneScene(one, other)));
      return isBack ? null : Math.round((from + at) / 2);
    },
  };
}
