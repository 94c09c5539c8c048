import type { WallForm } from "../form/wall-form";

/** The states of a wall before and after the shown one, newest last. */
export type WallHistory = { past: readonly WallForm[]; future: readonly WallForm[] };

export const noHistory: WallHistory = { past: [], future: [] };

/** The most steps that can be undone. */
const mostSteps = 200;

/** Notes the state that is left by a change. What was undone before cannot be redone any more. */
export const remember = (history: WallHistory, left: WallForm): WallHistory => ({
  past: [...history.past, left].slice(-mostSteps),
  future: [],
});

export type WallStep = { wall: WallForm; history: WallHistory };

/** What was made stays made: a job cannot be undone here. */
const withMade = (wall: WallForm, { made, jobs }: WallForm): WallForm => ({ ...wall, made, jobs });

/** One step back; null when there is none. */
export function undo(history: WallHistory, wall: WallForm): WallStep | null {
  const before = history.past.at(-1);
  if (!before) return null;
  return {
    wall: withMade(before, wall),
    history: { past: history.past.slice(0, -1), future: [...history.future, wall] },
  };
}

/** One undone step again; null when there is none. */
export function redo(history: WallHistory, wall: WallForm): WallStep | null {
  const after = history.future.at(-1);
  if (!after) return null;
  return {
    wall: withMade(after, wall),
    history: { past: [...history.past, wall], future: history.future.slice(0, -1) },
  };
}
