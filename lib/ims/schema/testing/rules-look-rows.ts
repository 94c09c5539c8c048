import { film, groups, match, background, process, says, sticker, type RuleRow } from "./rule-rows";

const StorageLocation = "outin-x.oss-cn-shanghai.aliyuncs.com";
const FileName = "clip_{index}.mp4";

/** Look, effects and output. */
export const lookRows: readonly RuleRow[] = [
  [
    "sticker-without-image",
    "InputConfig.StickerArray[0]",
    sticker({ X: 0.1 }),
    sticker({ MediaURL: "oss://b/s.png" }),
  ],
  [
    "sticker-address-unused",
    "InputConfig.StickerArray[0].MediaURL",
    sticker({ MediaId: "s", MediaURL: "oss://b/s.png" }),
    sticker({ MediaId: "s" }),
  ],
  [
    "background-radius-unused",
    "EditingConfig.BackgroundImageConfig.Radius",
    background({ SubType: "Color", Radius: 0.2 }),
    background({ SubType: "Blur", Radius: 0.2 }),
  ],
  [
    "background-color-unused",
    "EditingConfig.BackgroundImageConfig.Color",
    background({ SubType: "Blur", Color: "#000000" }),
    background({ SubType: "Color", Color: "#000000" }),
  ],
  [
    "motion-loop-beside-in-out",
    "EditingConfig.TitleConfig.AaiMotionLoopEffect",
    {
      editing: {
        TitleConfig: { AaiMotionLoopEffect: "normal_display", AaiMotionInEffect: "fade_in" },
      },
    },
    { editing: { TitleConfig: { AaiMotionLoopEffect: "normal_display" } } },
  ],
  [
    "music-style-unused",
    "EditingConfig.BackgroundMusicConfig.Style",
    {
      input: { BackgroundMusicArray: ["m"] },
      editing: { BackgroundMusicConfig: { Style: "bgm-upbeat" } },
    },
    { editing: { BackgroundMusicConfig: { Style: "bgm-upbeat" } } },
  ],
  [
    "effects-not-allowed",
    "EditingConfig.ProcessConfig.TransitionList",
    process({ TransitionList: ["fade"] }),
    process({ AllowTransition: true, TransitionList: ["fade"] }),
  ],
  [
    "alignment-needs-global-speech",
    "EditingConfig.ProcessConfig.AlignmentMode",
    process({ AlignmentMode: "Cut" }, groups(says).input),
    process({ AlignmentMode: "Cut" }, says),
  ],
  [
    "alignment-needs-global-speech",
    "EditingConfig.ProcessConfig.AlignmentMode",
    process({ AlignmentMode: "Cut" }, match({})),
    process({ AlignmentMode: "Cut" }, { SpeechText: "Hello" }),
  ],
  [
    "film-only",
    "EditingConfig.ProcessConfig.EnableTemporalOpt",
    process({ EnableTemporalOpt: true }),
    film({}, { ProcessConfig: { EnableTemporalOpt: true } }),
  ],
  [
    "film-only",
    "EditingConfig.ProcessConfig.EnableClipDetection",
    process({ EnableClipDetection: true }, match({ SceneInfo: { Scene: "General" } })),
    process({ EnableClipDetection: false }),
  ],
  [
    "output-missing",
    "OutputConfig.MediaURL",
    { output: { MediaURL: undefined } },
    { output: { MediaURL: undefined, GeneratePreviewOnly: true } },
  ],
  [
    "output-twice",
    "OutputConfig.MediaURL",
    { output: { StorageLocation, FileName } },
    { output: { MediaURL: undefined, StorageLocation, FileName } },
  ],
  [
    "output-incomplete",
    "OutputConfig.FileName",
    { output: { MediaURL: undefined, StorageLocation } },
    { output: { MediaURL: undefined, StorageLocation, FileName } },
  ],
  [
    "max-duration-ignored",
    "OutputConfig.MaxDuration",
    { input: says, output: { MaxDuration: 15 } },
    { output: { MaxDuration: 15 } },
  ],
  [
    "max-duration-grouped",
    "OutputConfig.MaxDuration",
    { ...groups(says), output: { MaxDuration: 15 } },
    { output: { MaxDuration: 15 } },
  ],
  [
    "fixed-duration-with-speech",
    "OutputConfig.FixedDuration",
    { input: says, output: { FixedDuration: 15 } },
    { output: { FixedDuration: 15 } },
  ],
  [
    "fixed-duration-with-speech",
    "OutputConfig.FixedDuration",
    { ...groups({ Duration: 2 }), output: { FixedDuration: 15 } },
    { output: { FixedDuration: 15 } },
  ],
  [
    "fixed-duration-unconfirmed",
    "OutputConfig.FixedDuration",
    { input: match({}), output: { FixedDuration: 15 } },
    { output: { FixedDuration: 15 } },
  ],
  [
    "fixed-beside-max",
    "OutputConfig.MaxDuration",
    { output: { FixedDuration: 15, MaxDuration: 20 } },
    { output: { FixedDuration: 15 } },
  ],
  [
    "short-side-too-long",
    "OutputConfig.Height",
    { output: { Width: 4000, Height: 2162 } },
    { output: { Width: 4000, Height: 2160 } },
  ],
  [
    "user-data-too-long",
    "UserData",
    { user: { Key: "x".repeat(512) } },
    { user: { Key: "x".repeat(400) } },
  ],
];
