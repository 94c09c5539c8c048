import { shotOfStretch } from "../match/chosen-shots";
import { toSeconds } from "../arithmetic/frames";
import type { Shot } from "../shots/shots";
import { isMarked, type ShotMark } from "./draw-log";

/**
 * The shot that a mark means. Where the source has no such shot (any more), it is the stretch from the
 * marked moment, `frames` long; null when there is no such source.
 */
export function findMarked(
  shots: readonly Shot[],
  mark: ShotMark & { frame: number },
  frames: number,
): Shot | null {
  const found = shots.find((shot) => isMarked(shot, mark));
  if (found) return found;
  const media = shots.find((shot) => shot.media.mediaId === mark.mediaId)?.media;
  return media ? shotOfStretch(media, { In: toSeconds(mark.frame) }, frames) : null;
}
