import { expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { readLooks, readWords } from "./read-analysis";

const shot = {
  fromSeconds: 0,
  toSeconds: 2,
  cutKind: "start",
  motion: 0.1,
  luma: 0.5,
  saturation: 0.2,
  sharpness: 1,
  blackShare: 0,
  frozenShare: 1,
  speechShare: 0,
  loudnessDb: null,
};
const sound = {
  hopSeconds: 0.1,
  loudnessDb: [-20, -30],
  highPassDb: [-40, -50],
  speech: [[0, 1]],
  hits: [[0.5, 0.9]],
  beats: [0.25],
};
const looks = { durationSeconds: 2, shots: [shot], sound };

it("reads back what was stored, as JSON", () => {
  expect(readLooks(JSON.parse(JSON.stringify(looks)))).toEqual(looks);
  const words = { texts: [{ source: "ocr", language: "zh", words: "球", confidence: 0.5 }] };
  expect(readWords(JSON.parse(JSON.stringify(words)))).toEqual(words);
});

it.each([
  ["nothing", null],
  ["a list", []],
  ["a shot without its end", { ...looks, shots: [{ ...shot, toSeconds: undefined }] }],
  ["a share over one", { ...looks, shots: [{ ...shot, motion: 1.01 }] }],
  ["an unknown cut", { ...looks, shots: [{ ...shot, cutKind: "wipe" }] }],
  ["a curve with a hole", { ...looks, sound: { ...sound, loudnessDb: [-20, null] } }],
  ["a curve of texts", { ...looks, sound: { ...sound, highPassDb: ["-20"] } }],
  ["speech without an end", { ...looks, sound: { ...sound, speech: [[1]] } }],
  ["no sound at all", { ...looks, sound: undefined }],
])("does not read %s", (_name, stored) => {
  expect(readLooks(stored)).toBeNull();
});

it("reads curves of a whole film in passing", () => {
  const curve = Array.from({ length: 400_000 }, (_, i) => -(i % 60));
  const begunMs = processorMs();
  expect(readLooks({ ...looks, sound: { ...sound, loudnessDb: curve } })).not.toBeNull();
  expect(processorMs() - begunMs).toBeLessThan(500);
});
