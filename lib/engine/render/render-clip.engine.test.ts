import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  changedPixels,
  describeFile,
  listen,
  type Picture,
  picturesOf,
  psnr,
  toneLevel,
} from "@/lib/engine/probe/testing/drawn-footage";
import { renderFrame } from "./render-frame";
import { previewSound } from "./sound/preview-sound";
import {
  clips,
  full,
  type Made,
  openRenderFixture,
  type RenderFixture,
} from "./testing/render-fixture";
import { timeline, videoClip } from "./testing/timeline";

const size = { width: 180, height: 320 };
const middle = { x: 20, y: 130, width: 140, height: 60 };
const upperBar = { x: 20, y: 40, width: 140, height: 50 };
const captionArea = { x: 10, y: 232, width: 160, height: 40 };

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
});
afterAll(() => fixture.footage.close());
const render: RenderFixture["render"] = (plan, more) => fixture.render(plan, more);

describe("a clip", () => {
  let clip: Made;
  let frames: Picture[];
  let bare: Picture[];
  beforeAll(async () => {
    clip = await render(full());
    frames = await picturesOf(clip.file, size);
    bare = await picturesOf((await render(timeline(clips()))).file, size);
  });
  const level = (index: number) => frames[index]?.mean(middle)[0] ?? -1;
  /** The full-range value (0 to 255) of a limited-range grey level. */
  const seen = (luma: number) => ((luma - 16) * 255) / 219;

  it("has exactly the planned frames, and shows the shots in their order", () => {
    expect(frames).toHaveLength(75);
    expect(frames[30]?.mean(middle)[0]).toBeGreaterThan(150);
    expect(frames[30]?.mean(middle)[1]).toBeLessThan(60);
    expect(frames[60]?.mean(middle)[0]).toBeCloseTo(frames[60]?.mean(middle)[1] ?? 0, -1);
  });

  it.each([
    [0, 25],
    [10, 35],
    [50, 0],
    [55, 10],
    [74, 48],
  ])("shows at frame %d the source's frame %d", (index, source) => {
    expect(Math.abs(level(index) - seen(40 + 2 * source))).toBeLessThan(3);
  });

  it("mixes both pictures in the middle of a cross-fade", () => {
    const grey = seen(40 + 2 * 45);
    const [red = 0, green = 0] = frames[20]?.mean(middle) ?? [];
    expect(red).toBeGreaterThan(grey + 10);
    expect(red).toBeLessThan(188);
    expect(green).toBeLessThan(grey - 25);
    expect(green).toBeGreaterThan(40);
  });

  it("fills the rest of the frame with the blurred picture, not with black", () => {
    const [red = 0, green = 0] = bare[40]?.mean(upperBar) ?? [];
    expect(red).toBeGreaterThan(90);
    expect(green).toBeLessThan(60);
  });

  it("shows a title throughout, and a Chinese caption only during its own time", () => {
    const changed = (index: number, area: typeof captionArea) => {
      const [one, other] = [frames[index], bare[index]];
      return one && other ? changedPixels(one, other, area) : -1;
    };
    const titleArea = { x: 20, y: 48, width: 140, height: 40 };
    expect(changed(5, titleArea)).toBeGreaterThan(300);
    expect(changed(74, titleArea)).toBeGreaterThan(300);
    expect(changed(15, captionArea)).toBeGreaterThan(400);
    expect(changed(9, captionArea)).toBe(0);
    expect(changed(10, captionArea)).toBeGreaterThan(400);
    expect(changed(29, captionArea)).toBeGreaterThan(400);
    expect(changed(30, captionArea)).toBe(0);
  });

  it("lays the sticker at its position, half transparent", () => {
    const inside = { x: 20, y: 292, width: 20, height: 20 };
    const [, was = 0] = bare[40]?.mean(inside) ?? [];
    const [red = 0, green = 0] = frames[40]?.mean(inside) ?? [];
    expect(green).toBeGreaterThan(was + 60);
    expect(green).toBeLessThan(150);
    expect(red).toBeGreaterThan(40);
    const beside = { x: 80, y: 292, width: 60, height: 20 };
    expect(
      Math.abs((frames[40]?.mean(beside)[1] ?? 0) - (bare[40]?.mean(beside)[1] ?? 99)),
    ).toBeLessThan(4);
  });

  it("is the file that players and platforms expect", async () => {
    const { streams, format } = await describeFile(clip.file);
    expect(streams[0]).toMatchObject({
      codec_name: "h264",
      profile: "High",
      pix_fmt: "yuv420p",
      avg_frame_rate: "25/1",
      nb_frames: "75",
      color_space: "bt709",
      color_primaries: "bt709",
      color_transfer: "bt709",
      color_range: "tv",
    });
    expect(streams[1]).toMatchObject({ codec_name: "aac", sample_rate: "48000", channels: 2 });
    expect(Number(streams[1]?.duration)).toBeGreaterThan(2.95);
    expect(Number(format.duration)).toBeCloseTo(3, 1);
    const bytes = await readFile(clip.file);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it("begins with a picture, which is also its cover", async () => {
    const [cover] = await picturesOf(clip.cover, size);
    const [first] = frames;
    expect(first?.mean()[0]).toBeGreaterThan(30);
    expect(cover && first ? psnr(cover, first) : 0).toBeGreaterThan(30);
  });

  it("has a loudness of -14 LUFS and a true peak under -1 dB", async () => {
    const heard = await listen(clip.file);
    expect(Math.abs((heard.lufs ?? 0) + 14)).toBeLessThan(1);
    expect(heard.truePeakDb).toBeLessThan(-1);
    expect(clip.result.loudnessLufs).toBeCloseTo(heard.lufs ?? 0, 0);
  });

  it("lowers the music under speech by 8 dB and more, and fades it out", async () => {
    const alone = await toneLevel(clip.file, 220, 0.1, 0.5);
    const under = await toneLevel(clip.file, 220, 1.2, 0.6);
    expect(alone - under).toBeGreaterThan(8);
    expect(await toneLevel(clip.file, 600, 1.2, 0.6)).toBeGreaterThan(under + 12);
    const end = await toneLevel(clip.file, 220, 2.85, 0.14);
    expect(alone - end).toBeGreaterThan(6);
  });

  it("can be heard before it is made: the same words and music at the same times", async () => {
    const { sources, footage } = fixture;
    const given = {
      sources,
      speechPath: () => footage.path("voice.wav"),
      cache: { folder: footage.path("cache"), maxBytes: 1024 ** 3 },
      signal: AbortSignal.timeout(30_000),
    };
    const sound = await previewSound({ timeline: full(), ...given });
    const file = footage.path("preview.m4a");
    await writeFile(file, sound ?? "");
    // Below this nothing is heard, and codecs leave what they like.
    const audible = (level: number) => Math.max(level, -60);
    for (const [hertz, from] of [
      [600, 0.2],
      [600, 1.2],
      [220, 0.2],
      [220, 1.2],
    ] as const) {
      const own = await toneLevel(file, hertz, from, 0.6);
      const made = await toneLevel(clip.file, hertz, from, 0.6);
      expect(audible(own)).toBeCloseTo(audible(made), 0);
    }
    expect(await toneLevel(file, 600, 1.2, 0.6)).toBeGreaterThan(-30);
    expect(await previewSound({ timeline: timeline(clips()), ...given })).toBeNull();
  });

  it("reports its stages in order, each with a rising fraction", () => {
    const order = [...new Set(clip.stages.map(({ stage }) => stage))];
    expect(order).toEqual(["Preparing", "Mixing", "Encoding", "Verifying", "Publishing"]);
    const encoding = clip.stages.filter(({ stage }) => stage === "Encoding");
    const fractions = encoding.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it.each([0.2, 0.8, 1.6, 2.4])(
    "previews the frame at %d s as the clip shows it",
    async (seconds) => {
      const jpeg = await renderFrame({
        timeline: full(),
        sources: fixture.sources,
        seconds,
        pictureWidth: 180,
        cache: { folder: fixture.footage.path("cache"), maxBytes: 1024 ** 3 },
      });
      await writeFile(fixture.footage.path("preview.jpg"), jpeg);
      const [preview] = await picturesOf(fixture.footage.path("preview.jpg"), size);
      const frame = frames[Math.round(seconds * 25)];
      expect(preview && frame ? psnr(preview, frame) : 0).toBeGreaterThan(30);
    },
  );
});

describe("a clip's sound", () => {
  it("is a silent track when no source is heard", async () => {
    const { file, result } = await render(timeline(clips()));
    expect(result.loudnessLufs).toBeNull();
    expect((await listen(file)).lufs).toBeNull();
  });

  it("plays a shot's sound when it has a volume, at the shot's time", async () => {
    const loud = videoClip(
      "red",
      { in: 0, out: 1, from: 1, to: 2 },
      { Effects: [{ Type: "Volume", Gain: 1 }] },
    );
    const { file } = await render(
      timeline([videoClip("ramp", { in: 0, out: 1, from: 0, to: 1 }), loud]),
    );
    expect(await toneLevel(file, 1000, 1.1, 0.8)).toBeGreaterThan(-30);
    expect(await toneLevel(file, 1000, 0.1, 0.8)).toBeLessThan(-60);
  });
});
