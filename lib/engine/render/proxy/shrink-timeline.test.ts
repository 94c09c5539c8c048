import { expect, it } from "vitest";
import type { StickerClip } from "@/lib/ims/schema/timeline";
import { fitPicture } from "../graph/fit-picture";
import { placeSticker } from "@/lib/lettering/place-sticker";
import type { Sources } from "../render-options";
import { timeline, videoClip } from "../testing/timeline";
import { proxySize } from "./proxy-size";
import { shrinkTimeline } from "./shrink-timeline";

const facts = { mediaId: "dot", width: 300, height: 200 };
const sources = new Map([["dot", { path: "", facts }]]) as unknown as Sources;
const sizes = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1000, height: 1776 },
  { width: 720, height: 720 },
];
const sticker = (more: Partial<StickerClip>): StickerClip => ({
  Type: "Image",
  MediaId: "dot",
  X: 0.1,
  Y: 0.2,
  Opacity: 1,
  TimelineIn: 0,
  TimelineOut: 1,
  ...more,
});
const stickers = [
  sticker({}),
  sticker({ X: 200, Y: 30, Width: 150 }),
  sticker({ X: 0.9, Y: -0.05, Height: 0.2 }),
  sticker({ X: 2, Y: 0, Width: 0.5, Height: 0.1 }),
  sticker({ X: 3000, Y: -40, Width: 1 }),
];
const film = { in: 0, out: 1, from: 0, to: 1 };
const placed = [
  videoClip("dot", film, { X: 30, Y: 0.2, Width: 480, Height: 300 }),
  videoClip("dot", film, { X: -50, Y: 2, Height: 0.5, AdaptMode: "Cover" }),
  videoClip("dot", film, { X: 0.25, Width: 2 }),
];

it.each(sizes)(
  "lays stickers and placed footage of $width x $height where the clip has them",
  (whole) => {
    const small = proxySize(whole);
    const plan = timeline(placed, { ...whole, stickers });
    const shrunk = shrinkTimeline(plan, small, sources);
    expect(shrunk.Reelpress).toMatchObject({ Width: small.width, Height: small.height });
    expect(Math.min(small.width, small.height)).toBe(360);
    const near = (box: object, other: object) => {
      const [b, s] = [box, other] as Record<"x" | "y" | "width" | "height", number>[];
      for (const [name, side] of [
        ["x", "width"],
        ["y", "height"],
        ["width", "width"],
        ["height", "height"],
      ] as const) {
        // Boxes lie on even pixels in both frames.
        expect(Math.abs(b![name] * (small[side] / whole[side]) - s![name])).toBeLessThanOrEqual(
          2.2,
        );
      }
    };
    stickers.forEach((one, at) => {
      near(
        placeSticker(one, facts, whole),
        placeSticker(shrunk.VideoTracks[1].VideoTrackClips[at]!, facts, small),
      );
    });
    placed.forEach((one, at) => {
      near(
        fitPicture(facts, whole, one.AdaptMode, one).box,
        fitPicture(facts, small, one.AdaptMode, shrunk.VideoTracks[0].VideoTrackClips[at]).box,
      );
    });
  },
);

it("leaves a frame alone that is small already", () => {
  expect(proxySize({ width: 180, height: 320 })).toEqual({ width: 180, height: 320 });
});
