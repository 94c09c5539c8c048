import { flags } from "@/lib/engine/exec/flags";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { openFootageFolder, type FootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { renderClip } from "../render-clip";
import type { RenderClipOptions, RenderedClip, RenderStage, Sources } from "../render-options";
import { textClip, timeline, videoClip } from "./timeline";

const blur = { Type: "Background" as const, SubType: "Blur" as const, Radius: 0.1 };
export const fade = { Type: "Transition" as const, SubType: "fade", Duration: 0.4 };

export type Made = {
  file: string;
  cover: string;
  result: RenderedClip;
  stages: Array<{ stage: RenderStage; fraction: number }>;
};

/** Small footage whose pictures encode their time, and a function that renders timelines of it. */
export type RenderFixture = {
  footage: FootageFolder;
  sources: Sources;
  render: (plan: Timeline, more?: Partial<RenderClipOptions>) => Promise<Made>;
};

export async function openRenderFixture(): Promise<RenderFixture> {
  const footage = await openFootageFolder();
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p");
  const lavfi = flags("-f lavfi -i");
  // The grey level is 40 + 2 per frame, so that each picture encodes its own time.
  const ramp = "color=c=gray:s=320x180:r=25:d=4,geq=lum='40+2*N':cb=128:cr=128";
  const red =
    "color=c=0xC01818:s=320x180:r=30:d=3[r];color=c=white:s=20x20:r=30:d=3[w];[r][w]overlay=x='mod(4*n,280)':y=10";
  await Promise.all([
    footage.make("ramp.mp4", ...lavfi, ramp, ...x264),
    footage.make(
      "red.mp4",
      ...lavfi,
      red,
      ...lavfi,
      "sine=f=1000:d=3:r=48000",
      ...x264,
      ...flags("-c:a aac"),
    ),
    footage.make(
      "green.png",
      ...lavfi,
      "color=c=0x00C000:s=60x40,format=rgba",
      ...flags("-frames:v 1"),
    ),
    footage.make(
      "music.mp3",
      ...lavfi,
      "sine=f=220:d=1:r=44100,volume=-12dB",
      ...flags("-b:a 128k"),
    ),
    footage.make(
      "voice.wav",
      ...lavfi,
      "aevalsrc=exprs='0.3*sin(2*PI*600*t)*(0.6+0.4*sin(2*PI*4*t))':s=48000:d=1",
    ),
  ]);
  const sources = await footage.sources({
    ramp: footage.path("ramp.mp4"),
    red: footage.path("red.mp4"),
    sticker: footage.path("green.png"),
    music: footage.path("music.mp3"),
  });
  let made = 0;
  return {
    footage,
    sources,
    async render(plan, more = {}) {
      const name = `clip-${(made += 1)}`;
      const stages: Made["stages"] = [];
      const options: RenderClipOptions = {
        timeline: plan,
        sources,
        speechPath: () => footage.path("voice.wav"),
        workFolder: footage.path(`work-${name}`),
        outputPath: footage.path(`${name}.mp4`),
        coverPath: footage.path(`${name}.jpg`),
        cache: { folder: footage.path("cache"), maxBytes: 1024 ** 3 },
        onProgress: (progress) => stages.push(progress),
        ...more,
      };
      const result = await renderClip(options);
      return { file: options.outputPath, result, stages, cover: options.coverPath };
    },
  };
}

export const sentence = (from: number, to: number) => ({
  Type: "AI_TTS" as const,
  Content: "Hello",
  Voice: "v",
  SpeechRate: 0,
  TimelineIn: from,
  TimelineOut: to,
  Effects: [],
  Reelpress: { SpeechKey: "voice" },
});

/** Ramp from 1 s, cross-fade to red, then the ramp at double speed. */
export const clips = () => [
  videoClip("ramp", { in: 1, out: 2, from: 0, to: 1 }, { Effects: [blur, fade] }),
  videoClip("red", { in: 0, out: 1.4, from: 0.6, to: 2 }, { Effects: [blur] }),
  videoClip("ramp", { in: 0, out: 2, from: 2, to: 3 }, { Effects: [blur] }),
];
export const full = () =>
  timeline(clips(), {
    texts: [
      textClip("Sale", { FontSize: 26, Y: 0.16, TimelineOut: 3 }),
      textClip("你好世界", {
        FontSize: 22,
        Y: 0.8,
        Alignment: "Center",
        TimelineIn: 0.4,
        TimelineOut: 1.2,
        Reelpress: { Role: "Caption" },
      }),
    ],
    stickers: [
      {
        Type: "Image",
        MediaId: "sticker",
        X: 0.05,
        Y: 0.9,
        Width: 60,
        Height: 30,
        Opacity: 0.5,
        TimelineIn: 0,
        TimelineOut: 3,
      },
    ],
    speech: [sentence(1, 2)],
    music: [
      {
        MediaId: "music",
        LoopMode: true,
        TimelineIn: 0,
        TimelineOut: 3,
        Effects: [
          { Type: "Volume", Gain: 0.5 },
          { Type: "AFade", SubType: "Out", Duration: 0.5 },
        ],
      },
    ],
  });
