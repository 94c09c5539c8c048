import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

/** The grey level of each picture says its number: 40 + 2 N. */
const numbered = (rate: string) =>
  `color=gray:s=64x36:r=${rate}:d=1.6,geq=lum='40+2*N':cb=128:cr=128`;
const size = { width: 64, height: 36 };
const clipSeconds = 0.4;

/** File, its frames a second, where it is shown from, and how fast. */
const played = [
  ["thirty.mp4", 30, 0.52, 1.23],
  ["ntsc.mkv", 30000 / 1001, 0.2, 1.1],
  ["sixty.mp4", 60, 0.36, 1.23],
  ["film.mkv", 24, 0.44, 0.85],
  ["pal.mp4", 25, 0.28, 1.2],
] as const;

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const x264 = flags("-c:v libx264 -crf 4 -pix_fmt yuv420p -t 1.6");
  const make = (name: string, rate: string) =>
    fixture.footage.make(name, ...flags("-f lavfi -i"), numbered(rate), ...x264);
  await Promise.all([
    make("thirty.mp4", "30"),
    make("ntsc.mkv", "30000/1001"),
    make("sixty.mp4", "60"),
    make("film.mkv", "24"),
    make("pal.mp4", "25"),
  ]);
});
afterAll(() => fixture.footage.close());

/** Guards: footage at another speed is sampled once, from all frames that the source has. */
it("each frame of a faster or slower shot is the one that is on screen at its moment", async () => {
  const { footage } = fixture;
  const named = played.map(([name]) => [name, footage.path(name)] as const);
  const sources = await footage.sources(Object.fromEntries(named));
  const clips = played.map(([name, , from, speed], index) => {
    const at = index * clipSeconds;
    return videoClip(name, {
      in: from,
      out: from + speed * clipSeconds,
      from: at,
      to: at + clipSeconds,
    });
  });
  const { file } = await fixture.render(timeline(clips, size), { sources });
  const pictures = await picturesOf(file, size);
  const numberOf = (index: number) => {
    const level = pictures[index]?.mean({ x: 16, y: 8, width: 32, height: 20 })[0] ?? Number.NaN;
    return (16 + (level * 219) / 255 - 40) / 2;
  };
  const wrong = played.flatMap(([name, rate, from, speed], index) => {
    const shown = Array.from({ length: 10 }, (_, n) => Math.round(numberOf(10 * index + n)));
    const steps = shown.slice(1).map((number, n) => number - (shown[n] ?? 0));
    const uneven = Math.max(...steps) - Math.min(...steps) > 1;
    const off = shown.map((number, n) => (from + (speed * n) / 25) * rate - number);
    const astray =
      Math.max(...off) - Math.min(...off) > 1.05 || off.some((by) => Math.abs(by) > 1.3);
    return uneven || astray ? [`${name} shows ${shown.join(" ")}`] : [];
  });
  expect(wrong).toEqual([]);
});
