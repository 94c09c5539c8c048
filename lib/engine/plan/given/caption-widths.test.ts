import { expect, it } from "vitest";
import { speechNeedKey } from "../facts";
import { media } from "../testing/problems";
import { testMeasure, testVoices } from "../testing/plan";
import { givenNeeds } from "./lay-audio";
import { layGiven } from "./lay-given";
import { readGivenTimeline } from "./read-given-timeline";

const said = "Our coffee is roasted every morning, and you can watch us while we do it.";

/** The captions of a spoken text on a written timeline, for a `TextWidth`. */
function captionsOf(TextWidth: number | undefined, height = 180): string[] {
  const voice = {
    Type: "AI_TTS",
    Content: said,
    Effects: [{ Type: "AI_ASR", FontSize: 20, TextWidth }],
  };
  const given = {
    VideoTracks: [{ VideoTrackClips: [{ MediaId: "v1" }] }],
    AudioTracks: [{ AudioTrackClips: [voice] }],
  };
  const read = readGivenTimeline(JSON.stringify(given));
  if (read.kind !== "given") throw new Error(JSON.stringify(read));
  const { timeline } = read;
  const speech = new Map(
    givenNeeds(timeline, testVoices).map(({ need }) => [speechNeedKey(need), testMeasure(need)]),
  );
  const output = { index: 0, width: 640, height, crf: undefined };
  const subtitles = new Map();
  const laid = layGiven({ timeline, output, media, speech, subtitles, voices: testVoices });
  if (!laid.ok) throw new Error(JSON.stringify(laid.problems));
  return laid.timeline.SubtitleTracks[0].SubtitleTrackClips.map(({ Content }) => Content);
}

it.each([
  ["a share", 0.9999],
  ["the whole side, as 1", 1],
  ["the whole side, in pixels", 640],
  ["more pixels than there are", 2000],
  ["nothing said", undefined],
  ["no width of its own, as 0", 0],
])("captions of a timeline take the lines that the width holds: %s", (_, TextWidth) => {
  expect(captionsOf(TextWidth)).toEqual([said]);
});

it("captions of a narrow text are cut", () => {
  expect(captionsOf(0.25).length).toBeGreaterThan(2);
  expect(captionsOf(160)).toEqual(captionsOf(0.25));
});
