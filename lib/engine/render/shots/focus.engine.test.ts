import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import type { Focus, VideoClip } from "@/lib/ims/schema/timeline";
import { renderFrame } from "../render-frame";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 90, height: 160 };
const seconds = 2;

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
  // The level of a column tells where it stands in the source: 40 at the left, 200 at the right.
  const across = "geq=lum='40+160*X/W':cb=128:cr=128";
  const lavfi = flags("-f lavfi -i");
  const x264 = flags("-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p -t 2");
  await fixture.footage.make(
    "across.mp4",
    ...lavfi,
    `color=gray:s=640x360:r=25:d=2,${across}`,
    ...x264,
  );
  await fixture.footage.make(
    "across.png",
    ...lavfi,
    `color=gray:s=640x360,${across}`,
    ...flags("-frames:v 1"),
  );
});
afterAll(() => fixture.footage.close());

const clipWith = (mediaId: string, focus: Focus | undefined, from = 0): VideoClip => {
  const clip = videoClip(mediaId, { in: 0, out: seconds, from, to: from + seconds });
  return {
    ...clip,
    Type: mediaId === "still" ? "Image" : "Video",
    AdaptMode: "Cover",
    Reelpress: { ...clip.Reelpress, ...(focus ? { Focus: focus } : {}) },
  };
};
const sourcesOf = () =>
  fixture.footage.sources({
    film: fixture.footage.path("across.mp4"),
    still: fixture.footage.path("across.png"),
  });

/** Where the middle of a frame stands in the source, as a share of its width. */
const middleOf = (picture: Picture | undefined): number => {
  const [level = 0] = picture?.mean({ x: 44, y: 60, width: 2, height: 40 }) ?? [];
  // The levels are of video range.
  return ((level * 219) / 255 + 16 - 40) / 160;
};

it.each(["film", "still"])(
  "a %s shows what its focus names, and no more than it has",
  async (media) => {
    const wanted: [Focus | undefined, number][] = [
      [undefined, 0.5],
      [[{ At: 0, X: 0.3, Y: 0.5 }], 0.3],
      [[{ At: 0, X: 0.75, Y: 0.5 }], 0.75],
      // A window of 9:16 over 16:9 shows 0.316 of the width.
      [[{ At: 0, X: 0, Y: 0 }], 0.158],
      [[{ At: 0, X: 1, Y: 1 }], 0.842],
    ];
    const clips = wanted.map(([focus], index) => clipWith(media, focus, index * seconds));
    const { file } = await fixture.render(timeline(clips, size), { sources: await sourcesOf() });
    const pictures = await picturesOf(file, size);
    wanted.forEach(([, middle], index) => {
      const shown = middleOf(pictures[(index * seconds + 1) * 25]);
      expect(Math.abs(shown - middle), `clip ${index}`).toBeLessThan(0.015);
    });
  },
);

it("a focus that moves is followed without a step, and eased at both ends", async () => {
  const moving: Focus = [
    { At: 0.4, X: 0.2, Y: 0.5 },
    { At: 1.6, X: 0.8, Y: 0.5 },
  ];
  const plan = timeline([clipWith("film", moving)], size);
  const sources = await sourcesOf();
  const { file } = await fixture.render(plan, { sources });
  const pictures = await picturesOf(file, size);
  const way = pictures.map(middleOf);
  expect(way).toHaveLength(50);
  expect(Math.abs((way[5] ?? 0) - 0.2)).toBeLessThan(0.015);
  expect(Math.abs((way[25] ?? 0) - 0.5)).toBeLessThan(0.03);
  expect(Math.abs((way[45] ?? 0) - 0.8)).toBeLessThan(0.015);
  const steps = way.slice(1).map((at, index) => at - (way[index] ?? 0));
  // 0.6 in 1.2 s, half as fast again in the middle: 0.03 a frame.
  expect(Math.max(...steps)).toBeLessThan(0.036);
  expect(Math.min(...steps)).toBeGreaterThan(-0.006);

  for (const at of [0.2, 0.8, 1.2]) {
    const cache = { folder: fixture.footage.path("empty-cache"), maxBytes: 1024 ** 3 };
    const order = { timeline: plan, sources, seconds: at, pictureWidth: size.width, cache };
    await writeFile(fixture.footage.path("preview.jpg"), await renderFrame(order));
    const [preview] = await picturesOf(fixture.footage.path("preview.jpg"), size);
    expect(Math.abs(middleOf(preview) - (way[Math.round(at * 25)] ?? 0)), `${at}`).toBeLessThan(
      0.015,
    );
  }
});
