import { setTimeout as sleep } from "node:timers/promises";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLooksPass } from "@/lib/engine/analysis/looks-pass";
import { trickyFilms } from "@/lib/engine/analysis/testing/drawn-films";
import { filmOf } from "@/lib/engine/analysis/testing/joined-films";
import { writeFilm } from "@/lib/engine/analysis/testing/write-film";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { analysisAnswerSchema, type MediaAnalysisAnswer } from "@/lib/ims/schema/answers/analysis";
import { momentsAnswerSchema } from "@/lib/ims/schema/answers/moments";

const caption = { source: "subtitle" as const, language: "en" as const, confidence: 1 };

let test: TestEngine;
let mediaId: string;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  const sound = {
    hopSeconds: 0.5,
    loudnessDb: [-20, -20, -20, -20, -30, -30, -30, -30],
    highPassDb: [],
    speech: [[0.5, 1.5]] as const,
    hits: [],
    beats: [],
  };
  const looks = createLooksPass(async () => sound);
  let tries = 0;
  const words = {
    version: 1,
    async analyse() {
      tries += 1;
      if (tries === 1) throw new WorkFailure("input", "InvalidParameter", "It broke.");
      return {
        texts: [
          { source: "ocr" as const, language: "en" as const, words: "GOAL", confidence: 0.9 },
          { ...caption, words: "the goalkeeper sleeps", fromSeconds: 2.2, toSeconds: 3.4 },
        ],
      };
    },
  };
  const seen = { source: "provider", language: "en", confidence: 0.8, by: "seer" } as const;
  const descriptions = {
    version: 5,
    analyse: async () => ({
      texts: [{ ...seen, words: "Bears on a lawn.", fromSeconds: 0, toSeconds: 2 }],
    }),
  };
  const vision = {
    model: "seer",
    host: "seer.example.com",
    trial: async () => ({ calls: 2, words: "A red box." }),
  };
  test = await openTestEngine({ parts: { passes: { looks, words, descriptions }, vision } });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

async function analysisOf(mediaId: string): Promise<MediaAnalysisAnswer> {
  const answer = await call("ReelpressGetAnalysis", { MediaIds: mediaId });
  const [first] = analysisAnswerSchema.parse(answer).MediaAnalyses;
  if (!first) throw new Error("no analysis");
  return first;
}

it("shows a film of the library by itself: its shots, its speech, and all texts with their source", async () => {
  const [fast, noise] = ["a fast pan", "a still picture"].map((name) => {
    const film = trickyFilms(5).find((one) => one.name === name);
    if (!film) throw new Error(name);
    return { ...film, frames: 50 };
  });
  if (!fast || !noise) throw new Error("no films");
  const file = test.objectFile("reelpress", "zoo/north/red-panda_02.mp4");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFilm(filmOf([noise, fast]), file, { width: 160, height: 90 });
  const registered = await call("RegisterMediaInfo", {
    InputURL: "oss://reelpress/zoo/north/red-panda_02.mp4",
    MediaTags: "panda,bamboo",
    ReelpressFolder: "spring/zoo",
    Description: "A red panda eats.",
  });
  mediaId = String(registered.MediaId);
  let answer = await analysisOf(mediaId);
  expect(["None", "Waiting", "Analysing"]).toContain(answer.State);
  const settled = async (state: string) => {
    for (let i = 0; i < 200 && answer.State !== state; i += 1) {
      await sleep(200);
      answer = await analysisOf(mediaId);
    }
  };
  await settled("Failed");
  const failed = answer.Passes.filter(({ State }) => State === "Failed");
  expect(failed).toMatchObject([{ Pass: "Words", Problem: "File", Message: "It broke." }]);
  await call("ReelpressRetryAnalysis", { MediaId: mediaId });
  await settled("Done");
  expect(answer).toMatchObject({ MediaId: mediaId, State: "Done", Progress: 100 });
  expect(answer.Passes.map(({ Pass, State }) => [Pass, State])).toEqual([
    ["Descriptions", "Done"],
    ["Looks", "Done"],
    ["Words", "Done"],
  ]);
  const [still, moving] = answer.Shots ?? [];
  expect(answer.Shots).toHaveLength(2);
  expect(still).toMatchObject({ From: 0, To: 2, Cut: "Start" });
  // The encoder refines the first frames of a still picture.
  expect(still?.FrozenShare).toBeGreaterThan(0.8);
  expect(still?.Motion).toBeLessThan(0.02);
  expect(moving).toMatchObject({ From: 2, Cut: "Hard", FrozenShare: 0, SpeechShare: 0 });
  expect(moving?.To).toBeCloseTo(4, 1);
  expect(moving?.Motion).toBeGreaterThan(0.4);
  expect(answer.Texts?.map(({ Source, Words }) => `${Source}: ${Words}`)).toEqual([
    "Name: red panda",
    "Folder: zoo",
    "Folder: north",
    "Folder: spring",
    "Tag: panda",
    "Tag: bamboo",
    "Description: A red panda eats.",
    "Ocr: GOAL",
    "Subtitle: the goalkeeper sleeps",
    "Provider: Bears on a lawn.",
  ]);
  expect(answer.Texts?.at(-1)).toMatchObject({ From: 0, To: 2, By: "seer" });
  await expect(call("ReelpressRetryAnalysis", { MediaId: "nobody" })).rejects.toMatchObject({
    statusCode: 404,
  });
});

