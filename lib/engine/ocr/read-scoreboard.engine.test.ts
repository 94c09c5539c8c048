import { afterAll, beforeAll, expect, test } from "vitest";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { readScoreboard } from "./read-scoreboard";
import { scoreIn } from "@/lib/engine/plan/analysis/score-text";
import { drawFilm } from "./testing/captioned-film";

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
});
afterAll(() => footage.close());

test("a scoreboard is found and read once a second, while its clock runs", async () => {
  const scoreAt = (second: number) =>
    second < 3 ? "98 : 101" : second < 6 ? "98 : 103" : "101 : 103";
  const board = Array.from({ length: 9 }, (_, second) => ({
    text: `IND ${scoreAt(second)} BOS  09:${41 - second}`,
    fromSeconds: second,
    toSeconds: second + 1,
  }));
  const size = { width: 960, height: 540 };
  const file = await drawFilm(footage.folder, "match", {
    ...size,
    seconds: 9,
    captions: [],
    board,
  });
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  const facts = { ...probed.facts, mediaId: "match" };
  const reads = await readScoreboard(file, facts, new AbortController().signal);
  expect(reads.length).toBeGreaterThanOrEqual(8);
  for (const { atSeconds, text } of reads) {
    const [first, second] = scoreAt(atSeconds).split(" : ").map(Number);
    expect({ atSeconds, ...scoreIn(text) }).toEqual({ atSeconds, first, second });
    expect(text).toMatch(/^IND .* BOS\b/);
  }
});
