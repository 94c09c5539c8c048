import { describe, expect, it } from "vitest";
import { stripOfProject } from "./strip-of-project";

const frame = { width: 720, height: 1280 };

/** As the cloud plans: few times, numbers as text, captions left to the recognition of the voice. */
const ofCloud = {
  FECanvas: { Width: 405, Height: 720 },
  VideoTracks: [
    {
      VideoTrackClips: [
        { MediaId: "a", In: "2", Out: "5" },
        { Type: "Image", MediaId: "p", Duration: 3 },
        { MediaURL: "https://b.oss/c.mp4?Signature=1", In: 1, Out: 5, Speed: 2 },
      ],
    },
  ],
  AudioTracks: [
    {
      AudioTrackClips: [
        { Type: "AI_TTS", Content: "One.", Voice: "zhitian" },
        { Type: "AI_TTS", Content: "Two." },
      ],
    },
    { AudioTrackClips: [{ MediaId: "song", LoopMode: true }] },
  ],
  SubtitleTracks: [
    {
      SubtitleTrackClips: [
        { Type: "Text", Content: "Sale\\Nnow", Y: 0.1, FontSize: 40, FontColor: "#FFCC00" },
      ],
    },
  ],
};

describe("stripOfProject", () => {
  it("places what the cloud leaves out one after the other, at its speed", () => {
    const strip = stripOfProject(ofCloud, 4, frame);
    expect(strip).toMatchObject({ draw: 4, durationSeconds: 8, voice: "zhitian" });
    expect(strip?.shots.map((shot) => [shot.mediaId, shot.fromSeconds, shot.untilSeconds])).toEqual(
      [
        ["a", 0, 3],
        ["p", 3, 6],
        ["https://b.oss/c.mp4", 6, 8],
      ],
    );
    expect(strip?.shots.map(({ image }) => image)).toEqual([false, true, false]);
    expect(strip?.music).toEqual({ mediaId: "song", inSeconds: 0 });
  });

  it("shows what is spoken under the shots where captions come later", () => {
    expect(stripOfProject(ofCloud, 0, frame)?.captions).toEqual([
      { fromSeconds: 0, untilSeconds: 4, text: "One." },
      { fromSeconds: 4, untilSeconds: 8, text: "Two." },
    ]);
  });

  it("lays texts over the pictures in shares of the frame that the Timeline names", () => {
    expect(stripOfProject(ofCloud, 0, frame)?.roughTexts).toEqual([
      {
        text: "Sale\nnow",
        fromSeconds: 0,
        untilSeconds: 8,
        top: 0.1,
        size: 40 / 405,
        color: "#FFCC00",
      },
    ]);
  });

  it("reads pixels against the frame of the form, and ends a shot where the next one covers it", () => {
    const strip = stripOfProject(
      {
        VideoTracks: [
          {
            VideoTrackClips: [
              { MediaId: "a", In: 0, Out: 4, TimelineIn: 0, TimelineOut: 4 },
              { MediaId: "b", In: 0, Out: 4, TimelineIn: 3, TimelineOut: 7 },
            ],
          },
        ],
        SubtitleTracks: [
          {
            SubtitleTrackClips: [
              { Content: "Title", Y: 320, FontColor: "red", TimelineIn: 0, TimelineOut: 7 },
              { Content: "Said", TimelineIn: 1, TimelineOut: 2 },
            ],
          },
        ],
      },
      0,
      frame,
    );
    expect(strip?.shots.map(({ untilSeconds }) => untilSeconds)).toEqual([3, 7]);
    expect(strip?.title).toBe("Title");
    expect(strip?.captions).toEqual([{ fromSeconds: 1, untilSeconds: 2, text: "Said" }]);
    expect(strip?.roughTexts.map(({ top, color }) => [top, color])).toEqual([
      [0.25, "#ffffff"],
      [0.7, "#ffffff"],
    ]);
  });

  it("is null for what shows nothing", () => {
    for (const nothing of [null, "x", {}, { VideoTracks: [] }, { VideoTracks: "?" }]) {
      expect(stripOfProject(nothing, 0, frame)).toBeNull();
    }
    const gone = { VideoTracks: [{ VideoTrackClips: [{ Type: "GlobalImage" }] }] };
    expect(stripOfProject(gone, 0, frame)).toBeNull();
  });
});
