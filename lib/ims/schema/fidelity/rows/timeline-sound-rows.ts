import { approximate, cloudOnly, each, exact, refused, under, values } from "./row";
import { followedLengths, ownFiles } from "./timeline-notes";

const measured = [
  "Loudness is set by the engine itself; use Volume",
  "响度由本机引擎统一处理，请改用 Volume",
] as const;
const away = ["Take it away", "请去掉"] as const;

const sound = "AudioTrackClip";
/** Clips of a timeline's sound tracks: voices, music, sounds. */
export const timelineSoundRows = [
  exact(`${sound}.Type`),
  approximate(
    `${sound}.Type=AI_TTS`,
    "Spoken by the engine's own voices, sentence by sentence",
    "由本机引擎自带的语音逐句朗读",
  ),
  ...each(exact, under(sound, ["MediaId", "MediaURL"]), ...ownFiles),
  ...each(exact, under(sound, ["In", "Out"]), "Not beside LoopMode", "不与 LoopMode 同用"),
  exact(`${sound}.TimelineIn`),
  exact(`${sound}.TimelineOut`, "Not of a voice: its text sets the length", "语音的时长由文本决定"),
  approximate(
    `${sound}.LoopMode`,
    "Begins with the first sound that can be heard; the end crosses into the beginning",
    "从第一个可闻声音开始，首尾交叉淡化衔接",
  ),
  exact(`${sound}.Content`),
  approximate(
    `${sound}.Voice`,
    "The nearest of the engine's own voices; a list is read to its first",
    "使用本机引擎最接近的语音；列表取第一个",
  ),
  cloudOnly(`${sound}.CustomizedVoice`, "Cloned voices; use Voice", "克隆音色，请改用 Voice"),
  refused(`${sound}.Format`, ...away),
  exact(`${sound}.SpeechRate`, "-500 to 500", "-500 到 500"),
  refused(`${sound}.PitchRate`, "Another pitch; take it away", "变调，请去掉"),
  exact(`${sound}.ClipId`),
  refused(`${sound}.ReferenceClipId`, ...followedLengths),
  approximate(
    `${sound}.Effects[].Type=AI_ASR`,
    "Captions of the text that is spoken, not of what is heard",
    "字幕取自朗读文本，而非语音识别",
  ),
  ...each(exact, values(`${sound}.Effects[].Type`, ["Volume", "AFade"])),
  exact(`${sound}.Effects[Volume].Gain`, "0 to 10", "0 到 10"),
  exact(`${sound}.Effects[AFade].SubType`),
  ...each(exact, values(`${sound}.Effects[AFade].SubType`, ["In", "Out"])),
  exact(`${sound}.Effects[AFade].Duration`),
  exact(`${sound}.Effects[AFade].Curve`),
  exact(`${sound}.Effects[AFade].Curve=tri`),
  refused(`${sound}.Effects[AFade].Curve=*`, "Bent curves; use tri", "其他曲线，请改用 tri"),
  ...each(refused, under(`${sound}.Effects[]`, ["Loudness", "TruePeak", "Peak"]), ...measured),
];
