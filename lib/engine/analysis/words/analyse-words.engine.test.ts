import { afterAll, beforeAll, expect, test } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { drawFilm } from "@/lib/engine/ocr/testing/captioned-film";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { noParts } from "../pass-input";
import { analyseWords } from "./analyse-words";

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
});
afterAll(() => footage.close());

const never = new AbortController().signal;

async function factsOf(file: string): Promise<MediaFacts> {
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  return { ...probed.facts, mediaId: "film" };
}

const captions = [
  { text: "We counted twelve swans", fromSeconds: 0.8, toSeconds: 2.4 },
  { text: "渡船早上七点离开码头", fromSeconds: 2.4, toSeconds: 4 },
  { text: "The soup is getting cold", fromSeconds: 4.8, toSeconds: 6.4 },
];

test("captions burnt into a film are found with their words and their times, and text on a still", async () => {
  const film = { seconds: 7, width: 640, height: 360, size: 30, shots: ["clouds"] as const };
  const file = await drawFilm(footage.folder, "film", { ...film, captions });
  const shares: number[] = [];
  const run = { signal: never, isUrgent: false, parts: noParts };
  const onProgress = (share: number) => void shares.push(share);
  const texts = await analyseWords({ file, facts: await factsOf(file), ...run, onProgress });
  expect(texts.map(({ words }) => words)).toEqual(captions.map(({ text }) => text));
  expect(texts.map(({ language }) => language)).toEqual(["en", "zh", "en"]);
  for (const [index, text] of texts.entries()) {
    const { fromSeconds = 0, toSeconds = 0 } = captions[index] ?? {};
    expect(text).toMatchObject({ source: "ocr", role: "caption" });
    expect(Math.abs((text.fromSeconds ?? 0) - fromSeconds)).toBeLessThanOrEqual(0.121);
    expect(Math.abs((text.toSeconds ?? 0) - toSeconds)).toBeLessThanOrEqual(0.121);
  }
  expect(shares.at(-1)).toBe(1);
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);

  const still = await footage.make("still.png", ...flags(`-ss 3 -i ${file} -frames:v 1`));
  const onStill = await analyseWords({
    file: still,
    facts: await factsOf(still),
    ...run,
    onProgress,
  });
  expect(onStill).toMatchObject([{ words: "渡船早上七点离开码头", source: "ocr", language: "zh" }]);
});
