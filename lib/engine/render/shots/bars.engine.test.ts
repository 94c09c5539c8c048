import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 90, height: 160 };
const scene = "testsrc2=r=25:d=2";

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 20 -pix_fmt yuv420p -t 2");
  const make = (name: string, source: string, ...more: string[]) =>
    fixture.footage.make(name, ...flags("-f lavfi -i"), source, ...x264, ...more);
  await Promise.all([
    make("pillars.mp4", `${scene}:s=180x320,pad=568:320:194:0`),
    make("letterbox.mp4", `${scene}:s=320x134,pad=320:180:0:23`),
    make("whole.mp4", `${scene}:s=320x180`),
    // Bars that come later, or go: the picture fills the frame somewhere.
    make("once.mp4", `${scene}:s=320x180,drawbox=w=60:h=ih:color=black:t=fill:enable='lt(t,1.3)'`),
    make(
      "titles.mp4",
      `color=black:s=320x180:r=25,drawbox=x=120:y=80:w=80:h=20:color=white:t=fill`,
    ),
  ]);
});
afterAll(() => fixture.footage.close());

it("the bars of a film are found when it is added, and what is no bar is not taken for one", async () => {
  const names = ["pillars", "letterbox", "whole", "once", "titles"];
  const sources = await fixture.footage.sources(
    Object.fromEntries(names.map((name) => [name, fixture.footage.path(`${name}.mp4`)])),
  );
  const barsOf = (name: string) => sources.get(name)?.facts.bars;
  expect(barsOf("pillars")?.left).toBeCloseTo(194 / 568, 2);
  expect(barsOf("pillars")).toMatchObject({ top: 0, bottom: 0 });
  expect(barsOf("letterbox")?.top).toBeCloseTo(23 / 180, 2);
  for (const name of ["whole", "once", "titles"]) expect(barsOf(name), name).toBeUndefined();
});

it("a film without its bars fills the frame with what it shows, and keeps its shape", async () => {
  const sources = await fixture.footage.sources({
    pillars: fixture.footage.path("pillars.mp4"),
  });
  const bars = sources.get("pillars")?.facts.bars;
  if (!bars) throw new Error("no bars");
  const at = { in: 0.5, out: 0.9, from: 0, to: 0.4 };
  const film = videoClip("pillars", at);
  const clip: VideoClip = {
    ...film,
    Reelpress: {
      ...film.Reelpress,
      Bars: { Left: bars.left, Right: bars.right, Top: bars.top, Bottom: bars.bottom },
    },
  };
  const { file } = await fixture.render(timeline([clip], size), { sources });
  const [first] = await picturesOf(file, size);
  const bare = await fixture.render(timeline([film], size), { sources });
  const [barred] = await picturesOf(bare.file, size);
  if (!first || !barred) throw new Error("no picture");
  const light = (side: { x: number; y: number; width: number; height: number }) =>
    [first, barred].map((picture) => Math.max(...picture.mean(side)));
  // With its bars the film is a small strip: the upper and lower parts of the frame are black.
  const [above = 0, aboveBarred = 0] = light({ x: 20, y: 4, width: 50, height: 20 });
  expect(aboveBarred).toBeLessThan(8);
  expect(above).toBeGreaterThan(30);
  const [left = 0] = light({ x: 0, y: 20, width: 3, height: 120 });
  expect(left).toBeGreaterThan(20);
});
