import { describe, expect, it } from "vitest";
import { isNotImplemented } from "./batch-check";
import { checkBatch } from "./check-batch";
import { type TestConfigs, testConfigs, testMedia } from "./plan-for-tests";

const media = new Map(
  [
    testMedia("v1"),
    testMedia("v2", { durationSeconds: 4 }),
    testMedia("flash", { durationSeconds: 0.02 }),
    testMedia("pic", { kind: "image", durationSeconds: 0, hasAudio: false }),
    testMedia("gif", { formatName: "gif", durationSeconds: 1 }),
    testMedia("song", { kind: "audio", width: 0, height: 0 }),
  ].map((facts) => [facts.mediaId, facts]),
);
const group = { GroupName: "A", MediaArray: ["v1"] };
const speech = ["Say this."];
const url = "http://bucket.oss-cn-shanghai.aliyuncs.com/clip_{index}.mp4";

function check(configs: TestConfigs): [string, string][] {
  const input = { MediaGroupArray: [group], ...configs.input };
  const parsed = testConfigs({ ...configs, input });
  return checkBatch(parsed, media).map(({ path, message }) => [path, message]);
}

/** Exactly one problem, with this path and these words. */
function expectProblem(configs: TestConfigs, path: string, words: string): void {
  const problems = check(configs);
  expect(problems.map(([where]) => where)).toEqual([path]);
  expect(problems[0]?.[1]).toContain(words);
}

