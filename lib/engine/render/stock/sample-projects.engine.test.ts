import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { drawnSamples, makeSampleMedia } from "./sample-media";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-samples-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function streamsOf(file: string): Promise<string[]> {
  const args = ["-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", file];
  const { stdout } = await runProgram(ffprobePath(), args, { deadlineMs: 20_000 });
  return stdout.trim().split(/\s+/);
}

it("animals have tags, and the film that is joined of them has sound and subtitles", async () => {
  const animals = await makeSampleMedia(folder, { language: "en", project: "matching" });
  const files = animals.groups.flatMap((group) => group.files);
  expect(files.map((file) => animals.tags.get(file)?.split(",")[0])).toEqual([
    "panda",
    "fox",
    "whale",
    "owl",
    "turtle",
    "rabbit",
  ]);
  // The film needs the scenes that are there, and one more file.
  const scenes = await drawnSamples(folder, "film");
  expect(scenes.total - scenes.drawn.length).toBe(1);
  const film = await makeSampleMedia(folder, { language: "en", project: "film" });
  expect(await streamsOf(film.groups[0]?.files[0] ?? "")).toEqual(["video", "audio", "subtitle"]);
  const whole = await drawnSamples(folder, "film");
  expect(whole.drawn).toHaveLength(whole.total);
  expect((await drawnSamples(folder, "sports")).drawn).toEqual([]);
});
