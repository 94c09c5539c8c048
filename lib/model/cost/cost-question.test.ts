import { describe, expect, it } from "vitest";
import { defaultRules } from "./default-prices";
import { estimateDearest } from "./cost";
import { billedMaterial, costQuestionOf, costQuestionsOf } from "./cost-question";

const noMedia = new Map();
const tenSeconds = "春".repeat(47);
const ask = (input: object, output: object = {}, editing: object = {}) =>
  costQuestionOf({
    InputConfig: JSON.stringify(input),
    EditingConfig: JSON.stringify(editing),
    OutputConfig: JSON.stringify({ Width: 1080, Height: 1920, ...output }),
  });
const rounded = (input: object, output: object = {}, editing: object = {}) =>
  ask(input, output, editing).outputSeconds?.map((seconds) => Math.round(seconds));
const group = (more: object = {}) => ({ GroupName: "A", MediaArray: ["m"], ...more });

describe("lengths of a script", () => {
  it("uses every text in turn, and the longest texts for the remaining outputs", () => {
    const SpeechTextArray = [tenSeconds, tenSeconds.repeat(3), tenSeconds.repeat(2)];
    const input = { MediaGroupArray: [group()], SpeechTextArray };
    expect(rounded(input, { Count: 4 })).toEqual([30, 20, 10, 30]);
  });

  it("is shorter when the voice is faster, longer when it is slower", () => {
    const input = { MediaGroupArray: [group()], SpeechText: tenSeconds };
    expect(rounded(input, {}, { SpeechConfig: { SpeechRate: 500 } })).toEqual([5]);
    expect(rounded(input, {}, { SpeechConfig: { SpeechRate: -500 } })).toEqual([20]);
  });

  it("joins the texts of the groups by their number when there are as many of each", () => {
    const MediaGroupArray = [
      group({ Duration: 3 }),
      group({ SpeechTextArray: [tenSeconds, tenSeconds.repeat(2)] }),
      group({ SpeechTextArray: [tenSeconds, tenSeconds.repeat(4)] }),
    ];
    expect(rounded({ MediaGroupArray }, { Count: 2 })).toEqual([63, 23]);
  });

  it("takes the longest text of each group when texts are drawn, and five seconds for a silent group", () => {
    const MediaGroupArray = [
      group(),
      group({ SpeechTextArray: [tenSeconds, tenSeconds.repeat(2)] }),
      group({ SpeechTextArray: [tenSeconds] }),
    ];
    expect(rounded({ MediaGroupArray }, { Count: 2 })).toEqual([35, 35]);
  });

  it("follows the shots, the longest length or the fixed one when nothing is spoken", () => {
    const input = { MediaGroupArray: [group(), group(), group()] };
    const editing = { ProcessConfig: { SingleShotDuration: 4 } };
    expect(rounded(input, {}, editing)).toEqual([12]);
    expect(rounded(input, { MaxDuration: 5 }, editing)).toEqual([5]);
    expect(rounded(input, { FixedDuration: 80, Count: 2 }, editing)).toEqual([80, 80]);
  });
});