describe("checkBatch", () => {
  it("lets a full request of script mode pass", () => {
    const problems = check({
      input: {
        MediaGroupArray: [group, { GroupName: "B", MediaArray: ["v2", "pic"], Volume: 1 }],
        TitleArray: ["One"],
        SubHeadingArray: [{ Level: 2, TitleArray: ["Two"] }],
        SpeechTextArray: ['<speak>Say <sub alias="that">this</sub><break time="1s"/></speak>'],
        StickerArray: [
          { MediaId: "pic", X: 0.1, Y: 20, Width: 0.2, Opacity: 0.5 },
          { MediaURL: "gif" },
        ],
        BackgroundMusicArray: ["song"],
        BackgroundImageArray: ["pic"],
      },
      editing: {
        MediaConfig: {
          Volume: 0.2,
          MediaMetaDataArray: [
            { Media: "v2", GroupName: "B", TimeRangeList: [{ In: "1", Out: "4" }] },
          ],
        },
        TitleConfig: { Y: 0.2, Font: "KaiTi" },
        SpeechConfig: { Voice: "zhiru,zhilun", SpeechLanguage: "en", AsrConfig: { FontSize: 60 } },
        BackgroundImageConfig: { SubType: "Image" },
        ProcessConfig: {
          AllowTransition: true,
          TransitionList: ["fade"],
          AllowVfxEffect: false,
          AlignmentMode: "Cut",
        },
      },
      output: { Count: 3, MaxDuration: 15, GeneratePreviewOnly: false },
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, TestConfigs, string, string]>([
    [
      "missing material",
      { input: { MediaGroupArray: [group, { GroupName: "B", MediaArray: ["gone"] }] } },
      "InputConfig.MediaGroupArray[1].MediaArray[0]",
      "register it",
    ],
    [
      "audio in a group",
      { input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v1", "song"] }] } },
      "InputConfig.MediaGroupArray[0].MediaArray[1]",
      "is audio; a group takes videos and images",
    ],
    [
      "a video without a frame",
      { input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["flash"] }] } },
      "InputConfig.MediaGroupArray[0].MediaArray[0]",
      "at least one frame",
    ],
    [
      "a video as music",
      { input: { BackgroundMusicArray: ["song", "v1"] } },
      "InputConfig.BackgroundMusicArray[1]",
      "is a video",
    ],
    [
      "a video as legacy music",
      { input: { BackgroundMusic: "v1" } },
      "InputConfig.BackgroundMusic",
      "audio file",
    ],
    [
      "a video as sticker",
      { input: { StickerArray: [{ MediaId: "v1" }] } },
      "InputConfig.StickerArray[0].MediaId",
      "a sticker is an image",
    ],
    [
      "a nameless sticker",
      { input: { StickerArray: [{ X: 0.1 }] } },
      "InputConfig.StickerArray[0]",
      "MediaId or MediaURL",
    ],
    [
      "a sticker outside",
      { input: { StickerArray: [{ MediaId: "pic", X: 1080 }] } },
      "InputConfig.StickerArray[0].X",
      "1080 px wide",
    ],
    [
      "a video as background",
      { input: { BackgroundImageArray: ["v1"] } },
      "InputConfig.BackgroundImageArray[0]",
      "a background is an image",
    ],
    [
      "two groups of one name",
      { input: { MediaGroupArray: [group, { ...group }] } },
      "InputConfig.MediaGroupArray[1].GroupName",
      "its own name",
    ],
    [
      "global and grouped texts",
      {
        input: {
          SpeechTextArray: speech,
          MediaGroupArray: [{ ...group, SpeechTextArray: speech }],
        },
      },
      "InputConfig.MediaGroupArray[0].SpeechTextArray",
      "either",
    ],
    [
      "a silent length beside a global text",
      { input: { SpeechTextArray: speech, MediaGroupArray: [{ ...group, Duration: 3 }] } },
      "InputConfig.MediaGroupArray[0].Duration",
      "whole clip",
    ],
    [
      "a length of a speaking group",
      { input: { MediaGroupArray: [{ ...group, Duration: 3, SpeechTextArray: speech }] } },
      "InputConfig.MediaGroupArray[0].Duration",
      "without SpeechTextArray",
    ],
    [
      "a text without a word",
      { input: { SpeechTextArray: ["…!"] } },
      "InputConfig.SpeechTextArray[0]",
      "no word",
    ],
    [
      "a tag that is none",
      { input: { SpeechText: "<audio>x</audio>" } },
      "InputConfig.SpeechText",
      "<audio>",
    ],
    [
      "a range of no group",
      {
        input: {},
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              { Media: "v1", GroupName: "Z", TimeRangeList: [{ In: 0, Out: 1 }] },
            ],
          },
        },
      },
      "EditingConfig.MediaConfig.MediaMetaDataArray[0].GroupName",
      'no group is called "Z"',
    ],
    [
      "a range of other media",
      {
        input: {},
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              { Media: "v2", GroupName: "A", TimeRangeList: [{ In: 0, Out: 1 }] },
            ],
          },
        },
      },
      "EditingConfig.MediaConfig.MediaMetaDataArray[0].Media",
      "not in group",
    ],
    [
      "a range beyond the media",
      {
        input: {},
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              {
                Media: "v1",
                GroupName: "A",
                TimeRangeList: [
                  { In: 0, Out: 1 },
                  { In: 5, Out: 13 },
                ],
              },
            ],
          },
        },
      },
      "EditingConfig.MediaConfig.MediaMetaDataArray[0].TimeRangeList[1].Out",
      "12 s long",
    ],
    [
      "a range that begins after the end",
      {
        input: {},
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              { Media: "v1", GroupName: "A", TimeRangeList: [{ In: 12, Out: 13 }] },
            ],
          },
        },
      },
      "EditingConfig.MediaConfig.MediaMetaDataArray[0].TimeRangeList[0].In",
      "inside it",
    ],
    [
      "a range shorter than a frame",
      {
        input: {},
        editing: {
          MediaConfig: {
            MediaMetaDataArray: [
              { Media: "v1", GroupName: "A", TimeRangeList: [{ In: 1.01, Out: 1.03 }] },
            ],
          },
        },
      },
      "EditingConfig.MediaConfig.MediaMetaDataArray[0].TimeRangeList[0]",
      "one frame",
    ],
    [
      "alignment without speech",
      { input: {}, editing: { ProcessConfig: { AlignmentMode: "Cut" } } },
      "EditingConfig.ProcessConfig.AlignmentMode",
      "take it away",
    ],
    [
      "no address",
      { input: {}, output: { MediaURL: undefined } },
      "OutputConfig.MediaURL",
      "is missing",
    ],
    [
      "FixedDuration with speech",
      { input: { SpeechTextArray: speech }, output: { FixedDuration: 5 } },
      "OutputConfig.FixedDuration",
      "without speech",
    ],
    [
      "both lengths",
      { input: {}, output: { FixedDuration: 5, MaxDuration: 6 } },
      "OutputConfig.MaxDuration",
      "one of the two",
    ],
    [
      "MaxDuration in grouped mode",
      {
        input: { MediaGroupArray: [{ ...group, SpeechTextArray: speech }] },
        output: { MaxDuration: 6 },
      },
      "OutputConfig.MaxDuration",
      "not allowed",
    ],
    ["odd sides", { input: {}, output: { Width: 1081 } }, "OutputConfig.Width", "use 1082"],
    [
      "a short side too long",
      { input: {}, output: { Width: 2400, Height: 4000 } },
      "OutputConfig.Width",
      "at most 2160",
    ],
    [
      "Image without images",
      { input: {}, editing: { BackgroundImageConfig: { SubType: "Image" } } },
      "EditingConfig.BackgroundImageConfig.SubType",
      "give images",
    ],
    [
      "images beside blur",
      {
        input: { BackgroundImageArray: ["pic"] },
        editing: { BackgroundImageConfig: { SubType: "Blur" } },
      },
      "EditingConfig.BackgroundImageConfig.SubType",
      "use Image",
    ],
    [
      "a title outside",
      { input: {}, editing: { TitleConfig: { Y: 2000 } } },
      "EditingConfig.TitleConfig.Y",
      "1920 px high",
    ],
  ])("refuses %s", (_name, configs, path, words) => expectProblem(configs, path, words));

  const process = (fields: object): TestConfigs => ({
    input: {},
    editing: { ProcessConfig: fields },
  });
  const voice = (fields: object): TestConfigs => ({ input: {}, editing: { SpeechConfig: fields } });
  it.each<[string, TestConfigs, string]>([
    [
      "another transition",
      process({ AllowTransition: true, TransitionList: ["fade", "wiperight"] }),
      "EditingConfig.ProcessConfig.TransitionList[1]",
    ],
    ["VFX", process({ AllowVfxEffect: true }), "EditingConfig.ProcessConfig.AllowVfxEffect"],
    ["filters", process({ AllowFilter: true }), "EditingConfig.ProcessConfig.AllowFilter"],
    [
      "clip detection",
      process({ EnableClipDetection: true }),
      "EditingConfig.ProcessConfig.EnableClipDetection",
    ],
    [
      "temporal order",
      process({ EnableTemporalOpt: true }),
      "EditingConfig.ProcessConfig.EnableTemporalOpt",
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
      "special words",
      voice({ SpecialWordsConfig: [{ Type: "Forbidden", WordsList: ["x"] }] }),
      "EditingConfig.SpeechConfig.SpecialWordsConfig",
    ],
    [
      "caption motion",
      voice({ AsrConfig: { AaiMotionInEffect: "fade_in" } }),
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
      "own fonts",
      { input: {}, editing: { TitleConfig: { FontUrl: "http://x" } } },
      "EditingConfig.TitleConfig.FontUrl",
    ],
    [
      "library music",
      { input: {}, editing: { BackgroundMusicConfig: { Style: "pop" } } },
      "EditingConfig.BackgroundMusicConfig.Style",
    ],
    [
      "split modes",
      { input: { MediaGroupArray: [{ ...group, SplitMode: "NoSplit" }] } },
      "InputConfig.MediaGroupArray[0].SplitMode",
    ],
    [
      "preview batches",
      { input: {}, output: { GeneratePreviewOnly: true } },
      "OutputConfig.GeneratePreviewOnly",
    ],
    [
      "VOD output",
      { input: {}, output: { MediaURL: url, FileName: "x_{index}.mp4" } },
      "OutputConfig.FileName",
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

  it("lets what IMS leaves inert pass", () => {
    expect(
      check(
        process({
          AllowTransition: false,
          TransitionList: ["wiperight"],
          VfxEffectProbability: 50,
          EnableClipDetection: false,
        }),
      ),
    ).toEqual([]);
    expect(check({ input: { SpeechTextArray: speech }, output: { MaxDuration: 15 } })).toEqual([]);
  });

  it("reports every problem at once", () => {
    const problems = check({
      input: {
        MediaGroupArray: [{ GroupName: "A", MediaArray: ["gone", "song"] }],
        BackgroundMusicArray: ["v1"],
      },
      output: { Width: 1081, MediaURL: undefined },
    });
    expect(problems).toHaveLength(5);
  });
});
