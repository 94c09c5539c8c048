import { expect, it } from "vitest";
import { readTimeline } from "./read-timeline";

/** A plan of version 0.1, as the database stored it: without the fields of later versions. */
const first = {
  VideoTracks: [
    {
      MainTrack: true,
      VideoTrackClips: [
        {
          Type: "Video",
          MediaId: "0123456789abcdef",
          In: 0,
          Out: 3,
          TimelineIn: 0,
          TimelineOut: 3,
          Speed: 1,
          AdaptMode: "Contain",
          Effects: [],
          Reelpress: { GroupName: "Opening", ShotIn: 0, ShotOut: 3, Filler: false },
        },
      ],
    },
    { VideoTrackClips: [] },
  ],
  AudioTracks: [{ AudioTrackClips: [] }, { AudioTrackClips: [] }],
  SubtitleTracks: [{ SubtitleTrackClips: [] }],
  Reelpress: {
    PlanVersion: 1,
    Index: 0,
    Seed: "s",
    Width: 1080,
    Height: 1920,
    FramesPerSecond: 25,
    Crf: 23,
    Duration: 3,
    Title: "",
    SubHeadings: [],
    SpeechText: "",
    Voice: "",
    Warnings: [],
  },
};

it("reads a plan of the first version unchanged", () => {
  expect(readTimeline(JSON.stringify(first))).toEqual(first);
});

it.each([
  undefined,
  null,
  "",
  "{",
  "null",
  "[]",
  JSON.stringify({ ...first, Reelpress: { ...first.Reelpress, PlanVersion: 0 } }),
  JSON.stringify({ ...first, Later: true }),
])("%s is none", (text) => {
  expect(readTimeline(text)).toBeNull();
});
