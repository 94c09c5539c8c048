import { describe, expect, it } from "vitest";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { mashupInputSchema } from "@/lib/ims/schema/config/mashup-input";
import { outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import { planBatch } from "@/lib/engine/plan/plan-batch";
import { toPlannable } from "@/lib/engine/plan/strategy/to-plannable";
import { testDrama } from "@/lib/engine/plan/testing/drama";
import { testMedia } from "@/lib/engine/plan/testing/plan";
import { plainAnalysis } from "@/lib/engine/plan/analysis/plain-analysis";
import { mashupFor } from "./mashup";
import type { StrategyTools } from "./make-strategy";

const operation = "SubmitScreenMediaHighlightsJob";
const drama = testDrama("film", {
  seconds: 100,
  peaks: [
    { from: 10, to: 25 },
    { from: 60, to: 75 },
  ],
});
const music = testMedia("music", { kind: "audio", durationSeconds: 10 });
const media = new Map([
  ["film", drama.media],
  ["http://b.oss-cn-shanghai.aliyuncs.com/film.mp4", drama.media],
  ["music", music],
]);
const beats = Array.from({ length: 25 }, (_, beat) => 0.1 + beat * 0.4);

const sound = { ...drama.analysis.sound, speech: [], beats: [] };
/** The drama without speech, so that every cut can reach a beat. */
const analyses = new Map([
  ["film", { ...drama.analysis, sound: sound as unknown as typeof drama.analysis.sound }],
  [
    "music",
    {
      ...plainAnalysis(music),
      sound: { hopSeconds: 0.1, loudnessDb: [], highPassDb: [], speech: [], hits: [], beats },
    },
  ],
]);

async function planned(input: object, editing: object = {}, known = analyses) {
  const asked = {
    input: mashupInputSchema.parse({
      MediaArray: ["film", "http://b.oss-cn-shanghai.aliyuncs.com/film.mp4"],
      HighlightStrategy: { TargetDuration: 20 },
      ...input,
    }),
    editing: editingConfigSchema.parse(editing),
    output: outputConfigSchema.parse({ Width: 720, Height: 1280, Count: 2 }),
    userData: {},
  };
  const configs = toPlannable(operation, asked)?.configs;
  if (!configs) throw new Error("it cannot be planned");
  const tools = { analysesOf: async () => known } as unknown as StrategyTools;
  const { signal } = new AbortController();
  const common = { configs, seed: "s", media, speech: new Map() };
  const strategy = await mashupFor({ ...common, asked, signal }, tools);
  return planBatch({ ...common, voices: [], strategy });
}

const shotsOf = async (...given: Parameters<typeof planned>) =>
  (await planned(...given)).map(({ VideoTracks: [main] }) => main.VideoTrackClips);

describe("a mashup of a request", () => {
  it("is cut on the beats of its own music, which is looped", async () => {
    for (const shots of await shotsOf({ BackgroundMusicArray: ["music"] })) {
      const cuts = shots.slice(0, -1).map((shot) => shot.TimelineOut);
      expect(cuts.length).toBeGreaterThan(0);
      for (const cut of cuts) {
        const nearest = Math.min(
          ...beats.flatMap((beat) => [0, 10].map((loop) => Math.abs(beat + loop - cut))),
        );
        expect(nearest).toBeLessThanOrEqual(0.021);
      }
    }
  });

  it("shows only the ranges that the request allows, by whichever name it gives the source", async () => {
    const Media = "http://b.oss-cn-shanghai.aliyuncs.com/film.mp4";
    const MediaConfig = {
      MediaMetaDataArray: [{ Media, TimeRangeList: [{ In: 30, Out: 58 }] }],
    };
    for (const shots of await shotsOf({}, { MediaConfig })) {
      for (const { In, Out } of shots) {
        expect(In).toBeGreaterThanOrEqual(30);
        expect(Out).toBeLessThanOrEqual(58);
      }
    }
  });

  it("takes a source that is named twice once, and one that could not be looked through as it is", async () => {
    for (const known of [analyses, new Map()]) {
      for (const { Reelpress, VideoTracks } of await planned({}, {}, known)) {
        expect(Reelpress.Duration).toBe(20);
        const shots = VideoTracks[0].VideoTrackClips;
        const ranges = shots.map(({ In, Out }) => [In, Out] as const);
        ranges.forEach(([from, to], index) =>
          ranges.slice(index + 1).forEach(([other, end]) => {
            expect(to <= other || end <= from).toBe(true);
          }),
        );
      }
    }
  });
});
