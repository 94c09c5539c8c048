import { describe, expect, it } from "vitest";
import { media } from "../testing/problems";
import { layGiven } from "./lay-given";
import { testVoices } from "../testing/plan";
import { readGivenTimeline } from "./read-given-timeline";
import { takeTimeline } from "./take-timeline";

const video = (clips: object[], more: object = {}) => ({
  VideoTracks: [{ VideoTrackClips: clips }],
  ...more,
});
const taken = (value: object, strict = false) => {
  const { text, notObeyed } = takeTimeline(JSON.stringify(value), strict);
  return { value: JSON.parse(text) as unknown, notObeyed, read: readGivenTimeline(text) };
};

describe("a timeline as real programs write it", () => {
  it("is read with names in other case, with null and with numbers as text", () => {
    const given = video([{ mediaURL: "oss://b/a.mp4", MediaId: null, In: "1", Out: 2.5 }], {
      AudioTracks: [
        {
          AudioTrackClips: [
            { mediaId: "m", Effects: [{ Type: "Fade", SubType: "In", Duration: "0.5" }, null] },
          ],
        },
      ],
      SubtitleTracks: null,
    });
    const { read, notObeyed } = taken(given, true);
    expect(notObeyed).toEqual([]);
    expect(read).toMatchObject({
      kind: "given",
      timeline: {
        VideoTracks: [{ VideoTrackClips: [{ MediaURL: "oss://b/a.mp4", In: 1, Out: 2.5 }] }],
        AudioTracks: [{ AudioTrackClips: [{ MediaId: "m", Effects: [{ Type: "AFade" }] }] }],
      },
    });
  });

  it("ignores a reference to another clip when the clip has its own times, and reports that", () => {
    const timed = { MediaId: "a", TimelineIn: 0, TimelineOut: 1, ReferenceClipId: "other" };
    const { read, notObeyed } = taken(
      video([{ MediaId: "a", In: 0, Out: 1 }], {
        AudioTracks: [{ AudioTrackClips: [timed, { MediaId: "b", ReferenceClipId: "other" }] }],
      }),
      false,
    );
    expect(notObeyed).toEqual(["Timeline.AudioTracks[0].AudioTrackClips[0].ReferenceClipId"]);
    // Where the reference alone would set the length it is refused.
    expect(JSON.stringify(read)).toContain("AudioTrackClips[1].ReferenceClipId");
  });

  it("is read with a subtitle file under another field name", () => {
    const given = video([{ MediaId: "a" }], {
      SubtitleTracks: [
        {
          SubtitleTrackClips: [{ Type: "Subtitle", SubtitleURL: "oss://b/a.srt", FontSize: "40" }],
        },
      ],
    });
    expect(taken(given, true).read).toMatchObject({
      kind: "given",
      timeline: {
        SubtitleTracks: [{ SubtitleTrackClips: [{ FileURL: "oss://b/a.srt", FontSize: 40 }] }],
      },
    });
  });

  const odd = video([{ MediaId: "a", Id: "clip-1", Note: "mine" }], {
    FECanvas: { Width: 405, Height: 720 },
    AudioTracks: [
      { AudioTrackClips: [{ Type: "AI_TTS", Content: "Hello.", TimelineIn: 0, TimelineOut: 5 }] },
    ],
  });

  it("is accepted with the metadata of editors, and reports what is not obeyed", () => {
    const { read, notObeyed } = taken(odd);
    expect(read.kind).toBe("given");
    expect(notObeyed).toEqual([
      "Timeline.VideoTracks[0].VideoTrackClips[0].Id",
      "Timeline.VideoTracks[0].VideoTrackClips[0].Note",
      "Timeline.FECanvas",
      "Timeline.AudioTracks[0].AudioTrackClips[0].TimelineOut",
    ]);
  });

  it("is refused with them when strict", () => {
    const { read, notObeyed } = taken(odd, true);
    expect(notObeyed).toEqual([]);
    expect(read.kind).toBe("problems");
  });

  it.each<[string, object]>([
    ["a slip of a documented name", video([{ MediaId: "a", TimelineInn: 1 }])],
    ["what would change the film", video([{ MediaId: "a", MaskVideoUrl: "oss://b/m.mp4" }])],
    [
      "an effect of no kind",
      video([{ MediaId: "a" }], { EffectTracks: [{ EffectTrackItems: [{ SubType: "snow" }] }] }),
    ],
  ])("is refused for %s, also when not strict", (_, given) => {
    expect(taken(given).read.kind).toBe("problems");
  });

  it("stays as it is when it is no JSON text", () => {
    expect(takeTimeline("{", false)).toEqual({ text: "{", notObeyed: [] });
  });

  it("keeps the times of clips that were written to overlap", () => {
    const fade = { Type: "Transition", SubType: "fade", Duration: 1 };
    const { read } = taken(
      video([
        { MediaId: "v1", In: 0, Out: 3, TimelineIn: 0, TimelineOut: 3, Effects: [fade] },
        { MediaId: "v1", In: 0, Out: 3, TimelineIn: 2.6, TimelineOut: 5.6 },
      ]),
    );
    if (read.kind !== "given") throw new Error("it was not read");
    const output = { index: 0, width: 320, height: 180, crf: undefined };
    const request = { timeline: read.timeline, output, media, voices: testVoices };
    const laid = layGiven({ ...request, speech: new Map(), subtitles: new Map() });
    expect(laid).toMatchObject({
      ok: true,
      timeline: {
        VideoTracks: [
          {
            VideoTrackClips: [
              { TimelineOut: 3, Effects: [{}, { Type: "Transition", Duration: 0.4 }] },
              { TimelineIn: 2.6, TimelineOut: 5.6 },
            ],
          },
          {},
        ],
      },
    });
  });
});
