import type { SpeechClip, Timeline } from "@/lib/ims/schema/timeline";
import type { SpeechNeed } from "../facts";

/** A spoken sentence as a text to speak. */
export const needOf = (clip: SpeechClip): SpeechNeed => ({
  text: clip.Content,
  voice: clip.Voice,
  rate: clip.SpeechRate,
});

/** The sentences of a plan as texts to speak, in their order. */
export function spokenIn(timeline: Timeline): SpeechNeed[] {
  return timeline.AudioTracks[0].AudioTrackClips.map(needOf);
}
