import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Picture, picturesOf, toneLevel } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { renderFrame } from "../render-frame";
import type { Sources } from "../render-options";
import { timeline, videoClip } from "../testing/timeline";

/** The grey level of each picture encodes its number: 40 + 2 N, starting again after a hundred. */
const numbered = "color=gray:s=64x36:r=25:d=7,geq=lum='40+2*mod(N,100)':cb=128:cr=128";
const size = { width: 64, height: 36 };
const lavfi = flags("-f lavfi -i");
const x264 = flags("-c:v libx264 -crf 4 -pix_fmt yuv420p -g 50 -keyint_min 50 -sc_threshold 0");
const stood = "select='not(mod(n,75))'";

let fixture: RenderFixture;
let sources: Sources;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const { footage } = fixture;
  const sound = [...lavfi, "sine=f=1000:d=7:r=48000"];
  const film = (name: string, ...more: string[]) =>
    footage.make(name, ...lavfi, numbered, ...sound, ...more, ...x264);
  // Expected numbers are written out: a film read by the test would be as wrong as the program is.
  await Promise.all([
    film("sparse.mp4", "-vf", stood, ...flags("-fps_mode vfr -c:a aac")),
    film("sparse.ts", "-vf", stood, ...flags("-fps_mode vfr -c:a aac")),
    film("far.ts", ...flags("-c:a aac")),
    film("bframes.avi", ...flags("-bf 3 -c:a mp3")),
    film("late.mkv", ...flags("-c:a aac -output_ts_offset 5")),
    film("open.mp4", ...flags("-bf 3 -x264-params open-gop=1 -c:a aac")),
    footage.make("stream.vob", ...lavfi, numbered, ...flags("-c:v mpeg2video -q:v 1 -g 60 -f vob")),
  ]);
  const files = ["sparse.mp4", "sparse.ts", "far.ts", "bframes.avi", "late.mkv", "open.mp4"];
  const named = [...files, "stream.vob"].map((name) => [name, footage.path(name)] as const);
  sources = new Map([...fixture.sources, ...(await footage.sources(Object.fromEntries(named)))]);
});
afterAll(() => fixture.footage.close());

/** The number of the picture that is seen. */
function numberOf(picture: Picture | undefined): number {
  const level = picture?.mean({ x: 16, y: 8, width: 32, height: 20 })[0] ?? Number.NaN;
  return (16 + (level * 219) / 255 - 40) / 2;
}

/** File, moment in seconds, the number of the picture on screen then, and the allowed difference. */
const cuts = [
  ["sparse.mp4", 0.4, 0, 0],
  ["sparse.mp4", 2.8, 0, 0],
  ["sparse.mp4", 5.6, 75, 0],
  // After the last picture of all.
  ["sparse.mp4", 6.4, 50, 0],
  ["sparse.ts", 2.6, 0, 0],
  ["sparse.ts", 5.6, 75, 0],
  ["far.ts", 1, 25, 1],
  ["far.ts", 3.6, 90, 1],
  ["far.ts", 6.6, 65, 1],
  // An AVI stores when pictures are decoded, not when they are shown.
  ["bframes.avi", 0, 0, 2],
  ["bframes.avi", 0.2, 5, 3],
  ["bframes.avi", 3.6, 90, 3],
  ["late.mkv", 0.08, 2, 1],
  ["late.mkv", 3.6, 90, 1],
  ["open.mp4", 1.96, 49, 1],
  ["open.mp4", 4.08, 2, 1],
  // A program stream does not give every picture a timestamp.
  ["stream.vob", 1.2, 30, 3],
  ["stream.vob", 3.6, 90, 3],
] as const;
/** Indices of the cuts that are also tested in the preview. */
const previewed = [1, 2, 4, 7, 11, 16];
const plan = () =>
  timeline(
    cuts.map(([name, at], index) =>
      videoClip(name, { in: at, out: at + 0.2, from: index * 0.2, to: index * 0.2 + 0.2 }),
    ),
    size,
  );

describe("a cut shows what is on screen at its moment", () => {
  const wrong = (seen: ReadonlyMap<number, number>) =>
    [...seen].flatMap(([index, shown]) => {
      const [name, at, number, off] = cuts[index] ?? ["", 0, Number.NaN, 0];
      if (Math.abs(shown - number) <= off + 0.6) return [];
      return [`${name} at ${at} s shows ${shown.toFixed(1)}, not ${number}`];
    });

  it("in a clip", async () => {
    const { file } = await fixture.render(plan(), { sources });
    const pictures = await picturesOf(file, size);
    const seen = new Map(cuts.map((_, index) => [index, numberOf(pictures[index * 5])]));
    expect(wrong(seen)).toEqual([]);
  });

  it("in a preview", async () => {
    const cache = { folder: fixture.footage.path("cache"), maxBytes: 1e9 };
    const seen = new Map<number, number>();
    for (const index of previewed) {
      const seconds = index * 0.2 + 0.04;
      const options = { timeline: plan(), sources, seconds, pictureWidth: 64, cache };
      const { stdout } = await runProgram(
        ffmpegPath(),
        flags("-v error -i pipe:0 -f rawvideo -pix_fmt gray pipe:1"),
        { input: await renderFrame(options), stdout: "binary", deadlineMs: 20_000 },
      );
      // The next picture, in films that have one.
      const next = cuts[index]?.[0].startsWith("sparse") ? 0 : 1;
      seen.set(index, (16 + ((stdout[18 * 64 + 32] ?? 0) * 219) / 255 - 40) / 2 - next);
    }
    expect(wrong(seen)).toEqual([]);
  });
});

it("sound begins at once in a film whose start cannot be found by seeking", async () => {
  const heard = { Type: "Volume" as const, Gain: 1 };
  const clip = videoClip("bframes.avi", { in: 0, out: 1, from: 0, to: 1 }, { Effects: [heard] });
  const { file } = await fixture.render(timeline([clip], size), { sources });
  expect(await toneLevel(file, 1000, 0.1, 0.4)).toBeGreaterThan(-30);
});
