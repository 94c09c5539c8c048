import type { VideoClip } from "@/lib/ims/schema/timeline";

/** A longer shot is not prepared whole, but only the stretch that the clip uses. */
const longestWholeShotSeconds = 10;

type Ranges = Pick<VideoClip, "In" | "Out"> & {
  Reelpress: Pick<VideoClip["Reelpress"], "ShotIn" | "ShotOut">;
};

/** The stretch of a film, in seconds of the source, that the renderer prepares for a clip: its frames are counted from its start. */
export function preparedStretch({ In, Out, Reelpress: { ShotIn, ShotOut } }: Ranges): {
  from: number;
  to: number;
} {
  const whole = ShotOut - ShotIn <= longestWholeShotSeconds;
  return { from: whole ? Math.min(ShotIn, In) : In, to: whole ? Math.max(ShotOut, Out) : Out };
}
