import { describe, it } from "vitest";
import { expectProblem, group, speech } from "../testing/problems";
import type { TestConfigs } from "../testing/plan";

describe("checkBatch", () => {
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
      "images beside blur",
      {
        input: { BackgroundImageArray: ["pic"] },
        editing: { BackgroundImageConfig: { SubType: "Blur" } },
      },
      "EditingConfig.BackgroundImageConfig.SubType",
      "one of the two",
    ],
    [
      "a title outside",
      { input: {}, editing: { TitleConfig: { Y: 2000 } } },
      "EditingConfig.TitleConfig.Y",
      "1920 px high",
    ],
  ])("refuses %s", (_name, configs, path, words) => expectProblem(configs, path, words));
});
