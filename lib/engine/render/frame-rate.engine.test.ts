import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type Picture, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import type { FrameRate } from "@/lib/ims/schema/config/frame-rates";
import { openRenderFixture, type RenderFixture } from "./testing/render-fixture";
import { atRate, textClip, timeline, videoClip } from "./testing/timeline";

const size = { width: 64, height: 36 };
/** The grey level of each picture says its number: 40 + 2 N. */
const numbered = (rate: number) =>
  `color=gray:s=64x36:r=${rate}:d=1.6,geq=lum='40+2*N':cb=128:cr=128`;

let fixture: RenderFixture;
let sources: Awaited<ReturnType<RenderFixture["footage"]["sources"]>>;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const { footage } = fixture;
  const x264 = flags("-c:v libx264 -crf 4 -pix_fmt yuv420p -t 1.6");
  const film = (rate: number) =>
    footage.make(`${rate}.mp4`, ...flags("-f lavfi -i"), numbered(rate), ...x264);
  const names = await Promise.all([24, 25, 30, 60].map(film));
  sources = await footage.sources(
    Object.fromEntries(names.map((file) => [path.basename(file), file])),
  );
});
afterAll(() => fixture.footage.close());

const white = { x: 24, y: 12, width: 16, height: 12 };
const numberOf = (picture: Picture) => (16 + ((picture.mean(white)[0] ?? 0) * 219) / 255 - 40) / 2;

describe("a clip at its own rate", () => {
  it.each<[FrameRate, number, number[]]>([
    [30, 30, [1]],
    [60, 60, [1]],
    [24, 24, [1]],
    [60, 30, [0, 1]],
    [30, 60, [2]],
    [50, 25, [0, 1]],
  ])("at %i frames a second shows footage of %i without a jump", async (rate, own, steps) => {
    const name = `${own}.mp4`;
    const second = videoClip(name, { in: 0.2, out: 1, from: 0.4, to: 1.2 });
    const plan = timeline([videoClip(name, { in: 0, out: 0.4, from: 0, to: 0.4 }), second], size);
    const { file, result } = await fixture.render(atRate(plan, rate), { sources });
    const pictures = await picturesOf(file, size);
    expect(pictures).toHaveLength(Math.round(1.2 * rate));
    expect(result.durationSeconds).toBeCloseTo(1.2, 1);
    const cut = Math.round(0.4 * rate);
    const shown = pictures.slice(cut).map((picture) => Math.round(numberOf(picture)));
    expect(Math.abs((shown[0] ?? 0) - 0.2 * own)).toBeLessThanOrEqual(1);
    const found = new Set(shown.slice(1).map((number, at) => number - (shown[at] ?? 0)));
    expect(
      [...found].toSorted((one, other) => one - other),
      shown.join(" "),
    ).toEqual(steps);
  });

  it("shows a text and a sticker from the frame nearest to their moment, and no longer", async () => {
    const plan = timeline([videoClip("25.mp4", { in: 0, out: 1.2, from: 0, to: 1.2 })], {
      ...size,
      texts: [
        textClip("III", { FontSize: 14, X: 0.5, Y: 0.2, TimelineIn: 0.28, TimelineOut: 0.64 }),
      ],
      stickers: [
        {
          Type: "Image",
          MediaId: "sticker",
          X: 0,
          Y: 24,
          Width: 16,
          Height: 11,
          Opacity: 1,
          TimelineIn: 0.36,
          TimelineOut: 0.84,
        },
      ],
    });
    for (const rate of [24, 30, 60] as const) {
      const all = new Map([...fixture.sources, ...sources]);
      const { file } = await fixture.render(atRate(plan, rate), { sources: all });
      const pictures = await picturesOf(file, size);
      const during = (shows: (picture: Picture) => boolean) => {
        const frames = pictures.flatMap((picture, frame) => (shows(picture) ? [frame] : []));
        return [frames[0], frames.length];
      };
      const green = during((picture) => {
        const [red = 0, most = 0] = picture.mean({ x: 2, y: 27, width: 10, height: 5 });
        return most - red > 60;
      });
      const first = Math.round(0.36 * rate);
      expect([rate, green]).toEqual([rate, [first, Math.round(0.84 * rate) - first]]);
      const apart = (picture: Picture) =>
        Math.max(...picture.bytes) - (picture.mean({ x: 56, y: 30, width: 8, height: 6 })[0] ?? 0);
      const written = during((picture) => apart(picture) > 50 && !isGreen(picture));
      expect(written[0]).toBe(Math.round(0.28 * rate));
    }
  });
});

const isGreen = (picture: Picture) => {
  const [red = 0, green = 0] = picture.mean({ x: 2, y: 27, width: 10, height: 5 });
  return green - red > 60;
};
