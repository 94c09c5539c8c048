import { describe, expect, it } from "vitest";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { testConfigs, testMeasure, testMedia, testVoices, type TestConfigs } from "../testing/plan";
import { speechNeedKey } from "../facts";
import { planBatch, planVariants } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import { speechNeeds } from "../voices/speech-needs";

const base: TestConfigs = {
  input: {
    MediaGroupArray: [{ GroupName: "g", MediaArray: ["m1", "m2"] }],
    TitleArray: ["One"],
    SpeechTextArray: ["Everyone deserves a good cup of tea."],
  },
};

const looks: Record<string, TestConfigs> = {
  tall: {
    input: { ...base.input, BackgroundMusicArray: ["music"], StickerArray: [{ MediaId: "s" }] },
    editing: { TitleConfig: { FontSize: 90 }, SpeechConfig: { Voice: "en-man" } },
    output: { Width: 720, Height: 1280, Video: { Crf: 20 } },
  },
  wide: {
    ...base,
    editing: { TitleConfig: { FontSize: 40 }, SpeechConfig: { SpeechRate: 200 } },
    output: { Width: 1280, Height: 720, Video: { Crf: 30 } },
  },
  square: { ...base, output: { Width: 800, Height: 800 } },
};

function requestWith(names: readonly string[], seed: string, count = 9): PlanRequest {
  const withCount = (configs: TestConfigs) =>
    testConfigs({ ...configs, output: { ...configs.output, Count: count } });
  const templated = names.map((templateId) => ({
    templateId,
    configs: withCount(looks[templateId] ?? base),
  }));
  const request = {
    configs: templated[0]?.configs ?? withCount(base),
    templated,
    seed,
    voices: testVoices,
  };
  const needs = speechNeeds(request);
  return {
    ...request,
    media: new Map(["m1", "m2", "music", "s"].map((id) => [id, testMedia(id)])),
    speech: new Map(needs.map((need) => [speechNeedKey(need), testMeasure(need)])),
  };
}

const drawn = (timelines: readonly Timeline[]) =>
  timelines.map((timeline) => timeline.Reelpress.TemplateId);

describe("templates of a batch", () => {
  it("draws one for each output, and uses every template before any is used again", () => {
    const ids = drawn(planBatch(requestWith(["tall", "wide", "square"], "a")));
    for (const round of [0, 3, 6]) {
      expect(new Set(ids.slice(round, round + 3))).toEqual(new Set(["tall", "wide", "square"]));
    }
  });

  it("draws the same for the same seed and differs for another", () => {
    const names = ["tall", "wide", "square"];
    const draws = (seed: string) => drawn(planBatch(requestWith(names, seed, 30))).join();
    expect(draws("a")).toBe(draws("a"));
    expect(new Set(["a", "b", "c", "d"].map(draws)).size).toBeGreaterThan(1);
  });

  it("plans one output alone as it plans it among the others", () => {
    const request = requestWith(["tall", "wide", "square"], "b");
    const all = planBatch(request);
    for (const index of [0, 4, 8]) expect(planVariants(request, [index])).toEqual([all[index]]);
  });

  it("gives each output the look, sound, voice and size of its template", () => {
    for (const timeline of planBatch(requestWith(["tall", "wide"], "c"))) {
      const { TemplateId, Width, Height, Crf, Voice } = timeline.Reelpress;
      const [titles] = timeline.SubtitleTracks[0].SubtitleTrackClips;
      const [, music] = timeline.AudioTracks;
      const [, stickers] = timeline.VideoTracks;
      const speech = timeline.AudioTracks[0].AudioTrackClips[0];
      const isTall = TemplateId === "tall";
      expect([Width, Height, Crf]).toEqual(isTall ? [720, 1280, 20] : [1280, 720, 30]);
      expect(titles?.FontSize).toBe(isTall ? 90 : 40);
      expect(music.AudioTrackClips).toHaveLength(isTall ? 1 : 0);
      expect(stickers.VideoTrackClips).toHaveLength(isTall ? 1 : 0);
      expect(speech?.SpeechRate).toBe(isTall ? 0 : 200);
      if (isTall) expect(Voice).toBe("en-man");
    }
  });

  it("leaves the plan of a request without templates unchanged", () => {
    const [timeline] = planBatch(requestWith([], "d"));
    expect(timeline?.Reelpress).not.toHaveProperty("TemplateId");
  });
});
