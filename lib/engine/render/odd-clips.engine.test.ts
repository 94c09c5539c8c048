import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import type { ClipRule } from "@/lib/ims/schema/answers/clip-report";
import type { StickerClip, Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import { fade, openRenderFixture, type RenderFixture, sentence } from "./testing/render-fixture";
import type { Sources } from "./render-options";
import { textClip, timeline, videoClip } from "./testing/timeline";

/** Clips that look faulty but match their plan: the gate must let all of them through. */
let fixture: RenderFixture;
let sources: Sources;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const { footage } = fixture;
  const lavfi = flags("-f lavfi -i");
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p");
  const one = flags("-frames:v 1");
  await Promise.all([
    footage.make("slide.png", ...lavfi, "testsrc2=s=320x180", ...one),
    footage.make("black.png", ...lavfi, "color=black:s=320x180", ...one),
    footage.make("blue.png", ...lavfi, "color=blue:s=320x180", ...one),
    // A tripod shot moves only by the camera's noise. A screen recording does not move at all.
    footage.make(
      "tripod.mp4",
      ...lavfi,
      "testsrc2=s=320x180:d=0.04,loop=99:1,noise=alls=3:allf=t",
      ...x264,
    ),
    footage.make("screen.mp4", ...lavfi, "testsrc2=s=320x180:d=0.04,loop=99:1", ...x264),
    footage.make(
      "fades.mp4",
      ...lavfi,
      "testsrc2=s=320x180:d=3,fade=t=in:d=0.6,fade=t=out:st=2:d=0.4",
      ...x264,
    ),
    footage.make(
      "night.mp4",
      ...lavfi,
      "testsrc2=s=320x180:d=2,lutyuv=y='16+(val-16)/24':u=128:v=128",
      ...x264,
    ),
    footage.make("moving.mp4", ...lavfi, "testsrc2=s=320x180:d=4", ...x264),
    footage.make("frame.png", ...lavfi, "color=white:s=90x160,format=rgba", ...one),
    footage.make(
      "late.mp3",
      ...lavfi,
      "sine=f=330:d=4,volume=0:enable='lt(t,1.5)'",
      ...flags("-b:a 128k"),
    ),
    footage.make(
      "pulse.mp3",
      ...lavfi,
      "sine=f=330:d=4,volume=0:enable='gt(mod(t,1),0.3)'",
      ...flags("-b:a 128k"),
    ),
  ]);
  const names = {
    slide: "slide.png",
    black: "black.png",
    blue: "blue.png",
    tripod: "tripod.mp4",
    screen: "screen.mp4",
    fades: "fades.mp4",
    night: "night.mp4",
    moving: "moving.mp4",
    frame: "frame.png",
    late: "late.mp3",
    pulse: "pulse.mp3",
  };
  const files = Object.entries(names).map(([name, file]) => [name, footage.path(file)]);
  sources = new Map([...fixture.sources, ...(await footage.sources(Object.fromEntries(files)))]);
});
afterAll(() => fixture.footage.close());

const size = { width: 90, height: 160 };
/** Shots one after the other, each with its length in seconds. */
function inTurn(shots: readonly [string, number, Partial<VideoClip>?][]): VideoClip[] {
  let from = 0;
  return shots.map(([name, seconds, more]) => {
    const clip = videoClip(name, { in: 0, out: seconds, from, to: from + seconds }, more);
    from += seconds;
    return clip;
  });
}
const still: Partial<VideoClip> = { Type: "Image" };
const vfx = (SubType: string): Partial<VideoClip> => ({ Effects: [{ Type: "VFX", SubType }] });
const music = (MediaId: string, to: number) => ({
  MediaId,
  LoopMode: true,
  TimelineIn: 0,
  TimelineOut: to,
  Effects: [],
});
const overAll: StickerClip = {
  Type: "Image",
  MediaId: "frame",
  X: 0,
  Y: 0,
  Width: 90,
  Height: 160,
  Opacity: 1,
  TimelineIn: 0.2,
  TimelineOut: 1,
};

