import { expect, it } from "vitest";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { toClipContent } from "./to-clip-content";

const timeline: Timeline = {
  VideoTracks: [
    {
      MainTrack: true,
      VideoTrackClips: [
        {
          Type: "Video",
          MediaId: "m1",
          In: 1,
          Out: 3.5,
          TimelineIn: 0,
          TimelineOut: 2.5,
          Speed: 1,
          AdaptMode: "Contain",
          Effects: [],
          Reelpress: { GroupName: "开场", ShotIn: 0, ShotOut: 4, Filler: false },
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
    Duration: 2.5,
    Title: "Spring",
    SubHeadings: ["New", "Fresh"],
    SpeechText: "Hello.",
    Voice: "en-a",
    Warnings: ["material-short"],
  },
};

it("reads texts, voice, shots and warnings from a timeline", () => {
  expect(toClipContent(JSON.stringify(timeline))).toEqual({
    title: "Spring",
    subHeadings: ["New", "Fresh"],
    script: "Hello.",
    voice: "en-a",
    shots: [{ mediaId: "m1", groupName: "开场", inSeconds: 1, outSeconds: 3.5 }],
    warnings: ["material-short"],
  });
});

it.each([undefined, "", "{", "null", "{}"])("answers null for %s", (text) => {
  expect(toClipContent(text)).toBeNull();
});
