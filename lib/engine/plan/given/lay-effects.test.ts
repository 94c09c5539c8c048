import { describe, expect, it } from "vitest";
import { givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { isNotImplemented } from "../check/checked-batch";
import { testMeasure, testVoices } from "../testing/plan";
import { media } from "../testing/problems";
import { speechNeedKey } from "../facts";
import { givenNeeds } from "./lay-audio";
import { layGiven } from "./lay-given";
import { readGivenTimeline } from "./read-given-timeline";

/** Three clips: 0 to 4 s, 4 to 8 s and 7.6 to 11.6 s. The second fades into the third. */
const fade = { Type: "Transition", SubType: "fade", Duration: 0.4 };
const clips = [
  { MediaId: "v1", Out: 4 },
  { MediaId: "v1", Out: 4, Effects: [fade] },
  { MediaId: "v1", Out: 4 },
];
const layFilm = (film: object) => {
  const timeline = givenTimelineSchema.parse(film);
  const speech = new Map(
    givenNeeds(timeline, testVoices).map(({ need }) => [speechNeedKey(need), testMeasure(need)]),
  );
  const output = { index: 0, width: 320, height: 180, crf: undefined };
  return layGiven({
    timeline,
    output,
    media,
    speech,
    subtitles: new Map(),
    voices: testVoices,
  });
};
const lay = (items: object[], more: { clips?: object[]; film?: object } = {}) => {
  const laid = layFilm({
    VideoTracks: [{ VideoTrackClips: more.clips ?? clips }],
    EffectTracks: items.map((item) => ({ EffectTrackItems: [item] })),
    ...more.film,
  });
  return laid.ok ? (laid.timeline.EffectTracks?.[0].EffectTrackItems ?? []) : laid.problems;
};
const vfx = { Type: "VFX", SubType: "snow" };
const filter = { Type: "Filter", SubType: "warm" };
const during = (TimelineIn: number, TimelineOut: number) => ({ TimelineIn, TimelineOut });

describe("an effect over a stretch of the film", () => {
  it.each<[string, object, ReturnType<typeof during>]>([
    ["over a whole clip", during(4, 8), during(4, 8)],
    ["inside a clip", during(1.2, 2.04), during(1.2, 2.04)],
    ["across a cut", during(3, 5), during(3, 5)],
    ["from inside a transition to inside a clip", during(7.72, 9), during(7.72, 9)],
    ["of one frame", during(1, 1.04), during(1, 1.04)],
    ["between frames", { TimelineIn: "1.03", TimelineOut: 2.05 }, during(1.04, 2.04)],
    ["without times", {}, during(0, 11.6)],
    ["without an end", { TimelineIn: 11.46 }, during(11.48, 11.6)],
    ["beyond the end", during(2, 60), during(2, 11.6)],
  ])("is laid where the request puts it: %s", (_, given, times) => {
    expect(lay([{ ...vfx, ...given }])).toEqual([{ ...vfx, ...times }]);
    expect(lay([{ ...filter, ...given }])).toEqual([{ ...filter, ...times }]);
  });

  it("moves with a clip edge that was rounded to another frame", () => {
    const beside = [
      { MediaId: "v1", Out: 4 },
      { MediaId: "v1", Out: 4, TimelineIn: 4.03, TimelineOut: 8.03 },
    ];
    const laid = lay([{ ...vfx, ...during(4.03, 6.03) }], { clips: beside });
    expect(laid).toEqual([{ ...vfx, ...during(4, 6.04) }]);
  });

  it("covers the last picture while it is held", () => {
    const AudioTracks = [{ AudioTrackClips: [{ MediaId: "song", TimelineIn: 10, Out: 4 }] }];
    const laid = lay([{ ...vfx, ...during(12, 13) }], { film: { AudioTracks } });
    expect(laid).toEqual([{ ...vfx, ...during(12, 13) }]);
  });

  it("runs before, after and over other effects in their order, and leaves the clips' own effects alone", () => {
    const own = [{ ...clips[0], Effects: [vfx, filter] }, clips[1], clips[2]];
    const items = [filter, { ...vfx, SubType: "open" }, filter];
    const types = lay(items, { clips: own as object[] });
    expect(types).toMatchObject([filter, { SubType: "open" }, filter]);
  });

  it.each<[string, object[], string, boolean]>([
    ["is not drawn", [{ ...vfx, SubType: "no-such" }], "[0].EffectTrackItems[0].SubType", true],
    ["has no such filter", [{ ...filter, SubType: "x" }], "[0].EffectTrackItems[0].SubType", true],
    [
      "comes after the film",
      [{ ...vfx, TimelineIn: 11.6 }],
      "[0].EffectTrackItems[0].TimelineIn",
      false,
    ],
    [
      "ends before it begins",
      [{ ...vfx, ...during(3, 1) }],
      "[0].EffectTrackItems[0].TimelineOut",
      false,
    ],
    [
      "lasts no frame",
      [{ ...vfx, ...during(1, 1.01) }],
      "[0].EffectTrackItems[0].TimelineOut",
      false,
    ],
    [
      "is the fifth at a moment",
      [
        ...[0, 1, 2, 3].map((at) => ({ ...filter, TimelineIn: at })),
        { ...filter, ...during(1, 3.04) },
      ],
      "[4].EffectTrackItems[0].Type",
      false,
    ],
  ])("is refused where it %s", (_, items, at, isGap) => {
    const problems = lay(items) as { path: string; message: string }[];
    expect(problems.map(({ path }) => path)).toEqual([`Timeline.EffectTracks${at}`]);
    expect(problems.map(isNotImplemented)).toEqual([isGap]);
  });

  it("is one of at most four at the same time, and of at most three hundred in a film", () => {
    const four = [0, 1, 2, 3].map((at) => ({ ...filter, TimelineIn: at }));
    expect(lay([...four, { ...filter, ...during(1, 3) }])).toHaveLength(5);
    const films = (count: number) => {
      const items = Array.from({ length: count }, (_, at) => ({
        ...vfx,
        ...during((at % 200) / 25, (at % 200) / 25 + 0.04),
      }));
      return lay([], { film: { EffectTracks: [{ EffectTrackItems: items }] } });
    };
    expect(films(300)).toHaveLength(300);
    expect(films(301)).toMatchObject([{ path: "Timeline.EffectTracks[0].EffectTrackItems[300]" }]);
  });

  it("is accepted again in a plan made by the engine, unless an edit made the plan impossible", () => {
    const laid = layFilm({
      VideoTracks: [{ VideoTrackClips: clips }],
      EffectTracks: [{ EffectTrackItems: [{ ...vfx, ...during(1, 5) }] }],
    });
    if (!laid.ok) throw new Error("it was not laid");
    const back = (change: object) => {
      const changed = { ...vfx, ...during(1, 5), ...change };
      const EffectTracks = [{ EffectTrackItems: [changed] }];
      return readGivenTimeline(JSON.stringify({ ...laid.timeline, EffectTracks })).kind;
    };
    expect(readGivenTimeline(JSON.stringify(laid.timeline))).toEqual({
      kind: "ours",
      timeline: laid.timeline,
    });
    expect(back({ TimelineOut: 3 })).toBe("ours");
    for (const change of [{ SubType: "no-such" }, { TimelineOut: 1 }, { TimelineOut: 99 }]) {
      expect(back(change)).toBe("given");
    }
  });
});
