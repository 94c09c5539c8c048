import { expect, it } from "vitest";
import { likeness } from "./likeness";
import { readMontage, toMontage } from "./to-montage";

const ours = {
  VideoTracks: [
    {
      MainTrack: true,
      VideoTrackClips: [
        { Type: "Video", MediaId: "a", In: 2, Out: 5, TimelineIn: 0, TimelineOut: 3, Speed: 1 },
        { Type: "Image", MediaId: "p", In: 0, Out: 2, TimelineIn: 2.5, TimelineOut: 4.5, Speed: 1 },
      ],
    },
    { VideoTrackClips: [{ Type: "Image", MediaId: "sticker", TimelineIn: 0, TimelineOut: 4.5 }] },
  ],
  AudioTracks: [
    { AudioTrackClips: [{ Type: "AI_TTS", Content: "Hello.", Voice: "v" }] },
    { AudioTrackClips: [{ MediaId: "song", TimelineIn: 0, TimelineOut: 4.5 }] },
  ],
  SubtitleTracks: [{ SubtitleTrackClips: [] }],
  Reelpress: { Title: "T", SubHeadings: ["S"], SpeechText: "Hello.", Voice: "v" },
};

it("reads what a plan of ours shows and says", () => {
  expect(toMontage(ours)).toEqual({
    shots: [
      { source: "a", still: false, fromSeconds: 2, toSeconds: 5, shownSeconds: 2.5 },
      { source: "p", still: true, fromSeconds: 0, toSeconds: 2, shownSeconds: 2 },
    ],
    script: "Hello.",
    titles: ["T", "S"],
    voice: "v",
    music: "song",
  });
});

it("reads what the cloud leaves out or writes as text", () => {
  const montage = toMontage({
    VideoTracks: [
      {
        VideoTrackClips: [
          { MediaURL: "https://b.oss/a.mp4?Signature=1", In: "2", Out: "6", Speed: "2" },
          { Type: "Image", MediaId: "p", Duration: 3 },
          { MediaId: "c", TimelineOut: 9, Out: null },
          { Type: "GlobalImage" },
        ],
      },
    ],
    AudioTracks: [
      {
        AudioTrackClips: [
          { Type: "AI_TTS", Content: "One.", Voice: "zhitian" },
          { Type: "AI_TTS", Content: "Two." },
          { MediaURL: "https://b.oss/ding.mp3", TimelineIn: 1, TimelineOut: 2 },
          { MediaURL: "https://b.oss/song.mp3", TimelineIn: 0, TimelineOut: 9 },
        ],
      },
    ],
    SubtitleTracks: [
      {
        SubtitleTrackClips: [
          { Type: "Text", Content: "Sale" },
          { Type: "Text", Content: "One.", TimelineIn: 0, TimelineOut: 2 },
        ],
      },
    ],
    AnythingElse: [1],
  });
  expect(montage).toEqual({
    shots: [
      {
        source: "https://b.oss/a.mp4",
        still: false,
        fromSeconds: 2,
        toSeconds: 6,
        shownSeconds: 2,
      },
      { source: "p", still: true, fromSeconds: 0, toSeconds: 3, shownSeconds: 3 },
      { source: "c", still: false, fromSeconds: 0, toSeconds: 4, shownSeconds: 4 },
    ],
    script: "One.\nTwo.",
    titles: ["Sale"],
    voice: "zhitian",
    music: "https://b.oss/song.mp3",
  });
});

it("takes captions for the script where nothing is spoken", () => {
  const silent = { ...ours, AudioTracks: [], Reelpress: undefined };
  const texts = (Content: string) => ({
    ...silent,
    SubtitleTracks: [
      { SubtitleTrackClips: [{ Type: "Text", Content, TimelineIn: 1, TimelineOut: 2 }] },
    ],
  });
  expect(toMontage(texts("Look"))).toMatchObject({ script: "Look", titles: [], voice: "" });
});

it.each([undefined, null, "", 7, []])("%s has nothing to compare", (timeline) => {
  expect(toMontage(timeline)?.shots ?? []).toEqual([]);
});

it("finds twins of a stored plan, and reads no broken ones", () => {
  const montage = readMontage(JSON.stringify(ours));
  const twin = readMontage(JSON.stringify({ ...ours, FECanvas: {} }));
  expect(montage && twin && likeness(montage, twin).total).toBe(1);
  expect(readMontage("{")).toBeNull();
  expect(readMontage(null)).toBeNull();
});
