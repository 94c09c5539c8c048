import { describe, expect, it } from "vitest";
import { isNotImplemented } from "./checked-batch";
import { checkBatch } from "./check-batch";
import { check, expectProblem, group, media } from "../testing/problems";
import { type TestConfigs, testConfigs } from "../testing/plan";

const url = "http://bucket.oss-cn-shanghai.aliyuncs.com/clip_{index}.mp4";

describe("checkBatch", () => {
  const process = (fields: object): TestConfigs => ({
    input: {},
    editing: { ProcessConfig: fields },
  });
  const voice = (fields: object): TestConfigs => ({ input: {}, editing: { SpeechConfig: fields } });
  it.each<[string, TestConfigs, string]>([
    [
      "another transition",
      process({ AllowTransition: true, TransitionList: ["fade", "OT0009-not_published"] }),
      "EditingConfig.ProcessConfig.TransitionList[1]",
    ],
    [
      "another effect",
      process({
        AllowVfxEffect: true,
        VfxNotFirstClipEffectList: ["open", "OV0009-not_published"],
      }),
      "EditingConfig.ProcessConfig.VfxNotFirstClipEffectList[1]",
    ],
    [
      "a filter that nobody knows",
      process({ AllowFilter: true, FilterList: ["warm", "m99"] }),
      "EditingConfig.ProcessConfig.FilterList[1]",
    ],
    [
      "cloned voices",
      voice({ CustomizedVoice: "x" }),
      "EditingConfig.SpeechConfig.CustomizedVoice",
    ],
    ["speaking styles", voice({ Style: "Gentle" }), "EditingConfig.SpeechConfig.Style"],
    [
      "other languages",
      voice({ SpeechLanguage: "ja" }),
      "EditingConfig.SpeechConfig.SpeechLanguage",
    ],
    [
      "caption motion",
      voice({ AsrConfig: { AaiMotionInEffect: "fade_in,cartwheel_in" } }),
      "EditingConfig.SpeechConfig.AsrConfig.AaiMotionInEffect",
    ],
    [
      "flower text",
      { input: {}, editing: { TitleConfig: { EffectColorStyleId: "CS1" } } },
      "EditingConfig.TitleConfig.EffectColorStyleId",
    ],
    [
      "bubbles",
      { input: {}, editing: { SubHeadingConfig: { "2": { BubbleStyleId: "BS1" } } } },
      "EditingConfig.SubHeadingConfig.2.BubbleStyleId",
    ],
    [
      "split modes",
      { input: { MediaGroupArray: [{ ...group, SplitMode: "NoSplit" }] } },
      "InputConfig.MediaGroupArray[0].SplitMode",
    ],
    [
      "WebM",
      { input: {}, output: { MediaURL: url.replace("mp4", "webm") } },
      "OutputConfig.MediaURL",
    ],
    [
      "phonemes",
      { input: { SpeechTextArray: ["<phoneme>x</phoneme>"] } },
      "InputConfig.SpeechTextArray[0]",
    ],
  ])("refuses %s by name, as not implemented", (_name, configs, path) => {
    expectProblem(configs, path, "not implemented on the embedded engine: ");
    const parsed = testConfigs({
      ...configs,
      input: { MediaGroupArray: [group], ...configs.input },
    });
    expect(checkBatch(parsed, media).every(isNotImplemented)).toBe(true);
  });

  it.each<[string, TestConfigs]>([
    [
      "effects whose switch is off",
      process({ AllowVfxEffect: false, VfxFirstClipEffectList: ["OV0009-not_published"] }),
    ],
    ["filters that nothing turns on", process({ FilterList: ["m99"] })],
    ["a pool beside groups", { input: { MediaArray: ["v1"], SceneInfo: { Scene: "General" } } }],
    [
      "empty words",
      { input: {}, editing: { TitleConfig: { AaiMotionInEffect: "", BubbleStyleId: "" } } },
    ],
    [
      "library music beside one's own",
      {
        input: { BackgroundMusicArray: ["song"] },
        editing: { BackgroundMusicConfig: { Style: "bgm-upbeat" } },
      },
    ],
  ])("lets %s pass, which IMS does not obey either", (_name, configs) => {
    expect(check(configs)).toEqual([]);
  });
});
