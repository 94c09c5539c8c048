import { shortHash } from "./draw-keys";
import type { Strip } from "./wall-answer";

/** A short key of what a video shows and says: it changes when the form changes the video. */
export const lookOf = ({
  durationSeconds,
  title,
  subHeadings,
  captions,
  voice,
  music,
  shots,
}: Strip) =>
  shortHash(JSON.stringify([durationSeconds, title, subHeadings, captions, voice, music, shots]));
