import { describe, expect, it } from "vitest";
import { check, group, speech } from "../testing/problems";
import type { TestConfigs } from "../testing/plan";

const process = (fields: object): TestConfigs => ({
  input: {},
  editing: { ProcessConfig: fields },
});

describe("checkBatch", () => {
  it("accepts a full request of script mode", () => {
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
        BackgroundImageConfig: { Radius: 0.2 },
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

  it("accepts fields that have no effect in IMS", () => {
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
