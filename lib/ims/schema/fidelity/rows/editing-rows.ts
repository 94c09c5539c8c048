import {
  approximate,
  cloudOnly,
  each,
  exact,
  type FidelitySection,
  refused,
  under,
  undocumented,
  values,
} from "./row";

const media = "EditingConfig.MediaConfig";
const speech = "EditingConfig.SpeechConfig";
const words = `${speech}.SpecialWordsConfig[]`;
const music = "EditingConfig.BackgroundMusicConfig";
const background = "EditingConfig.BackgroundImageConfig";
const older = ["Older name of Volume", "Volume 的旧名"] as const;
const found = [
  "Found in captions whatever their case, but not across a line break",
  "在字幕中查找，不分大小写；被换行拆开的词找不到",
] as const;
const fixed = [
  "Highlighted words keep the caption's size and weight; take it away",
  "高亮词沿用字幕的字号和粗细，请去掉",
] as const;
const bleep = [
  "Not spoken at all: a tone or silence of about its length, stars in the caption",
  "完全不读出：以相近时长的提示音或静音代替，字幕显示星号",
] as const;

/** 3.1, 3.3, 3.5 to 3.7 and 3.9: `EditingConfig` without its styles and its processing. */
export const editingSections: readonly FidelitySection[] = [
  {
    section: "3.1",
    title: "MediaConfig",
    rows: [
      exact(`${media}.Volume`),
      exact(`${media}.MediaMetaDataArray[].Media`),
      exact(`${media}.MediaMetaDataArray[].GroupName`),
      exact(`${media}.MediaMetaDataArray[].TimeRangeList[].In`),
      exact(`${media}.MediaMetaDataArray[].TimeRangeList[].Out`),
      undocumented(`${media}.MediaMetaDataArray[].Opacity`),
    ],
  },
  {
    section: "3.3",
    title: "SpeechConfig",
    rows: [
      exact(`${speech}.Volume`),
      exact(`${speech}.Gain`, ...older),
      exact(`${speech}.SpeechRate`),
      approximate(
        `${speech}.Voice`,
        "A draft voice of the text's language speaks, of the same gender where there is one",
        "由同语言的试听语音朗读，尽量匹配性别",
      ),
      cloudOnly(`${speech}.CustomizedVoice`, "Cloned voices; use Voice", "克隆音色，请改用 Voice"),
      cloudOnly(`${speech}.Style`, "Speaking styles; take it away", "说话风格，请去掉"),
      approximate(
        `${speech}.SpeechLanguage`,
        "The script of a text decides: Chinese or English",
        "以文案所用文字为准：中文或英文",
      ),
      ...each(
        approximate,
        values(`${speech}.SpeechLanguage`, ["zh", "en"]),
        "The script of a text decides: Chinese or English",
        "以文案所用文字为准：中文或英文",
      ),
      cloudOnly(
        `${speech}.SpeechLanguage=*`,
        "Speech in other languages than Chinese and English; use zh or en",
        "中文、英文以外的语言，请用 zh 或 en",
      ),
    ],
  },
  {
    section: "3.5",
    title: "SpecialWordsConfig",
    rows: [
      approximate(`${words}.Type`, ...found),
      approximate(`${words}.Type=Highlight`, ...found),
      approximate(`${words}.Type=Forbidden`, ...bleep),
      approximate(`${words}.WordsList[]`, ...found),
      approximate(
        `${words}.Style.FontName`,
        "Highlighted words keep the caption's font",
        "高亮词沿用字幕字体",
      ),
      refused(`${words}.Style.FontSize`, ...fixed),
      ...each(exact, under(`${words}.Style`, ["FontColor", "OutlineColour", "Outline"])),
      refused(`${words}.Style.FontFace.Bold`, ...fixed),
      approximate(`${words}.Style.FontFace.Italic`, "A slanted regular face", "由常规字形倾斜而成"),
      exact(`${words}.Style.FontFace.Underline`),
      approximate(
        `${words}.SoundReplaceMode`,
        "Beep when absent; None and mute are silence",
        "缺省 Beep；None 与 mute 为静音",
      ),
      refused(
        `${words}.SoundReplaceMode=*`,
        "This sound; use Beep or None",
        "该方式，请用 Beep 或 None",
      ),
      ...each(
        approximate,
        values(`${words}.SoundReplaceMode`, ["Beep", "None", "beep", "mute"]),
        ...bleep,
      ),
    ],
  },
  {
    section: "3.6",
    title: "BackgroundMusicConfig",
    rows: [
      exact(`${music}.Volume`, "0.3 when absent: IMS publishes none", "缺省 0.3：云端未公布"),
      exact(`${music}.Gain`, ...older),
      approximate(
        `${music}.Style`,
        "One piece of our own for each style, when the request has no music",
        "未指定音乐时，每种风格使用一首自制乐曲",
      ),
    ],
  },
  {
    section: "3.7",
    title: "BackgroundImageConfig",
    rows: [
      exact(
        `${background}.SubType`,
        "Where nothing is set, footage of another shape stands before black, as in IMS",
        "未设置时，比例不同的素材配黑色背景，与 IMS 一致",
      ),
      ...each(exact, values(`${background}.SubType`, ["Blur", "Color"])),
      undocumented(`${background}.SubType=Image`),
      approximate(`${background}.Radius`, "A blur of similar strength", "强度相近的模糊"),
      exact(`${background}.Color`),
    ],
  },
  {
    section: "3.9",
    title: "CoverConfig",
    rows: [undocumented("EditingConfig.CoverConfig")],
  },
];
