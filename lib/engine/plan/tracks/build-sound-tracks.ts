import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { MusicClip, SpeechClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { framesNear, toSeconds } from "../arithmetic/frames";
import type { PlacedSentence } from "../voices/lay-speech";

/** The fades of music; each takes at most a quarter of the clip. */
const fadeInSeconds = 0.4;
const fadeOutSeconds = 1.2;

/** `Gain` is the older name of `Volume`, which wins. */
function volumeOf(
  config: { Volume?: number | undefined; Gain?: number | undefined } | undefined,
  otherwise: number,
): number {
  return config?.Volume ?? config?.Gain ?? otherwise;
}

export function buildSpeechTrack(
  sentences: readonly PlacedSentence[],
  configs: BatchConfigs,
): SpeechClip[] {
  const gain = volumeOf(configs.editing.SpeechConfig, editingDefaults.speechVolume);
  return sentences.map((sentence) => ({
    Type: "AI_TTS",
    Content: sentence.text,
    Voice: sentence.voice,
    SpeechRate: sentence.rate,
    TimelineIn: toSeconds(sentence.from),
    TimelineOut: toSeconds(sentence.to),
    Effects: [{ Type: "Volume", Gain: gain }],
    Reelpress: { SpeechKey: sentence.speechKey },
  }));
}

/** Builds music for the whole clip; shorter music is looped. */
export function buildMusicTrack(
  mediaId: string | undefined,
  durationFrames: number,
  configs: BatchConfigs,
): MusicClip[] {
  if (mediaId === undefined) return [];
  const gain = volumeOf(configs.editing.BackgroundMusicConfig, editingDefaults.musicVolume);
  const fade = (seconds: number) =>
    toSeconds(Math.min(framesNear(seconds), Math.floor(durationFrames / 4)));
  return [
    {
      MediaId: mediaId,
      LoopMode: true,
      TimelineIn: 0,
      TimelineOut: toSeconds(durationFrames),
      Effects: [
        { Type: "Volume", Gain: gain },
        { Type: "AFade", SubType: "In", Duration: fade(fadeInSeconds) },
        { Type: "AFade", SubType: "Out", Duration: fade(fadeOutSeconds) },
      ],
    },
  ];
}
