import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { picturesOf, psnr } from "@/lib/engine/probe/testing/drawn-footage";
import { shotCache } from "../render-cache";
import { openRenderFixture, type RenderFixture } from "../testing/render-fixture";
import { timeline, videoClip } from "../testing/timeline";

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
});
afterAll(() => fixture.footage.close());
const render: RenderFixture["render"] = (plan, more) => fixture.render(plan, more);

describe("the shot cache", () => {
  const plan = () =>
    timeline([videoClip("ramp", { in: 0, out: 1, from: 0, to: 1 })], { width: 128 });

  it("prepares a shot once for clips side by side, and never again", async () => {
    const cache = { folder: fixture.footage.path("cache-shared"), maxBytes: 1024 ** 3 };
    const both = await Promise.all([render(plan(), { cache }), render(plan(), { cache })]);
    expect(shotCache(cache).stats.made).toBe(1);
    await render(plan(), { cache });
    expect(shotCache(cache).stats).toMatchObject({ made: 1, evicted: 0 });
    const [one, other] = await Promise.all(both.map(({ file }) => readFile(file)));
    expect(one && other?.equals(one)).toBe(true);
  });

  it("stays within its bound, and clips are made without it when nothing fits", async () => {
    const shotBytes = 128 * 320 * 1.5 * 25;
    const small = { folder: fixture.footage.path("cache-small"), maxBytes: shotBytes * 1.5 };
    await render(plan(), { cache: small });
    await render(timeline([videoClip("red", { in: 0, out: 1, from: 0, to: 1 })], { width: 128 }), {
      cache: small,
    });
    const kept = await readdir(fixture.footage.path("cache-small/shots"));
    expect(kept.filter((name) => !name.endsWith(".seal"))).toHaveLength(1);
    expect(shotCache(small).stats.evicted).toBe(1);
    const none = { folder: fixture.footage.path("cache-none"), maxBytes: 10 };
    const direct = await picturesOf((await render(plan(), { cache: none })).file, {
      width: 128,
      height: 320,
    });
    const cached = await picturesOf((await render(plan(), { cache: small })).file, {
      width: 128,
      height: 320,
    });
    expect(direct).toHaveLength(25);
    const [one, other] = [direct[20], cached[20]];
    expect(one && other ? psnr(one, other) : 0).toBeGreaterThan(40);
  });
});
