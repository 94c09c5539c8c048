import type { TextClip } from "@/lib/ims/schema/timeline";

/**
 * A caption whose spoken word has a colour of its own, as texts one after the other: each is the whole caption, with
 * one word coloured while it is said. Other texts stay as they are. The first piece keeps the entrance, the last one
 * the exit.
 */
export function spokenPieces(clips: readonly TextClip[]): TextClip[] {
  return clips.flatMap((clip) => (clip.Reelpress.Spoken ? piecesOf(clip) : [clip]));
}

function piecesOf(clip: TextClip): TextClip[] {
  const { Spoken, ...rest } = clip.Reelpress;
  const words = Spoken?.Words ?? [];
  if (!Spoken || words.length === 0) return [{ ...clip, Reelpress: rest }];
  const { AaiMotionIn, AaiMotionInEffect, AaiMotionOut, AaiMotionOutEffect, ...still } = clip;
  const entrance = AaiMotionInEffect === undefined ? {} : { AaiMotionInEffect, AaiMotionIn };
  const exit = AaiMotionOutEffect === undefined ? {} : { AaiMotionOutEffect, AaiMotionOut };
  return words.map(({ From, To, At }, index) => ({
    ...still,
    TimelineIn: index === 0 ? clip.TimelineIn : At,
    TimelineOut: words[index + 1]?.At ?? clip.TimelineOut,
    ...(index === 0 ? shortened(entrance, "AaiMotionIn", lengthOf(words, index, clip)) : {}),
    ...(index === words.length - 1
      ? shortened(exit, "AaiMotionOut", lengthOf(words, index, clip))
      : {}),
    Reelpress: { ...rest, Said: { From, To, FontColor: Spoken.FontColor } },
  }));
}

type Words = NonNullable<TextClip["Reelpress"]["Spoken"]>["Words"];

const lengthOf = (words: Words, index: number, clip: TextClip): number =>
  (words[index + 1]?.At ?? clip.TimelineOut) -
  (index === 0 ? clip.TimelineIn : (words[index]?.At ?? clip.TimelineIn));

/** A motion that ends while its word is said. */
function shortened<K extends "AaiMotionIn" | "AaiMotionOut">(
  motion: { [name in K]?: number | undefined } & object,
  name: K,
  seconds: number,
) {
  const own = motion[name];
  return own === undefined ? {} : { ...motion, [name]: Math.min(own, seconds) };
}
