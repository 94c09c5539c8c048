import fc from "fast-check";
import type { MediaFacts } from "../facts";
import { analysisOf } from "./analyses";
import type { PlanRequest } from "../plan-request";
import type { Analyses } from "../shots/shots";
import { scriptStrategy } from "../strategy/script-strategy";
import { testMedia, testRequest } from "./plan";

/** Random requests that pass `checkBatch`, over small invented sources. */
type Mode = "global" | "grouped" | "none";

const texts = [
  "Everyone deserves a good cup. It takes two minutes, e.g. on a Monday morning.",
  "我们为每一位早起的朋友准备好了热咖啡，欢迎你带上好心情来店里坐一坐，聊一聊。今天就来吧！",
  "Short one.",
  "好。",
  "First we grind. Then we press! And then, at long last, after all that work, we drink it together.",
];

const mediaArbitrary = (mediaId: string): fc.Arbitrary<MediaFacts> =>
  fc
    .record({
      kind: fc.constantFrom("video" as const, "video" as const, "image" as const),
      length: fc.integer({ min: 300, max: 20_000 }),
      size: fc.constantFrom([1920, 1080], [1080, 1920], [720, 576], [101, 77]),
      black: fc.boolean(),
    })
    .map(({ kind, length, size, black }) =>
      testMedia(mediaId, {
        kind,
        durationSeconds: kind === "image" ? 0 : length / 1000,
        width: size[0] ?? 0,
        height: size[1] ?? 0,
        blackRanges: black && kind === "video" ? [{ from: 0, to: 0.9 }] : [],
      }),
    );

const poolArbitrary = fc.tuple(...["m1", "m2", "m3", "m4", "m5", "m6", "m7"].map(mediaArbitrary));

const groupArbitrary = fc.record({
  media: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
  texts: fc.subarray(texts, { minLength: 0, maxLength: 3 }),
  silent: fc.option(fc.integer({ min: 400, max: 8000 }), { nil: undefined }),
  range: fc.option(
    fc.tuple(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.6, max: 1, noNaN: true }),
    ),
    {
      nil: undefined,
    },
  ),
});

const processArbitrary = fc.record(
  {
    SingleShotDuration: fc.integer({ min: 10, max: 60 }).map((tenths) => tenths / 10),
    ImageDuration: fc.integer({ min: 10, max: 60 }).map((tenths) => tenths / 10),
    EnableClipSplit: fc.boolean(),
    AllowTransition: fc.boolean(),
    TransitionDuration: fc.constantFrom(0.2, 0.5, 1, 2),
  },
  { requiredKeys: [] },
);

const plainRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    mode: fc.constantFrom<Mode>("global", "grouped", "none"),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    pool: poolArbitrary,
    groups: fc.array(groupArbitrary, { minLength: 1, maxLength: 5 }),
    speech: fc.subarray(texts, { minLength: 1 }),
    process: processArbitrary,
    alignment: fc.constantFrom(undefined, "AutoSpeed" as const, "Cut" as const),
    count: fc.integer({ min: 1, max: 6 }),
    length: fc.constantFrom({}, { MaxDuration: 4.5 }, { FixedDuration: 7.33 }),
  })
  .map(({ mode, seed, pool, groups, speech, process, alignment, count, length }) => {
    const ranges = groups.flatMap(({ media, range }, index) => {
      const facts = pool[media[0] ?? 0];
      if (!range || !facts || facts.kind !== "video") return [];
      const [from, to] = range.map(
        (share) => Math.round(share * facts.durationSeconds * 100) / 100,
      );
      if (from === undefined || to === undefined || to - from < 0.1) return [];
      return [
        { Media: facts.mediaId, GroupName: `g${index}`, TimeRangeList: [{ In: from, Out: to }] },
      ];
    });
    return testRequest(
      {
        input: {
          MediaGroupArray: groups.map((group, index) => ({
            GroupName: `g${index}`,
            MediaArray: group.media.map((at) => `m${at + 1}`),
            ...(mode === "grouped" && group.texts.length > 0
              ? { SpeechTextArray: group.texts }
              : {}),
            ...(mode === "grouped" && group.texts.length === 0
              ? { Duration: (group.silent ?? 5000) / 1000 }
              : {}),
          })),
          TitleArray: ["One", "Two", "Three"],
          ...(mode === "global" ? { SpeechTextArray: speech } : {}),
        },
        editing: {
          MediaConfig: { MediaMetaDataArray: ranges },
          ProcessConfig: {
            ...process,
            ...(mode === "global" && alignment ? { AlignmentMode: alignment } : {}),
          },
        },
        output: { Count: count, ...(mode === "none" ? length : {}) },
      },
      { seed, media: pool },
    );
  });

/** A request, with what its strategy knows of the sources. */
export type AnalysedRequest = PlanRequest & { analyses: Analyses };

/** Any request that may be planned; its videos were looked at, or not. */
export const requestArbitrary: fc.Arbitrary<AnalysedRequest> = plainRequest.chain((request) => {
  const videos = [...request.media.values()].filter(({ kind }) => kind === "video");
  return fc
    .tuple(...videos.map((facts) => fc.option(analysisOf(facts))))
    .map((found): AnalysedRequest => {
      const analyses = new Map(
        found.flatMap((one) => (one ? [[one.contentHash, one] as const] : [])),
      );
      const strategy = (overlapFrames: number) =>
        scriptStrategy({ ...request, analyses }, overlapFrames);
      return { ...request, analyses, strategy };
    });
});
