import type { Strip, StripShot } from "./wall-answer";
import type { WallShot } from "./wall-state";

/** Whether a shot of a video is the named one: its stretch holds the moment, or the file is enough. */
export const isShot = (shot: StripShot, { mediaId, inSeconds }: WallShot): boolean =>
  shot.mediaId === mediaId &&
  (inSeconds === null || (shot.inSeconds <= inSeconds && inSeconds < shot.outSeconds));

export const shows = ({ shots }: Strip, named: WallShot): boolean =>
  shots.some((shot) => isShot(shot, named));

/** Whether a video opens with another shot than the named one. */
export const breaksOpening = ({ shots }: Strip, named: WallShot): boolean => {
  const [first] = shots;
  return first !== undefined && !isShot(first, named);
};
