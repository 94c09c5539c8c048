import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Picture, picturesOf, psnr } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import type { Sources } from "../render-options";
import { timeline, videoClip } from "../testing/timeline";

const size = { width: 160, height: 284 };
let fixture: RenderFixture;
let sources: Sources;
beforeAll(async () => {
  fixture = await openRenderFixture();
  const { footage } = fixture;
  // Half a second of black, then a bright picture that moves.
  const late = "testsrc2=s=160x284:r=25:d=2,fade=t=in:st=0.5:d=0.04";
  await footage.make("late.mp4", ...flags("-f lavfi -i"), late, ...flags("-c:v libx264 -crf 12"));
  const probed = await footage.sources({ late: footage.path("late.mp4") });
  sources = new Map([...fixture.sources, ...probed]);
});
afterAll(() => fixture.footage.close());

const plan = (mediaId: string, vfx?: string) =>
  timeline(
    [
      videoClip(
        mediaId,
        { in: 0, out: 2, from: 0, to: 2 },
        { Effects: vfx ? [{ Type: "VFX", SubType: vfx }] : [] },
      ),
    ],
    size,
  );
const light = (picture: Picture | undefined) => picture?.mean()[1] ?? -1;

async function firstAndCover(made: { file: string; cover: string }): Promise<[number, number]> {
  const [first] = await picturesOf(made.file, size);
  const [cover] = await picturesOf(made.cover, size);
  return [light(first), light(cover)];
}

describe("a clip that begins in the dark", () => {
  it("passes when an effect opens from black, and has a cover that shows something", async () => {
    const [first, cover] = await firstAndCover(await fixture.render(plan("ramp", "open")));
    expect(first).toBeLessThan(8);
    expect(cover).toBeGreaterThan(20);
  });

  it("passes when a person chose the dark stretch", async () => {
    const late = sources.get("late");
    if (!late) throw new Error("no material");
    const facts = { ...late.facts, blackRanges: [{ from: 0, to: 0.52 }] };
    const known = new Map(sources).set("late", { ...late, facts });
    const made = await fixture.render(plan("late"), { sources: known });
    const [first, cover] = await firstAndCover(made);
    expect(first).toBeLessThan(8);
    expect(cover).toBeGreaterThan(60);
  });

  it("passes when its shot is dark, even if the facts of the source do not say so", async () => {
    const { result } = await fixture.render(plan("late"), { sources });
    expect(result.report).toMatchObject({ Verdict: "Good", Renderings: 1 });
  });
});

/** Guards: the best cover is looked for in the finished video, and only where a plan asks for it. */
it("shows a sharp shot where the best cover is asked for, and else the first frame", async () => {
  const { footage } = fixture;
  const x264 = flags("-c:v libx264 -crf 12 -t 2");
  const scene = "testsrc2=s=160x284:r=25:d=2";
  await footage.make("blurred.mp4", ...flags("-f lavfi -i"), `${scene},gblur=sigma=9`, ...x264);
  await footage.make("sharp.mp4", ...flags("-f lavfi -i"), `${scene},hue=h=120`, ...x264);
  const both = await footage.sources({
    blurred: footage.path("blurred.mp4"),
    sharp: footage.path("sharp.mp4"),
  });
  const shots = timeline(
    [
      videoClip("blurred", { in: 0, out: 2, from: 0, to: 2 }),
      videoClip("sharp", { in: 0, out: 2, from: 2, to: 4 }),
    ],
    size,
  );
  const coverOf = async (Cover?: "Best") => {
    const Reelpress = { ...shots.Reelpress, ...(Cover ? { Cover } : {}) };
    const made = await fixture.render({ ...shots, Reelpress }, { sources: both });
    const [cover] = await picturesOf(made.cover, size);
    const frames = await picturesOf(made.file, size);
    if (!cover || !frames[0] || !frames[50]) throw new Error("no picture");
    return { first: psnr(cover, frames[0]), sharp: psnr(cover, frames[50]) };
  };
  const plain = await coverOf();
  expect(plain.first).toBeGreaterThan(plain.sharp + 8);
  const best = await coverOf("Best");
  expect(best.sharp).toBeGreaterThan(best.first + 8);
});
