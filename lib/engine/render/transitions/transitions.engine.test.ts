import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrawnTransition, drawnTransitions } from "@/lib/engine/plan/looks/drawn-transitions";
import {
  openFootageFolder,
  type Picture,
  psnr,
  type FootageFolder,
} from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { framesOfClip, otherAtThirty, previewFrame } from "../testing/clip-frames";
import { timeline, videoClip } from "../testing/timeline";

/** Frames of one picture, and of a transition into the next one. */
const shown = 20;
const overlap = 10;
const pitch = shown - overlap;

/** Red and blue alternate, with each transition once between them. */
const plan = timeline(
  [...drawnTransitions, null].map((SubType, index) => {
    const from = (index * pitch) / 25;
    const clip = videoClip(index % 2 === 0 ? "red" : "blue", {
      in: 0,
      out: shown / 25,
      from,
      to: from + shown / 25,
    });
    const Duration = overlap / 25;
    return {
      ...clip,
      Type: "Image" as const,
      Effects: SubType ? [{ Type: "Transition" as const, SubType, Duration }] : [],
    };
  }),
);

let footage: FootageFolder;
let frames: Picture[];
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
beforeAll(async () => {
  footage = await openFootageFolder();
  const one = ["-frames:v", "1"];
  await footage.make("red.png", ...flags("-f lavfi -i color=c=0xC01818:s=180x320"), ...one);
  await footage.make("blue.png", ...flags("-f lavfi -i color=c=0x2030C0:s=180x320"), ...one);
  sources = await footage.sources({ red: footage.path("red.png"), blue: footage.path("blue.png") });
  frames = await framesOfClip(footage, { timeline: plan, sources });
});
afterAll(() => footage.close());

/** First frame of a transition, and whether it leads from red to blue. */
const timeOf = (name: DrawnTransition) => {
  const index = drawnTransitions.indexOf(name);
  return { start: (index + 1) * pitch, fromRed: index % 2 === 0 };
};
/** Share of the later picture in a frame: 0 is the earlier picture, 1 the later one. */
function progress(name: DrawnTransition, frame: number, region?: Parameters<Picture["mean"]>[0]) {
  const { start, fromRed } = timeOf(name);
  const [red = 0, , blue = 0] = frames[start + frame]?.mean(region) ?? [];
  const share = (blue - red + 168) / (168 + 160);
  return fromRed ? share : 1 - share;
}
const near = (value: number, to: number) => Math.abs(value - to) < 0.04;

describe("transitions", () => {
  it("take exactly the planned frames together", () => {
    expect(frames).toHaveLength(drawnTransitions.length * pitch + shown);
  });

  it("are the same at another frame rate", async () => {
    const during = (seconds: number) => drawnTransitions[Math.floor((seconds * 25) / pitch) - 1];
    const film = { timeline: plan, sources };
    expect(await otherAtThirty(footage, film, frames, (at) => during(at) ?? null)).toEqual([]);
  });

  it.each(drawnTransitions)("%s begins with the one picture and ends with the other", (name) => {
    expect(near(progress(name, 0), 0)).toBe(true);
    expect(near(progress(name, overlap), 1)).toBe(true);
    const middle = [1, 3, 5, 7, 8].map((frame) => progress(name, frame));
    // Plain pictures hide the effect that disguises a cut: both must be seen before the end.
    const isCut = /glitch|shak|jitter/.test(name);
    const [least, most] = [Math.min(...middle), Math.max(...middle)];
    if (isCut) expect([least < 0.08, most > 0.92]).toEqual([true, true]);
    else expect(middle.some((share) => share > 0.08 && share < 0.92)).toBe(true);
  });

  const left = { x: 0, y: 0, width: 60, height: 320 };
  const right = { x: 120, y: 0, width: 60, height: 320 };
  const top = { x: 0, y: 0, width: 180, height: 100 };
  const bottom = { x: 0, y: 220, width: 180, height: 100 };
  it.each([
    ["wiperight", left, right],
    ["wipeleft", right, left],
    ["wipedown", top, bottom],
    ["wipeup", bottom, top],
  ] as const)("%s moves where its name says", (name, behind, ahead) => {
    expect(near(progress(name, 5, behind), 1)).toBe(true);
    expect(near(progress(name, 5, ahead), 0)).toBe(true);
  });

  const middle = { x: 70, y: 140, width: 40, height: 40 };
  const corner = { x: 0, y: 0, width: 30, height: 30 };
  it.each([
    ["heart", middle, corner],
    ["circle", middle, corner],
    ["undulatingburnout", middle, corner],
    ["bounce_down", top, bottom],
    ["OT0001-atom_drag_down", top, bottom],
    ["OT0001-atom_side_segmentation", middle, left],
    ["wind", left, right],
  ] as const)("%s shows the later picture first where it comes from", (name, first, last) => {
    const shares = [1, 2, 3, 4, 5, 6].map((frame) => [
      progress(name, frame, first),
      progress(name, frame, last),
    ]);
    expect(shares.some(([early = 0, late = 1]) => early > 0.6 && late < 0.25)).toBe(true);
  });

  it.each(["wipedown", "pixelize", "fade", "heart", "swirl", "OT0001-flash_white"] as const)(
    "the preview draws %s as the clip does",
    async (name) => {
      const index = timeOf(name).start + 4;
      const drawn = await previewFrame(footage, { timeline: plan, sources }, index / 25);
      expect(frames[index] && psnr(drawn, frames[index])).toBeGreaterThan(28);
    },
  );
});
