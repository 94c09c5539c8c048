import { expect, it } from "vitest";
import { mediaAnalysisSchema } from "./analysis";
import { toMediaAnalysis, toMoment } from "./to-media-analysis";

const shot = {
  From: 0,
  To: 2,
  Cut: "Start" as const,
  Motion: 0.1,
  Luma: 0.5,
  Saturation: 0.5,
  Sharpness: 0.5,
  BlackShare: 0,
  FrozenShare: 0,
  SpeechShare: 0,
};

it("tells the passes, the shots with what stands out, and the texts with their times", () => {
  const analysis = toMediaAnalysis({
    MediaId: "m",
    State: "Analysing",
    Progress: 70,
    Passes: [
      { Pass: "Looks", State: "Done", Progress: 100 },
      { Pass: "Words", State: "Failed", Progress: 40, Problem: "File", Message: "Gone." },
      { Pass: "Descriptions", State: "Waiting", Progress: 0, Problem: "Refused" },
    ],
    Shots: [
      { ...shot, SpeechShare: 0.6, FrozenShare: 1, Focus: [{ At: 0.5, X: 0.7, Y: 0.4 }] },
      { ...shot, From: 2, To: 3, BlackShare: 0.9, FrozenShare: 1 },
    ],
    Texts: [
      { Source: "Tag", Language: "en", Words: "panda", Confidence: 1 },
      {
        Source: "Ocr",
        Language: "en",
        Words: "2:1",
        From: 2,
        To: 3,
        Confidence: 0.9,
        Role: "Scoreboard",
      },
      {
        Source: "Provider",
        Language: "en",
        Words: "A goat.",
        From: 0,
        To: 2,
        Confidence: 0.8,
        By: "seer",
      },
    ],
  });
  expect(mediaAnalysisSchema.parse(analysis)).toEqual({
    looks: { state: "done", progress: 1, problem: null },
    words: { state: "failed", progress: 0.4, problem: "file" },
    descriptions: { state: "waiting", progress: 0, problem: "refused" },
    shots: [
      {
        fromSeconds: 0,
        toSeconds: 2,
        traits: ["speech", "still"],
        focus: [{ seconds: 0.5, x: 0.7, y: 0.4 }],
      },
      { fromSeconds: 2, toSeconds: 3, traits: ["black"], focus: [] },
    ],
    texts: [
      { source: "tag", words: "panda", fromSeconds: null, role: null, by: null },
      { source: "ocr", words: "2:1", fromSeconds: 2, role: "scoreboard", by: null },
      { source: "provider", words: "A goat.", fromSeconds: 0, role: null, by: "seer" },
    ],
  });
});

it("shows no shot for an image, and nothing for a file that is not looked through", () => {
  const image = { MediaId: "i", State: "Done" as const, Progress: 100, Passes: [] };
  expect(toMediaAnalysis({ ...image, Shots: [{ ...shot, To: 0 }] })).toEqual({
    looks: null,
    words: null,
    descriptions: null,
    shots: [],
    texts: [],
  });
});

it("tells a moment without times as the whole file", () => {
  const Reason = { Source: "Description" as const, Words: "a zoo" };
  expect(toMoment({ MediaId: "m", Score: 0.5, Reason })).toEqual({
    mediaId: "m",
    fromSeconds: null,
    toSeconds: null,
    source: "description",
    words: "a zoo",
  });
});
