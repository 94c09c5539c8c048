import { approximate, each, exact, type FidelitySection, under, undocumented } from "./row";

const legacy = ["Older form; the list wins", "旧写法，列表优先"] as const;
const spoken = ["Spoken by draft voices", "由试听语音朗读"] as const;
const match = [
  "Matches names, tags, descriptions, subtitles and text on the picture, not the picture itself",
  "按名称、标签、描述、字幕和画面文字匹配，不识别画面内容",
] as const;
const byHand = [
  "A key of Reelpress: a shot chosen by hand for a sentence",
  "Reelpress 专用：为某句手动选定的镜头",
] as const;
const notNamed = (en: string, zh: string) =>
  [
    `${en}; the docs name the setting, but not this field`,
    `${zh}；文档提到该设置但未写明字段名`,
  ] as const;

/** 2.1, 2.2, 2.4: `InputConfig`. */
export const inputSections: readonly FidelitySection[] = [
  {
    section: "2.1",
    title: "InputConfig",
    rows: [
      ...each(approximate, ["InputConfig.MediaArray[]"], ...match),
      approximate(
        "InputConfig.MediaSearchInput.LibSearchCondition.SearchLibs[]",
        "Only ims-default-search-lib, the library; another is refused",
        "仅 ims-default-search-lib（即媒资库），其他拒绝",
      ),
      approximate(
        "InputConfig.MediaSearchInput.LibSearchCondition.SearchText",
        "Finds media by their names, tags and descriptions; at most 200",
        "按名称、标签和描述检索，至多 200 个",
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
      approximate(
        "InputConfig.SceneInfo.Scene",
        "Any value but General is the film scene; the answer says which scene was taken",
        "General 以外的值均视为影视场景，应答会说明所用场景",
      ),
      ...each(
        approximate,
        [
          "InputConfig.SceneInfo.Scene=General",
          "InputConfig.SceneInfo.ShotInfo.ShotScripts[].ScriptText",
        ],
        ...match,
      ),
      approximate(
        "InputConfig.SceneInfo.ShotInfo.ShotScripts[].SpeechText",
        ...notNamed("Spoken over the shot, which is as long", "配音，镜头与之等长"),
      ),
      approximate(
        "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Duration",
        ...notNamed(
          "Length without a narration; SingleShotDuration when absent",
          "无配音时的时长，缺省为 SingleShotDuration",
        ),
      ),
      approximate(
        "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Name",
        ...notNamed("Names the shot in the plan", "方案中显示的镜头名"),
      ),
      undocumented("InputConfig.SceneInfo.FaceInfo"),
      ...each(
        exact,
        under("InputConfig.ReelpressChosen[]", ["Text", "Media", "In", "Out"]),
        ...byHand,
      ),
    ],
  },
];
