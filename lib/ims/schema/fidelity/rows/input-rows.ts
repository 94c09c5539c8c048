import {
  approximate,
  cloudOnly,
  each,
  exact,
  type FidelitySection,
  under,
  undocumented,
} from "./row";

const legacy = ["Older form; the list wins", "旧写法，列表优先"] as const;
const spoken = ["Spoken by draft voices", "由试听语音朗读"] as const;
const match = [
  "Image-text matching looks at what a picture shows; give groups in MediaGroupArray",
  "图文匹配需要识别画面内容，请改用 MediaGroupArray 分组",
] as const;

/** 2.1, 2.2, 2.4: `InputConfig`. */
export const inputSections: readonly FidelitySection[] = [
  {
    section: "2.1",
    title: "InputConfig",
    rows: [
      ...each(cloudOnly, ["InputConfig.MediaArray[]"], ...match),
      ...each(
        cloudOnly,
        under("InputConfig.MediaSearchInput.LibSearchCondition", ["SearchLibs[]", "SearchText"]),
        "Searching a library by its content; give groups in MediaGroupArray",
        "按内容检索媒资库，请改用 MediaGroupArray 分组",
      ),
      exact("InputConfig.TitleArray[]"),
      exact("InputConfig.SubHeadingArray[].Level"),
      exact("InputConfig.SubHeadingArray[].TitleArray[]"),
      approximate("InputConfig.SpeechTextArray[]", ...spoken),
      approximate(
        "InputConfig.BackgroundMusicArray[]",
        "Looped, faded and ducked in our way; without music IMS takes a public track, the engine none",
        "循环、淡入淡出和压低按我们的方式处理；不传音乐时云端会随机选曲，本机引擎不配乐",
      ),
      exact("InputConfig.BackgroundImageArray[]"),
      undocumented("InputConfig.OpeningArray[]"),
      undocumented("InputConfig.EndingArray[]"),
      exact("InputConfig.Title", ...legacy),
      approximate(
        "InputConfig.SpeechText",
        "Older form; the list wins. Spoken by draft voices",
        "旧写法，列表优先；由试听语音朗读",
      ),
      approximate(
        "InputConfig.BackgroundMusic",
        "Older form; the list wins. Looped and faded in our way",
        "旧写法，列表优先；循环和淡入淡出按我们的方式处理",
      ),
    ],
  },
  {
    section: "2.2",
    title: "MediaGroupArray",
    rows: [
      exact("InputConfig.MediaGroupArray[].GroupName"),
      exact(
        "InputConfig.MediaGroupArray[].MediaArray[]",
        "Media ids and object addresses",
        "媒资 ID 或对象地址",
      ),
      approximate("InputConfig.MediaGroupArray[].SpeechTextArray[]", ...spoken),
      exact("InputConfig.MediaGroupArray[].Duration"),
      exact("InputConfig.MediaGroupArray[].Volume"),
      undocumented("InputConfig.MediaGroupArray[].SplitMode"),
      undocumented("InputConfig.MediaGroupArray[].DurationAutoAdapt"),
    ],
  },
  {
    section: "2.3",
    title: "Stickers",
    rows: [
      exact("Sticker.MediaId"),
      exact("Sticker.MediaURL"),
      exact("Sticker.X"),
      exact("Sticker.Y"),
      exact("Sticker.Width"),
      exact("Sticker.Height"),
      approximate(
        "Sticker.DyncFrames",
        "A moving sticker keeps its own frame rate",
        "动态贴纸保持自身帧率",
      ),
      exact("Sticker.Opacity"),
    ],
  },
  {
    section: "2.4",
    title: "SceneInfo (image-text matching)",
    rows: [
      cloudOnly("InputConfig.SceneInfo.Scene", ...match),
      ...each(
        cloudOnly,
        [
          "InputConfig.SceneInfo.Scene=General",
          "InputConfig.SceneInfo.ShotInfo.ShotScripts[].ScriptText",
        ],
        ...match,
      ),
      ...under("InputConfig.SceneInfo.ShotInfo.ShotScripts[]", [
        "SpeechText",
        "Duration",
        "Name",
      ]).map(undocumented),
      undocumented("InputConfig.SceneInfo.FaceInfo"),
    ],
  },
];
