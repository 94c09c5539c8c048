import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  address,
  hue,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import type { Fields } from "@/lib/engine/testing/sdk-clients";
import {
  describeFile,
  listen,
  picturesOf,
  toneLevel,
} from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";

const size = { width: 320, height: 180 };

let real: RealProducing;
beforeAll(async () => {
  real = await openRealProducing();
});
afterAll(() => real.close());

describe("images and videos with a position", () => {
  it("appear in their boxes, on their backgrounds", async () => {
    const { draw, file, submit, untilProduced } = real;
    const halves = "color=red:s=160x180:r=25:d=2[l];color=blue:s=160x180:r=25:d=2[r];[l][r]hstack";
    await draw("halves.mp4", halves, ...flags("-c:v libx264 -pix_fmt yuv420p"));
    await draw("halves.png", halves, ...flags("-frames:v 1"));
    const green = { Type: "Background", SubType: "Color", Color: "#00FF00" };
    const blur = { Type: "Background", SubType: "Blur" };
    const film = { MediaURL: address("halves.mp4"), Out: 0.2 };
    const still = { Type: "Image", MediaURL: address("halves.png"), Duration: 0.2 };
    const VideoTrackClips = [
      { ...film, X: 0.5, Width: 0.5, Height: 1, Effects: [green] },
      { ...film, X: 10, Y: 10, Width: 90, Height: 90, AdaptMode: "Cover" },
      { ...film, Width: 0.25, Height: 1, AdaptMode: "Fill" },
      { ...still, X: 0.75, Y: 0.5, Width: 0.5, Effects: [blur] },
      { ...still, X: 80, Y: 0.25, Height: 0.5, Effects: [green] },
    ];
    const settings = { Width: size.width, Height: size.height, Video: { Crf: 12 } };
    const timeline = { VideoTracks: [{ VideoTrackClips }] };
    const answer = await submit("made/placed.mp4", timeline, settings);
    await untilProduced(String(answer.JobId));
    const pictures = await picturesOf(file("made/placed.mp4"), size);
    const seen = (clip: number, x: number, y: number) => {
      const mean = pictures[clip * 5 + 2]?.mean({ x, y, width: 6, height: 6 }) ?? [];
      if (Math.max(...mean) < 30) return "black";
      return hue(pictures[clip * 5 + 2], { x, y, width: 6, height: 6 });
    };
    const looks = (clip: number, points: readonly (readonly [number, number])[]) =>
      points.map(([x, y]) => seen(clip, x, y));
    // Fitted to the right half: 160 x 90 in its middle.
    expect(
      looks(0, [
        [40, 90],
        [200, 30],
        [180, 90],
        [300, 60],
        [300, 140],
      ]),
    ).toEqual(["green", "green", "red", "blue", "green"]);
    // Cut to a square of 90 pixels.
    expect(
      looks(1, [
        [2, 2],
        [12, 12],
        [46, 90],
        [60, 90],
        [92, 92],
        [104, 50],
      ]),
    ).toEqual(["black", "red", "red", "blue", "blue", "black"]);
    // Stretched to a stripe.
    expect(
      looks(2, [
        [2, 2],
        [30, 170],
        [44, 4],
        [70, 170],
        [90, 90],
      ]),
    ).toEqual(["red", "red", "blue", "blue", "black"]);
    // Over the edge, on itself.
    expect(
      looks(3, [
        [244, 94],
        [310, 170],
        [60, 140],
        [290, 40],
      ]),
    ).toEqual(["red", "red", "red", "blue"]);
    // 160 x 90 from 80, 45 on.
    expect(
      looks(4, [
        [60, 90],
        [84, 50],
        [150, 128],
        [166, 50],
        [232, 128],
        [250, 90],
        [160, 20],
      ]),
    ).toEqual(["green", "red", "red", "blue", "blue", "green", "green"]);
  });
});

describe("a production that ends with .mp3", () => {
  const sounds = [
    {
      AudioTrackClips: [
        { MediaURL: address("tone.wav"), TimelineIn: 0.6, Out: 0.8 },
        { Type: "AI_TTS", Content: "Ready.", TimelineIn: 2 },
      ],
    },
  ];
  it("is the sound of the timeline, with pictures and without", async () => {
    const { call, draw, file, submit, untilProduced } = real;
    await draw("tone.wav", "sine=frequency=1000:duration=1");
    await draw("still.png", "color=c=lime:s=320x180:r=1:d=1", ...flags("-frames:v 1"));
    const still = { Type: "Image", MediaURL: address("still.png"), Duration: 4 };
    const written = {
      "of-film.mp3": { VideoTracks: [{ VideoTrackClips: [still] }], AudioTracks: sounds },
      "Alone.MP3": { AudioTracks: sounds },
    };
    for (const [name, Timeline] of Object.entries(written)) {
      const answer = await submit(`made/${name}`, Timeline);
      const job = await untilProduced(String(answer.JobId));
      const made = file(`made/${name}`);
      const { streams } = await describeFile(made);
      expect(streams.map(({ codec_name }) => codec_name)).toEqual(["mp3"]);
      // The tone is where the timeline puts it, and the rest is silent.
      const levels = await Promise.all([0.1, 0.7, 1.5].map((at) => toneLevel(made, 1000, at, 0.4)));
      expect(levels.map((level) => level > -30)).toEqual([false, true, false]);
      expect((await listen(made, 2)).lufs).toBeGreaterThan(-30);
      const { truePeakDb } = await listen(made);
      expect(truePeakDb).toBeLessThanOrEqual(-1);
      // A picture without `MainTrack` does not shorten the sound, but can lengthen it.
      if (name === "of-film.mp3") expect(Number(job.Duration)).toBeCloseTo(4, 1);
      const { MediaInfo } = (await call("GetMediaInfo", { MediaId: String(job.MediaId) })) as {
        MediaInfo: { MediaBasicInfo: Fields; FileInfoList: Record<string, unknown[]>[] };
      };
      expect(MediaInfo.MediaBasicInfo).toMatchObject({
        MediaType: "audio",
        CoverURL: "",
        Status: "Normal",
      });
      const [info] = MediaInfo.FileInfoList;
      expect(info?.VideoStreamInfoList ?? []).toEqual([]);
      expect(info?.AudioStreamInfoList).toMatchObject([
        { CodecName: "mp3", SampleRate: "48000", Channels: "2" },
      ]);
      // A produced timeline can be submitted again as it was answered.
      const { Timeline: plan } = (await call("GetMediaProducingJob", { JobId: String(job.JobId) }))
        .MediaProducingJob as { Timeline: string };
      const film = { OutputMediaConfig: JSON.stringify({ MediaURL: address("made/again.mp4") }) };
      const again = call("SubmitMediaProducingJob", film, { Timeline: plan }).then(
        () => "taken",
        (failed: Error) => failed.message,
      );
      expect(await again).toMatch(name === "Alone.MP3" ? /end MediaURL with .mp3/ : /^taken$/);
    }
  });

  it("needs at least one sound", async () => {
    const { submit } = real;
    await expect(submit("made/nothing.mp3", {})).rejects.toThrow(/shows nothing and says nothing/);
    await expect(submit("made/a.wav", { AudioTracks: sounds })).rejects.toThrow(/.mp4 or .mp3/);
    await expect(submit("made/a.mp4", { AudioTracks: sounds })).rejects.toThrow(
      /end MediaURL with .mp3/,
    );
  });
});
