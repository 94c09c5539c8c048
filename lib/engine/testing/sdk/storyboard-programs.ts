import type { SdkWorld } from "./sdk-world";
import type { Bag } from "./sdk-caller";

/**
 * Kinds of requests that public programs send, rewritten: how each is built, and what of it this engine does
 * not obey.
 */
export type Program = {
  name: string;
  request: (world: SdkWorld) => Bag;
  notObeyed: readonly string[];
  clips?: number;
};

const json = JSON.stringify;
const at = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/in/${name}`;
const to = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/made/${name}_{index}.mp4`;
const size = { Width: 144, Height: 256 };
const look = {
  Alignment: "TopCenter",
  AdaptMode: "AutoWrap",
  Y: 0.8,
  FontSize: 12,
  FontColor: "#FFFFFF",
  Outline: 2,
  OutlineColour: "#000000",
  Font: "Alibaba PuHuiTi 2.0 65 Medium",
  SizeRequestType: "Nominal",
  Spacing: -1,
};
const groups = "InputConfig.MediaGroupArray";
const captions = "EditingConfig.SpeechConfig.AsrConfig";
const notOfCaptions = [`${captions}.Spacing`, `${captions}.SizeRequestType`];

/** A batch made from a storyboard: one group per scene, with the words of the scene and its planned length. */
const storyboard = (transitions: boolean): Program => ({
  name: `TypeScript: a storyboard, ${transitions ? "with transitions" : "cut hard"}`,
  request: ({ media, fresh }) => ({
    ClientToken: fresh("smart"),
    InputConfig: json({
      MediaGroupArray: ["The first scene.", "The second scene.", ""].map((words, index) => ({
        GroupName: `storyboard-${index}`,
        MediaArray: [media[index]],
        SplitMode: "NoSplit",
        Volume: 0,
        Duration: 1.5,
        ...(words ? { SpeechTextArray: [words] } : {}),
      })),
    }),
    EditingConfig: json({
      ProcessConfig: {
        AllowTransition: transitions,
        UseUniformTransition: true,
        TransitionList: transitions ? ["directional", "simplezoom", "wiperight"] : [],
        AllowVfxEffect: false,
        EnableClipSplit: false,
        SingleShotDuration: 3,
      },
      MediaConfig: { Volume: 0 },
      SpeechConfig: { Volume: 1, SpeechRate: 0, AsrConfig: look },
      BackgroundMusicConfig: { Volume: transitions ? 0.12 : 0 },
    }),
    OutputConfig: json({
      MediaURL: to(fresh("smart")),
      Count: 1,
      MaxDuration: 20,
      ...size,
      Video: { Crf: 27 },
    }),
  }),
  notObeyed: [
    ...[0, 1, 2].map((index) => `${groups}[${index}].SplitMode`),
    ...notOfCaptions,
    `${groups}[0].Duration`,
    `${groups}[1].Duration`,
    "OutputConfig.MaxDuration",
  ],
});

/** Programs that make a film from a storyboard. */
export const storyboardPrograms: readonly Program[] = [
  storyboard(true),
  storyboard(false),
  {
    name: "TypeScript: an opening and an ending without words around what is spoken",
    request: ({ media, fresh }) => ({
      ClientToken: fresh("pad"),
      InputConfig: json({
        MediaGroupArray: [
          {
            GroupName: "pad-open",
            MediaArray: [at("a.mp4")],
            SplitMode: "NoSplit",
            Duration: 1,
            Volume: 0,
            DurationAutoAdapt: true,
          },
          {
            GroupName: "seg-1",
            MediaArray: [media[1]],
            SplitMode: "NoSplit",
            Volume: 0,
            SpeechTextArray: ["What is spoken."],
          },
          {
            GroupName: "pad-close",
            MediaArray: [at("c.mp4")],
            SplitMode: "NoSplit",
            Duration: 1,
            Volume: 0,
            DurationAutoAdapt: true,
          },
        ],
      }),
      EditingConfig: json({
        ProcessConfig: {
          AllowTransition: true,
          UseUniformTransition: false,
          TransitionList: ["linearblur", "colordistance", "crosshatch", "dreamyzoom"],
          AllowVfxEffect: false,
          EnableClipSplit: true,
          SingleShotDuration: 4,
          AlignmentMode: "AutoSpeed",
        },
        MediaConfig: { Volume: 0 },
        SpeechConfig: { Volume: 1, SpeechRate: 20, AsrConfig: look },
        BackgroundMusicConfig: { Volume: 0.22 },
      }),
      OutputConfig: json({
        MediaURL: to(fresh("pad")),
        Count: 1,
        MaxDuration: 15,
        ...size,
        Video: { Crf: 27 },
      }),
    }),
    notObeyed: [
      `${groups}[0].SplitMode`,
      `${groups}[0].DurationAutoAdapt`,
      `${groups}[1].SplitMode`,
      `${groups}[2].SplitMode`,
      `${groups}[2].DurationAutoAdapt`,
      ...notOfCaptions,
      "EditingConfig.ProcessConfig.AlignmentMode",
      "OutputConfig.MaxDuration",
    ],
  },
  {
    name: "TypeScript: one sentence over everything, split evenly",
    request: ({ fresh }) => ({
      ClientToken: fresh("hook"),
      InputConfig: json({
        MediaGroupArray: [
          {
            GroupName: "main",
            MediaArray: [at("a.mp4"), at("b.png"), at("c.mp4")],
            SplitMode: "AverageSplit",
            Volume: 0,
          },
        ],
        SpeechTextArray: ["One short sentence."],
      }),
      EditingConfig: json({
        ProcessConfig: { AlignmentMode: "AutoSpeed" },
        MediaConfig: { Volume: 0 },
      }),
      OutputConfig: json({
        MediaURL: to(fresh("hook")),
        Count: 1,
        MaxDuration: 15,
        ...size,
        Video: { Crf: 27 },
      }),
    }),
    notObeyed: [`${groups}[0].SplitMode`, "OutputConfig.MaxDuration"],
  },
];