it("tells which model describes footage, tries it on request, and counts every call", async () => {
  const model = { Model: "seer", Host: "seer.example.com" };
  const counts = (calls: number) => ({ CallsToday: calls, CallsMonth: calls, CallsEver: calls });
  expect(await call("ReelpressGetVision", {})).toMatchObject({
    Vision: { ...model, ...counts(0) },
  });
  expect(await call("ReelpressGetVision", { Trial: "true" })).toMatchObject({
    Vision: counts(2),
    Trial: { Words: "A red box." },
  });
  await call("ReelpressGetVision", { Trial: "true" });
  expect(await call("ReelpressGetVision", {})).toMatchObject({ Vision: counts(4) });
});

it("lists ids of no media, and leaves the findings out when they are not wanted", async () => {
  const answer = analysisAnswerSchema.parse(
    await call("ReelpressGetAnalysis", { MediaIds: `${mediaId},nobody`, WithFindings: "false" }),
  );
  expect(answer.IgnoredList).toEqual(["nobody"]);
  expect(Object.keys(answer.MediaAnalyses[0] ?? {})).toEqual([
    "MediaId",
    "State",
    "Progress",
    "Passes",
  ]);
});

it("finds a moment by a caption, the whole file by its tag, and an edit at once", async () => {
  const search = async (Text: string) => {
    const answer = momentsAnswerSchema.parse(await call("ReelpressSearchMoments", { Text }));
    expect(answer.Complete).toBe(true);
    expect(answer.Moments.every(({ Score }) => Score >= 0.5 && Score <= 1)).toBe(true);
    return answer.Moments.map(({ MediaId, From, To, Reason }) => ({ MediaId, From, To, Reason }));
  };
  expect(await search("sleeping goalkeeper")).toEqual([
    {
      MediaId: mediaId,
      From: 2.2,
      To: 3.4,
      Reason: { Source: "Subtitle", Words: "the goalkeeper sleeps" },
    },
  ]);
  expect(await search("bamboo")).toEqual([
    { MediaId: mediaId, Reason: { Source: "Tag", Words: "bamboo" } },
  ]);
  expect(await search("bears")).toMatchObject([{ From: 0, To: 2, Reason: { Source: "Provider" } }]);
  expect(await search("giraffe")).toEqual([]);
  await call("UpdateMediaInfo", { MediaId: mediaId, MediaTags: "giraffe" });
  expect(await search("giraffe")).toEqual([
    { MediaId: mediaId, Reason: { Source: "Tag", Words: "giraffe" } },
  ]);
  expect(await search("bamboo")).toEqual([]);
  await expect(call("ReelpressSearchMoments", {})).rejects.toMatchObject({ statusCode: 400 });
});
