import { textClip, timeline, videoClip } from "@/lib/engine/render/testing/timeline";
import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import { type BenchFootage, sentenceSeconds } from "./bench-footage";

const shotSeconds = 3.4;
const fadeSeconds = 0.48;
const shots = 5;
const step = shotSeconds - fadeSeconds;
const benchSeconds = step * (shots - 1) + shotSeconds;

const titles = ["夏日新品上市，限时七折", "Fresh for the summer", "早安，从一杯开始"];
const captions = [
  "每天清晨，都值得被好好对待。",
  "A cup that keeps its warmth for hours.",
  "三种颜色，总有一种适合你。",
  "Order today, enjoy tomorrow.",
];

/** One output: five shots with cross-fades, title, captions, sticker, speech and ducked music. */
export function benchTimeline(index: number, footage: BenchFootage): Timeline {
  const clips: VideoClip[] = Array.from({ length: shots }, (_, shotIndex) => {
    const mediaId = footage.videos[(index + shotIndex * 2) % footage.videos.length] ?? "wide";
    const from = ((index + shotIndex) % 2) * 4;
    const at = shotIndex * step;
    const effects: VideoClip["Effects"] = [{ Type: "Background", SubType: "Blur", Radius: 0.1 }];
    if (shotIndex < shots - 1) {
      effects.push({ Type: "Transition", SubType: "fade", Duration: fadeSeconds });
    }
    return videoClip(
      mediaId,
      { in: from, out: from + shotSeconds, from: at, to: at + shotSeconds },
      { Effects: effects },
    );
  });
  const sentences = captions.map((text, captionIndex) => {
    const from = 0.6 + captionIndex * (sentenceSeconds + 0.4);
    const voice = footage.voices[(captionIndex + (index % 5)) % footage.voices.length] ?? "";
    return { text, voice, from, to: from + sentenceSeconds };
  });
  return timeline(clips, {
    width: 1080,
    height: 1920,
    crf: 23,
    seconds: Math.round(benchSeconds * 25) / 25,
    texts: [
      textClip(titles[index % titles.length] ?? "", {
        FontSize: 84,
        Y: 0.12,
        Outline: 4,
        Shadow: 8,
        TimelineOut: benchSeconds,
      }),
      ...sentences.map(({ text, from, to }) =>
        textClip(text, {
          FontSize: 54,
          Y: 0.84,
          Alignment: "BottomCenter",
          Outline: 3,
          Shadow: 4,
          TimelineIn: from,
          TimelineOut: to,
          Reelpress: { Role: "Caption" },
        }),
      ),
    ],
    stickers: [
      {
        Type: "Image",
        MediaId: "sticker",
        X: 0.05,
        Y: 0.05,
        Width: 0.2,
        Height: 0.1,
        Opacity: 0.9,
        TimelineIn: 0,
        TimelineOut: benchSeconds,
      },
    ],
    speech: sentences.map(({ text, voice, from, to }) => ({
      Type: "AI_TTS",
      Content: text,
      Voice: "bench",
      SpeechRate: 0,
      TimelineIn: from,
      TimelineOut: to,
      Effects: [],
      Reelpress: { SpeechKey: voice },
    })),
    music: [
      {
        MediaId: "music",
        LoopMode: true,
        TimelineIn: 0,
        TimelineOut: benchSeconds,
        Effects: [
          { Type: "Volume", Gain: 0.3 },
          { Type: "AFade", SubType: "Out", Duration: 1.5 },
        ],
      },
    ],
  });
}
