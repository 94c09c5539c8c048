import { type ClipState, settledClipStates } from "@/lib/engine/queue/tables/job-machine";

/** Timing of a clip. `elapsedSeconds` counts since its work began; for a finished clip it is the total. */
export type TimedClip = {
  state: ClipState;
  /** 0 to 100. */
  progress: number;
  plannedSeconds: number | null;
  elapsedSeconds: number | null;
};

/** Progress below this share is too little for an extrapolation. */
const leastShare = 0.05;

/** Wall-clock seconds per second of clip, measured on finished and running clips; null without any. */
function measuredRate(clips: readonly TimedClip[]): number | null {
  let wall = 0;
  let output = 0;
  for (const clip of clips) {
    const share = clip.state === "done" ? 1 : clip.progress / 100;
    const isTelling = clip.state === "done" || (clip.state === "running" && share >= leastShare);
    if (!isTelling || clip.elapsedSeconds === null || clip.plannedSeconds === null) continue;
    wall += clip.elapsedSeconds;
    output += clip.plannedSeconds * share;
  }
  return output > 0 ? wall / output : null;
}

/**
 * Seconds until each clip will be ready, by the speed measured in this job; null while nothing is
 * known, and for settled clips. Clips wait in the order given, for `slots` that work side by side.
 */
export function secondsLeft(clips: readonly TimedClip[], slots: number): (number | null)[] {
  const rate = measuredRate(clips);
  if (rate === null) return clips.map(() => null);
  const free: number[] = [];
  const left = clips.map((clip) => {
    if (clip.state !== "running" && clip.state !== "publishing") return null;
    const seconds = (clip.plannedSeconds ?? 0) * rate * (1 - clip.progress / 100);
    free.push(seconds);
    return seconds;
  });
  while (free.length < slots) free.push(0);
  return clips.map((clip, index) => {
    if (settledClipStates.includes(clip.state)) return null;
    if (clip.state !== "waiting") return left[index] ?? null;
    const slot = free.indexOf(Math.min(...free));
    const ready = (free[slot] ?? 0) + (clip.plannedSeconds ?? 0) * rate;
    free[slot] = ready;
    return ready;
  });
}
