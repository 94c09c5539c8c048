import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { previewFrame } from "../testing/clip-frames";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { atRate, textClip, timeline, videoClip } from "../testing/timeline";

const size = { width: 320, height: 180 };
let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
  await fixture.footage.make(
    "grey.mp4",
    ...flags("-f lavfi -i color=c=0x404040:s=320x180:r=25:d=3 -c:v libx264 -crf 8"),
  );
});
afterAll(() => fixture.footage.close());

/** Columns in which a colour of letters is seen. */
function columnsOf({ bytes, width, height }: Picture, isOf: (rgb: number[]) => boolean): number[] {
  const seen = new Set<number>();
  for (let at = 0; at < width * height; at += 1) {
    if (isOf([...bytes.subarray(at * 3, at * 3 + 3)])) seen.add(at % width);
  }
  return [...seen].toSorted((one, other) => one - other);
}
const isYellow = ([red = 0, green = 0, blue = 0]: number[]) =>
  red > 170 && green > 140 && blue < 110;
const isWhite = ([red = 0, green = 0, blue = 0]: number[]) => Math.min(red, green, blue) > 190;

/** Guards: each word has its colour while it is said, in the clip, in its preview and at other rates. */
it("colours the word that is being said, and no other", async () => {
  const { footage } = fixture;
  const sources = await footage.sources({ grey: footage.path("grey.mp4") });
  const Words = [
    { From: 0, To: 3, At: 0.4 },
    { From: 3, To: 6, At: 1 },
  ];
  const plan = timeline([videoClip("grey", { in: 0, out: 2, from: 0, to: 2 })], {
    ...size,
    texts: [
      textClip("HHH WWW", {
        FontSize: 50,
        Outline: 0,
        Shadow: 0,
        TimelineIn: 0.4,
        TimelineOut: 1.6,
        Reelpress: { Role: "Caption", Spoken: { FontColor: "#FFD400", Words } },
      }),
    ],
  });
  for (const rate of [25, 30] as const) {
    const { file } = await fixture.render(atRate(plan, rate), { sources });
    const pictures = await picturesOf(file, size);
    const yellowAt = (seconds: number) =>
      columnsOf(pictures[Math.round(seconds * rate)] as Picture, isYellow);
    const whiteAt = (seconds: number) =>
      columnsOf(pictures[Math.round(seconds * rate)] as Picture, isWhite);
    expect(yellowAt(0.2)).toEqual([]);
    // The left word is yellow and the right one white, and then the other way round.
    expect(Math.max(...yellowAt(0.8))).toBeLessThan(Math.min(...whiteAt(0.8)));
    expect(Math.max(...whiteAt(1.2))).toBeLessThan(Math.min(...yellowAt(1.2)));
    expect(yellowAt(0.96).length).toBeGreaterThan(10);
    expect(Math.min(...yellowAt(0.96))).toBeLessThan(160);
    expect(Math.min(...yellowAt(1))).toBeGreaterThan(140);
    expect(yellowAt(1.7)).toEqual([]);
  }
  const preview = await previewFrame(footage, { timeline: plan, sources }, 1.2);
  expect(Math.min(...columnsOf(preview, isYellow))).toBeGreaterThan(140);
});
