import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawTexts } from "./text-strips";
import { textClip } from "./timeline-for-tests";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-texts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("clips that need the same texts at the same moment do not take each other's files away", async () => {
  const size = { width: 180, height: 320 };
  for (let round = 0; round < 6; round += 1) {
    const texts = ["A title", "Below it"].map((text) => textClip(`${text} ${round}`));
    const cache = path.join(folder, String(round));
    const drawn = await Promise.all([1, 2, 3, 4].map(() => drawTexts(texts, size, cache)));
    for (const strips of drawn) expect(strips).toEqual(drawn[0]);
    const left = await readdir(path.join(cache, "text"));
    expect(left.filter((name) => !name.endsWith(".yuva"))).toEqual([]);
    expect(left).toHaveLength(2);
  }
});