describe("the billed quantities", () => {
  it("tells the solutions apart as IMS does", () => {
    const speech = { SpeechTextArray: [tenSeconds] };
    expect(ask({ MediaGroupArray: [group()], MediaArray: ["m"] }).solution).toBe("script");
    expect(ask({ MediaArray: ["m"], ...speech }).solution).toBe("match-general");
    const film = { MediaArray: ["m"], SceneInfo: { Scene: "Film" }, ...speech };
    expect(ask(film)).toMatchObject({ solution: "match-film", inputSeconds: null });
  });

  it("knows how long a storyboard is, by its narration, its durations and the usual length of a shot", () => {
    const ShotScripts = [
      { ScriptText: "a panda", SpeechText: tenSeconds },
      { ScriptText: "the sea", Duration: 7 },
      { ScriptText: "a train" },
    ];
    const input = { MediaArray: ["m"], SceneInfo: { ShotInfo: { ShotScripts } } };
    const editing = { ProcessConfig: { SingleShotDuration: 4 } };
    expect(rounded(input, { Count: 2 }, editing)).toEqual([21, 21]);
  });

  it("adds the longest opening and ending of a mashup, and the pictures among them, to both bills", () => {
    const media = new Map([
      ["film", { kind: "video", durationSeconds: 600 }],
      ["short", { kind: "video", durationSeconds: 2 }],
      ["long", { kind: "video", durationSeconds: 8 }],
      ["card", { kind: "image", durationSeconds: null }],
    ]);
    const mashup = (EndingArray: string[]) =>
      costQuestionOf(
        {
          InputConfig: JSON.stringify({
            MediaArray: ["film"],
            HighlightStrategy: { TargetDuration: 55 },
            OpeningArray: ["short", "long"],
            EndingArray,
          }),
          OutputConfig: JSON.stringify({ Count: 2 }),
          JobType: "Screen_Media_Highlights",
        },
        media,
      );
    expect(mashup(["card"])).toMatchObject({ outputSeconds: [66, 66], inputSeconds: 610 });
    expect(mashup(["gone"])).toMatchObject({ outputSeconds: null, inputSeconds: null });
  });

  it("is not left open by a template that cannot be read where the frame size costs nothing", () => {
    const match = {
      InputConfig: JSON.stringify({ MediaArray: ["m"], SpeechTextArray: [tenSeconds] }),
      EditingConfig: JSON.stringify({ SpeechConfig: { SpeechRate: 0 } }),
      OutputConfig: "{}",
    };
    expect(costQuestionsOf(match, noMedia, [null])[0].isOpen).toBe(false);
  });

  it("asks for the length of sources only where it is billed", () => {
    const texts = (input: object) => ({ InputConfig: JSON.stringify(input), OutputConfig: "{}" });
    expect(billedMaterial(texts({ MediaGroupArray: [group()] }))).toEqual([]);
    expect(billedMaterial(texts({ MediaArray: ["m1", "m2"] }))).toEqual(["m1", "m2"]);
    expect(billedMaterial(texts({ MediaSearchInput: {} }))).toBeNull();
  });

  it("reads numbers as text, and gives null for a length that is not known", () => {
    expect(ask({ MediaGroupArray: [] }, { Width: "720", Count: "7" })).toMatchObject({
      width: 720,
      clips: 7,
      outputSeconds: null,
    });
    expect(
      costQuestionOf({ InputConfig: "not json", OutputConfig: "{}" }).outputSeconds,
    ).toBeNull();
  });
});

describe("a request with templates", () => {
  const texts = (output: object, editing: object = {}) => ({
    InputConfig: JSON.stringify({ MediaGroupArray: [group()], SpeechTextArray: [tenSeconds] }),
    EditingConfig: JSON.stringify(editing),
    OutputConfig: JSON.stringify({ Count: 2, ...output }),
    TemplateConfig: '["a","b"]',
  });
  const small = { OutputTemplateConfig: { Width: 640, Height: 480 } };
  const large = { OutputTemplateConfig: { Width: 3840, Height: 2160 } };
  const slow = {
    EditingTemplateConfig: { SpeechConfig: { SpeechRate: -500 } },
    OutputTemplateConfig: {},
  };
  const sizes = (questions: { width: number; height: number }[]) =>
    questions.map(({ width, height }) => [width, height]);

  it("is read with each template: the template gives a size that the request leaves out, and the request's own size wins", () => {
    const left = costQuestionsOf(texts({}), noMedia, [small, large]);
    expect(sizes(left)).toEqual([
      [640, 480],
      [3840, 2160],
    ]);
    const own = costQuestionsOf(texts({ Width: 1080, Height: 1920 }), noMedia, [small, large]);
    expect(sizes(own)).toEqual([
      [1080, 1920],
      [1080, 1920],
    ]);
  });

  it("is as long as the voice of the template speaks", () => {
    const [question] = costQuestionsOf(texts({ Width: 1080, Height: 1920 }), noMedia, [slow]);
    expect(question.outputSeconds?.map(Math.round)).toEqual([20, 20]);
  });

  it("is open only where a template that cannot be read could decide", () => {
    const isOpen = (output: object, editing: object = {}) =>
      costQuestionsOf(texts(output, editing), noMedia, [null])[0].isOpen;
    expect(isOpen({})).toBe(true);
    expect(isOpen({ Width: 1080, Height: 1920 })).toBe(true);
    const speed = { SpeechConfig: { SpeechRate: 0 } };
    expect(isOpen({ Width: 1080, Height: 1920 }, speed)).toBe(false);
    expect(isOpen({ Width: 1080 }, speed)).toBe(true);
  });

  it("costs at most as much as the dearest template, and is not known when the price of one template is not known", () => {
    const rules = defaultRules("CNY", "cn-shanghai");
    for (const [row, perMinute] of [
      ["editing-ld", 1],
      ["editing-4k", 9],
    ] as const) {
      rules.prices[row] = { perMinute, source: "contract", date: "2026-11-01" };
    }
    const estimate = (...templates: (typeof small | null)[]) =>
      estimateDearest(costQuestionsOf(texts({}), noMedia, templates), rules);
    expect(estimate(small, large)).toMatchObject({
      row: "editing-4k",
      micros: 18_000_000,
      atMost: true,
    });
    expect(estimate(small, small)).toMatchObject({ micros: 2_000_000 });
    expect(estimate(small, small)).not.toHaveProperty("atMost");
    expect(estimate(small, null)).toMatchObject({ missing: "template", micros: null });
  });
});
