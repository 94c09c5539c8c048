import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StillMove, VideoClip } from "@/lib/ims/schema/timeline";
import { flags } from "@/lib/engine/exec/flags";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { renderFrame } from "../render-frame";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 320, height: 180 };
const clipSeconds = 1.2;
const moves: readonly StillMove[] = ["In", "Left", "Out", "Right"];

let fixture: RenderFixture;
let pictures: Picture[];

const clips = moves.map((Move, index): VideoClip => {
  const at = index * clipSeconds;
  const clip = videoClip("still", { in: 0, out: clipSeconds, from: at, to: at + clipSeconds });
  return { ...clip, Type: "Image", Reelpress: { ...clip.Reelpress, Move } };
});
const sourcesOf = () => fixture.footage.sources({ still: fixture.footage.path("still.png") });

beforeAll(async () => {
  fixture = await openRenderFixture();
  const bar = "drawbox=x=340:y=0:w=120:h=ih:color=white:t=fill,gblur=sigma=3";
  await fixture.footage.make(
    "still.png",
    ...flags("-f lavfi -i"),
    `color=c=0x202020:s=960x540,${bar}`,
    ...flags("-frames:v 1"),
  );
  const { file } = await fixture.render(timeline(clips, size), { sources: await sourcesOf() });
  pictures = await picturesOf(file, size);
});
afterAll(() => fixture.footage.close());

/** Where the brightness of the middle row rises and falls through one half, in parts of a pixel. */
function edgesOf({ bytes, width, height }: Picture): [number, number] {
  const row = Array.from(
    { length: width },
    (_, x) => bytes[(Math.floor(height / 2) * width + x) * 3] ?? 0,
  );
  const half = (Math.min(...row) + Math.max(...row)) / 2;
  const crossing = (at: number) => {
    const [left = 0, right = 0] = [row[at - 1], row[at]];
    return at - 1 + (half - left) / (right - left);
  };
  const rise = row.findIndex((level, x) => x > 0 && level >= half && (row[x - 1] ?? 0) < half);
  const fall = row.findIndex((level, x) => x > rise && level < half);
  return [crossing(rise), crossing(fall)];
}

const edgesDuring = (index: number) => {
  const frames = Math.round(clipSeconds * 25);
  return pictures.slice(index * frames, (index + 1) * frames).map(edgesOf);
};

it.each(moves.map((move, index) => [move, index] as const))(
  "a still that moves %s goes its way between pixels, without a step",
  (move, index) => {
    const edges = edgesDuring(index);
    const [first = [0, 0], last = [0, 0]] = [edges[0], edges.at(-1)];
    const widened = last[1] - last[0] - (first[1] - first[0]);
    const shifted = (last[0] + last[1] - first[0] - first[1]) / 2;
    if (move === "In") expect(widened).toBeGreaterThan(0.5);
    if (move === "Out") expect(widened).toBeLessThan(-0.5);
    // What is looked at moves to the left while the bar goes to the right.
    if (move === "Left") expect(shifted).toBeGreaterThan(4);
    if (move === "Right") expect(shifted).toBeLessThan(-4);
    for (const side of [0, 1] as const) {
      const places = edges.map((both) => both[side]);
      const jerks = places
        .slice(2)
        .map((place, at) => Math.abs(place - 2 * (places[at + 1] ?? 0) + (places[at] ?? 0)));
      expect(Math.max(...jerks), move).toBeLessThan(0.25);
    }
  },
);

it("the frame of a preview is the frame of the video", async () => {
  for (const seconds of [0.8, 2.2]) {
    const jpeg = await renderFrame({
      timeline: timeline(clips, size),
      sources: await sourcesOf(),
      seconds,
      pictureWidth: size.width,
      cache: { folder: fixture.footage.path("empty-cache"), maxBytes: 1024 ** 3 },
    });
    await writeFile(fixture.footage.path("preview.jpg"), jpeg);
    const [preview] = await picturesOf(fixture.footage.path("preview.jpg"), size);
    const frame = pictures[Math.round(seconds * 25)];
    if (!preview || !frame) throw new Error("no frame");
    const [shown, made] = [edgesOf(preview), edgesOf(frame)];
    expect(Math.abs(shown[0] - made[0])).toBeLessThan(0.25);
    expect(Math.abs(shown[1] - made[1])).toBeLessThan(0.25);
  }
});
