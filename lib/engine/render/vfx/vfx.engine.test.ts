import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DrawnVfx, drawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import {
  openFootageFolder,
  type Picture,
  psnr,
  type FootageFolder,
} from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { framesOfClip, otherAtThirty, previewFrame } from "../testing/clip-frames";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 108, height: 192 };
/** Each effect lasts 0.8 s on the same still; the plain still comes first. */
const shown = 20;
const plan = timeline(
  [null, ...drawnVfx].map((vfx, at) => ({
    ...videoClip("still", {
      in: 0,
      out: shown / 25,
      from: (at * shown) / 25,
      to: ((at + 1) * shown) / 25,
    }),
    Type: "Image" as const,
    Effects: vfx ? [{ Type: "VFX" as const, SubType: vfx }] : [],
  })),
  size,
);

let footage: FootageFolder;
let frames: Picture[];
let sources: Awaited<ReturnType<FootageFolder["sources"]>>;
beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("still.png", ...flags("-f lavfi -i testsrc2=s=108x192 -frames:v 1"));
  sources = await footage.sources({ still: footage.path("still.png") });
  frames = await framesOfClip(footage, { timeline: plan, sources });
});
afterAll(() => footage.close());

const frameOf = (vfx: DrawnVfx | null, frame: number): Picture => {
  const at = vfx === null ? 0 : drawnVfx.indexOf(vfx) + 1;
  const picture = frames[at * shown + frame];
  if (!picture) throw new Error(`no frame ${frame} of ${vfx}`);
  return picture;
};
const light = (picture: Picture, region?: Parameters<Picture["mean"]>[0]) => {
  const [red = 0, green = 0, blue = 0] = picture.mean(region);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const plain = () => frameOf(null, 10);
const likeness = (vfx: DrawnVfx, frame: number) => psnr(frameOf(vfx, frame), plain());
const top = { x: 0, y: 0, width: 108, height: 14 };
const middle = { x: 40, y: 80, width: 28, height: 32 };

describe("VFX", () => {
  it("take exactly the planned frames", () => {
    expect(frames).toHaveLength((drawnVfx.length + 1) * shown);
  });

  it("are the same at another frame rate", async () => {
    const during = (seconds: number) => drawnVfx[Math.floor((seconds * 25) / shown + 1e-6) - 1];
    const film = { timeline: plan, sources };
    expect(await otherAtThirty(footage, film, frames, (at) => during(at) ?? null)).toEqual([]);
  });

  it.each(drawnVfx)("%s changes the picture", (vfx) => {
    const most = Math.min(...[1, 4, 9, 13, 16].map((frame) => likeness(vfx, frame)));
    expect(most).toBeLessThan(31);
  });

  it.each(["open", "withcircleopen", "slightrectshow", "wipecross"] as const)(
    "%s begins in the dark and ends with the picture",
    (vfx) => {
      expect(light(frameOf(vfx, 0))).toBeLessThan(light(plain()) * 0.35);
      expect(likeness(vfx, shown - 2)).toBeGreaterThan(30);
    },
  );
  it.each(["close", "withcircleclose", "disappear"] as const)(
    "%s begins with the picture and ends in the dark",
    (vfx) => {
      expect(likeness(vfx, 2)).toBeGreaterThan(30);
      expect(light(frameOf(vfx, shown - 1))).toBeLessThan(light(plain()) * 0.35);
    },
  );
  it("bluropen and whiteshow end with the picture, blurclose begins with it", () => {
    expect(likeness("bluropen", shown - 2)).toBeGreaterThan(30);
    expect(likeness("whiteshow", shown - 2)).toBeGreaterThan(30);
    expect(likeness("blurclose", 2)).toBeGreaterThan(30);
    expect(light(frameOf("whiteshow", 0))).toBeGreaterThan(light(plain()) * 1.3);
  });
  it("color_to_grey ends without colour, grey_to_color begins so", () => {
    const spread = (picture: Picture) => {
      let sum = 0;
      for (let at = 0; at < picture.bytes.length; at += 3) {
        const pixel = picture.bytes.subarray(at, at + 3);
        sum += Math.max(...pixel) - Math.min(...pixel);
      }
      return (sum * 3) / picture.bytes.length;
    };
    expect(spread(plain())).toBeGreaterThan(60);
    expect(spread(frameOf("color_to_grey", shown - 1))).toBeLessThan(12);
    expect(spread(frameOf("grey_to_color", 0))).toBeLessThan(12);
    expect(spread(frameOf("grey_to_color", shown - 1))).toBeGreaterThan(60);
  });
  it("movie darkens the edges only, a torch all but its light", () => {
    expect(light(frameOf("movie", 10), top)).toBeLessThan(4);
    expect(light(frameOf("movie", 10), middle)).toBeGreaterThan(light(plain(), middle) * 0.6);
    expect(light(frameOf("withcircleshake", 1), top)).toBeLessThan(4);
    expect(light(frameOf("withcircleshake", 1), middle)).toBeGreaterThan(30);
  });
  it("split screens repeat the picture", () => {
    const half = { x: 0, y: 0, width: 108, height: 96 };
    const other = { ...half, y: 96 };
    const apart = (vfx: DrawnVfx) =>
      frameOf(vfx, 10)
        .mean(half)
        .map((value, channel) => Math.abs(value - (frameOf(vfx, 10).mean(other)[channel] ?? 0)));
    expect(Math.max(...apart("splitstill2"))).toBeLessThan(3);
    expect(Math.max(...apart("splitstill4"))).toBeLessThan(3);
  });
  it("snow is brighter, rain moves, and a still picture under a moving effect is not still", () => {
    expect(light(frameOf("snow", 10))).toBeGreaterThan(light(plain()) + 1);
    for (const vfx of ["rainy", "snow", "swing", "waterripple", "curl"] as const) {
      expect(psnr(frameOf(vfx, 9), frameOf(vfx, 12))).toBeLessThan(40);
    }
  });

  it.each(["snow", "swing", "marquee", "withcircleopen"] as const)(
    "the preview draws %s as the clip does",
    async (vfx) => {
      const index = (drawnVfx.indexOf(vfx) + 1) * shown + 13;
      const drawn = await previewFrame(footage, { timeline: plan, sources }, index / 25);
      const clip = frames[index];
      expect(clip && psnr(drawn, clip)).toBeGreaterThan(24);
    },
  );
});