const odd: Record<string, () => Timeline> = {
  "slides, a black card with a title, one-colour pictures, tripod shots, a recorded screen": () =>
    timeline(
      inTurn([
        ["slide", 0.6, still],
        ["black", 0.6, still],
        ["blue", 0.6, still],
        ["tripod", 1],
        ["screen", 1],
      ]),
      {
        ...size,
        texts: [textClip("Part one", { FontSize: 14, TimelineIn: 0.6, TimelineOut: 1.2 })],
      },
    ),
  "one still picture with music": () =>
    timeline(inTurn([["slide", 2, still]]), { ...size, music: [music("music", 2)] }),
  "a film that fades in from black and out to it, then a night shot": () =>
    timeline(
      inTurn([
        ["fades", 3],
        ["night", 1.5],
      ]),
      size,
    ),
  "very short shots, slow and fast ones": () =>
    timeline(
      [
        ...inTurn([
          ["moving", 0.08],
          ["red", 0.12],
          ["ramp", 0.04],
          ["moving", 0.2],
        ]),
        videoClip("moving", { in: 0, out: 0.4, from: 0.44, to: 1.64 }),
        videoClip("red", { in: 0, out: 2.6, from: 1.64, to: 2.44 }),
      ],
      size,
    ),
  "an effect that opens from black, one that closes, cuts that go through black": () =>
    timeline(
      [
        ...inTurn([
          ["moving", 1, vfx("open")],
          ["moving", 1, vfx("close")],
        ]),
        videoClip(
          "moving",
          { in: 0, out: 1, from: 2, to: 3 },
          { Effects: [{ ...fade, SubType: "circlecrop" }] },
        ),
        videoClip("red", { in: 0, out: 1, from: 2.6, to: 3.6 }),
      ],
      size,
    ),
  "a picture that hides the whole frame for a while, and a title over it": () =>
    timeline(inTurn([["moving", 1.4]]), {
      ...size,
      stickers: [overAll],
      texts: [textClip("Sale", { FontSize: 16, Y: 0.4, TimelineOut: 1.4 })],
    }),
  "music whose first seconds are silent": () =>
    timeline(inTurn([["moving", 3]]), { ...size, music: [music("late", 3)] }),
  "music that falls silent again and again, under a voice": () =>
    timeline(inTurn([["moving", 3]]), {
      ...size,
      music: [music("pulse", 3)],
      speech: [sentence(1.2, 2.2)],
    }),
  "captions with characters that no font has, and one of nothing else": () =>
    timeline(inTurn([["moving", 2]]), {
      ...size,
      texts: [
        textClip("Hi ሀ you", { FontSize: 16, TimelineOut: 1 }),
        textClip("ሀ", { FontSize: 16, TimelineIn: 1, TimelineOut: 2 }),
      ],
    }),
  "texts that slide in, fade and overlap": () =>
    timeline(inTurn([["moving", 2]]), {
      ...size,
      texts: [
        textClip("From the left", {
          FontSize: 12,
          TimelineOut: 2,
          AaiMotionInEffect: "slide_right",
          AaiMotionIn: 0.5,
          AaiMotionOutEffect: "fade_out",
          AaiMotionOut: 0.5,
        }),
        textClip("Over it", { FontSize: 12, Y: 0.12, TimelineOut: 2 }),
        textClip("   ", { Y: 0.5, TimelineOut: 2 }),
      ],
    }),
};

describe("an odd clip passes", () => {
  it.each(Object.keys(odd))("%s", async (name) => {
    const plan = odd[name]?.();
    if (!plan) throw new Error("no such clip");
    const { result } = await fixture.render(plan, { sources });
    const notGood = result.report.Rules.filter(
      ({ Verdict }) => Verdict !== "Good" && Verdict !== "NotJudged",
    );
    // A sound of a few tenths of a second is too short to be brought to the target loudness.
    const soft: readonly ClipRule[] = ["Loudness", "Peak"];
    expect(notGood.filter(({ Rule }) => !soft.includes(Rule))).toEqual([]);
    expect(result.report.Renderings).toBe(1);
  });
});

/** Number of pixels in the caption area in which one colour is far stronger than the others. */
function dyedPixels(picture: Picture | undefined, channel: number): number {
  let count = 0;
  for (let at = 140 * 320 * 3; picture && at < picture.bytes.length; at += 3) {
    const [own = 0, ...others] = [0, 1, 2].map(
      (step) => picture.bytes[at + ((channel + step) % 3)],
    );
    if (own > 180 && Math.max(...others.map(Number)) < 130) count += 1;
  }
  return count;
}

it("shows 1,000 captions, each at its frame, under a title that stays and a title that comes and goes", async () => {
  const colours = ["#FF3030", "#30FF30", "#3060FF"];
  const captions = Array.from({ length: 1000 }, (_, number) =>
    textClip(`█ ${number % 12}`, {
      FontSize: 24,
      Y: 0.8,
      FontColor: colours[number % 3] ?? "",
      TimelineIn: number / 25,
      TimelineOut: (number + 1) / 25,
      Reelpress: { Role: "Caption" },
    }),
  );
  const titles = [
    textClip("Sale", { FontSize: 24, TimelineOut: 40 }),
    textClip("Today", {
      FontSize: 24,
      Y: 0.4,
      TimelineIn: 1,
      TimelineOut: 3,
      AaiMotionInEffect: "fade_in",
      AaiMotionIn: 1,
    }),
  ];
  const wide = { width: 320, height: 180 };
  const slide = videoClip("slide", { in: 0, out: 40, from: 0, to: 40 }, { Type: "Image" });
  const plan = timeline([slide], { ...wide, texts: [...captions, ...titles] });
  const { file, result } = await fixture.render(plan, { sources });
  expect(result.report.Rules.filter(({ Verdict }) => Verdict === "Wrong")).toEqual([]);
  const pictures = await picturesOf(file, wide);
  expect(pictures).toHaveLength(1000);
  for (const number of [3, 400, 998]) {
    const dyed = [0, 1, 2].map((channel) => dyedPixels(pictures[number], channel));
    expect([number, dyed.indexOf(Math.max(...dyed))]).toEqual([number, number % 3]);
  }
});
