import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import {
  openFootageFolder,
  type FootageFolder,
  type Picture,
  psnr,
} from "@/lib/engine/probe/testing/drawn-footage";
import { framesOfClip, previewFrame } from "../testing/clip-frames";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 108, height: 192 };
const second = (frame: number) => frame / 25;
const shown = (mediaId: string, from: number, to: number, speed = 1) =>
  videoClip(mediaId, {
    in: 0,
    out: second((to - from) * speed),
    from: second(from),
    to: second(to),
  });
const still = (mediaId: string, from: number, to: number) => ({
  ...shown(mediaId, from, to),
  Type: "Image" as const,
});
const fade = { Effects: [{ Type: "Transition" as const, SubType: "fade", Duration: second(10) }] };

/** The same still in two clips and in one; a fade from frame 100 to 110; a last picture that is held. */
const plain = timeline(
  [
    still("still", 0, 20),
    still("still", 20, 40),
    still("still", 40, 80),
    { ...shown("moving", 80, 110), ...fade },
    still("red", 100, 130),
    shown("moving", 130, 140, 2),
  ],
  { ...size, crf: 8, seconds: second(150) },
);
const over = (Type: "VFX" | "Filter", SubType: string, from: number, to: number) => ({
  Type,
  SubType,
  TimelineIn: second(from),
  TimelineOut: second(to),
});
const EffectTrackItems = [
  over("VFX", "snow", 10, 30),
  over("VFX", "snow", 50, 70),
  over("Filter", "pi3", 90, 105),
  over("VFX", "movie", 107, 120),
  over("Filter", "pi3", 144, 148),
];
const film = {
  ...plain,
  EffectTracks: [{ EffectTrackItems }] as [{ EffectTrackItems: typeof EffectTrackItems }],
};

let footage: FootageFolder;
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
let before: Picture[];
let frames: Picture[];
beforeAll(async () => {
  footage = await openFootageFolder();
  const one = flags("-frames:v 1");
  await footage.make("still.png", ...flags("-f lavfi -i testsrc2=s=108x192"), ...one);
  await footage.make("red.png", ...flags("-f lavfi -i color=c=0xC05838:s=108x192"), ...one);
  await footage.make(
    "moving.mp4",
    ...flags("-f lavfi -i testsrc2=s=108x192:r=25:d=2 -t 2 -c:v libx264 -crf 4"),
  );
  sources = await footage.sources({
    still: footage.path("still.png"),
    red: footage.path("red.png"),
    moving: footage.path("moving.mp4"),
  });
  before = await framesOfClip(footage, { timeline: plain, sources });
  frames = await framesOfClip(footage, { timeline: film, sources });
});
afterAll(() => footage.close());

const at = (pictures: Picture[], frame: number): Picture => {
  const picture = pictures[frame];
  if (!picture) throw new Error(`no frame ${frame}`);
  return picture;
};
const run = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe("effects over stretches of the film", () => {
  it("change the frames from their beginning up to their end, and no other", () => {
    const likeness = before.map((picture, frame) => psnr(picture, at(frames, frame)));
    expect(likeness).toHaveLength(150);
    const changed = run(0, 150).filter((frame) => (likeness[frame] ?? 0) < 34);
    expect(changed).toEqual([
      ...run(10, 30),
      ...run(50, 70),
      ...run(90, 105),
      ...run(107, 120),
      ...run(144, 148),
    ]);
  });

  it("go on in their own time through a cut", () => {
    const likeness = run(10, 30).map((frame) => psnr(at(frames, frame), at(frames, frame + 40)));
    expect(Math.min(...likeness)).toBeGreaterThan(33);
    expect(psnr(at(frames, 19), at(frames, 22))).toBeLessThan(33);
  });

  it("lie over a transition, and leave the rest of it alone", () => {
    const top = { x: 0, y: 0, width: 108, height: 12 };
    const dark = run(100, 130).filter((frame) => Math.max(...at(frames, frame).mean(top)) < 6);
    expect(dark).toEqual(run(107, 120));
  });

  it.each([25, 104, 109, 149])("the preview draws frame %i as the film does", async (frame) => {
    const drawn = await previewFrame(footage, { timeline: film, sources }, second(frame));
    expect(psnr(drawn, at(frames, frame))).toBeGreaterThan(30);
  });
});
