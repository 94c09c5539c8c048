import type { MeasuredSpeech, SaidStretch } from "../facts";
import { framesCovering, framesNear } from "../arithmetic/frames";

/** A sentence with its times in frames of the clip. */
export type PlacedSentence = {
  text: string;
  from: number;
  to: number;
  speechKey: string;
  voice: string;
  rate: number;
  /** When its words are said, in seconds from `from`. */
  times?: readonly SaidStretch[] | undefined;
};

/**
 * Lays the sentences of a measured text one after the other from `startFrame`. Each begins on a whole
 * frame and none is cut off.
 */
export function laySpeech(
  speech: MeasuredSpeech,
  startFrame: number,
): { sentences: PlacedSentence[]; endFrame: number } {
  let cursor = startFrame;
  let endFrame = startFrame;
  const sentences = speech.sentences.map((sentence) => {
    const from = cursor;
    const to = from + Math.max(1, framesCovering(sentence.seconds));
    endFrame = to;
    cursor = to + framesNear(sentence.pauseSeconds);
    const { text, speechKey, times } = sentence;
    return { text, from, to, speechKey, voice: speech.voice, rate: speech.rate, times };
  });
  return { sentences, endFrame };
}
