import { expect, it } from "vitest";
import type { MediaAnalysis } from "@/lib/model/media/analysis";
import { analysisIntervalMs, withExpected } from "./use-analysis";

const pass = (state: "waiting" | "analysing" | "done" | "failed") => ({
  state,
  progress: 0,
  problem: null,
});
const analysis = (looks: MediaAnalysis["looks"], words: MediaAnalysis["words"]): MediaAnalysis => ({
  looks,
  words,
  descriptions: null,
  shots: [],
  texts: [],
});

it("is fetched again until nothing is left to be found, sooner while it runs", () => {
  const running = analysisIntervalMs(analysis(pass("done"), pass("analysing")));
  const waiting = analysisIntervalMs(analysis(pass("done"), pass("waiting")));
  expect(running).toBeLessThan(Number(waiting));
  expect(analysisIntervalMs(analysis(pass("done"), pass("failed")))).toBe(false);
  expect(analysisIntervalMs(analysis(null, null))).toBe(false);
  expect(analysisIntervalMs(null)).toBe(false);
});

it("waits for footage that is not begun, but not for images and finished videos", () => {
  const nothing = analysis(null, null);
  const video = { kind: "video", origin: "material" } as const;
  expect(analysisIntervalMs(withExpected(video, nothing))).toBeGreaterThan(0);
  expect(withExpected({ ...video, kind: "image" }, nothing)).toBe(nothing);
  expect(withExpected({ ...video, origin: "clip" }, nothing)).toBe(nothing);
  expect(withExpected(video, analysis(pass("failed"), null))?.looks?.state).toBe("failed");
  expect(withExpected(video, null)).toBeNull();
});
