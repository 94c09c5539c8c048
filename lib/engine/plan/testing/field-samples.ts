import { textStyleSchema } from "@/lib/ims/schema/config/text-style";
import { isConfirmed } from "@/lib/ims/schema/fields/confirmed";
import { plainNumbers } from "@/lib/ims/schema/testing/plain-numbers";
import type { Beside, FieldSample } from "./field-sample";
import { wallSamples } from "./wall-samples";

const says = { input: { SpeechTextArray: ["Hello there."] } };
const match = { input: { MediaGroupArray: undefined, MediaArray: ["v1"], ...says.input } };
const search = {
  MediaSearchInput: {
    LibSearchCondition: { SearchLibs: ["ims-default-search-lib"], SearchText: "street" },
  },
};
const storyboard = {
  SpeechTextArray: undefined,
  SceneInfo: { ShotInfo: { ShotScripts: [{ ScriptText: "A street." }] } },
};
const chosen = { ReelpressChosen: [{ Text: "Hello there.", Media: "v1" }] };
const range = { Media: "v1", GroupName: "A", TimeRangeList: [{ In: 0, Out: 2 }] };
const ranged = { editing: { MediaConfig: { MediaMetaDataArray: [range] } } };
const words = {
  editing: { SpeechConfig: { SpecialWordsConfig: [{ Type: "Highlight", WordsList: ["sale"] }] } },
};
const process = (fields: object): Beside => ({ editing: { ProcessConfig: fields } });
const focus = (sample: FieldSample): FieldSample => ({
  ...sample,
  beside: process({ Reelpress: { Focus: [{ Media: "v1", X: 0.5, Y: 0.5 }] } }),
});
const recorded = (sample: FieldSample): FieldSample => ({
  ...sample,
  beside: {
    ...says,
    ...process({ Reelpress: { Recordings: [{ Text: "Hello there.", Media: "v1" }] } }),
  },
});
const transitions = process({ AllowTransition: true });
const vfx = process({ AllowVfxEffect: true });
const filters = process({ AllowFilter: true });
const film = {
  good: true,
  bad: 2,
  beside: { input: { ...match.input, SceneInfo: { Scene: "Movie" } } },
};
const flag: FieldSample = { good: true, bad: "yes" };
const text: FieldSample = { good: "text", bad: 7 };
const motion: FieldSample = { good: "fade_in", bad: 7 };
const volume: FieldSample = { good: 0.5, bad: 10.5 };
const color: FieldSample = { good: "#FFD300", bad: "red" };
const share: FieldSample = { good: 0.25, bad: 1.5 };
const seconds: FieldSample = { good: 3, bad: 0 };
const vod = {
  output: {
    MediaURL: undefined,
    StorageLocation: "outin-x.oss-cn-shanghai.aliyuncs.com",
    FileName: "clip_{index}.mp4",
  },
};
const matched = (sample: FieldSample, input: object = {}): FieldSample => ({
  ...sample,
  beside: { input: { ...match.input, ...input } },
});

const process3 = (names: readonly string[], sample: FieldSample) =>
  Object.fromEntries(names.map((name) => [`EditingConfig.ProcessConfig.${name}`, sample]));

export const inputSamples: Readonly<Record<string, FieldSample>> = {
  "InputConfig.MediaArray[]": matched({ good: "v1", bad: "" }),
  "InputConfig.MediaSearchInput.LibSearchCondition.SearchLibs[]": matched(
    { good: "ims-default-search-lib", bad: 7 },
    { MediaArray: undefined, ...search },
  ),
  "InputConfig.MediaSearchInput.LibSearchCondition.SearchText": matched(text, {
    MediaArray: undefined,
    ...search,
  }),
  "InputConfig.SceneInfo.Scene": matched({ good: "General", bad: 7 }),
  "InputConfig.SceneInfo.ShotInfo.ShotScripts[].ScriptText": matched(text, storyboard),
  "InputConfig.SceneInfo.ShotInfo.ShotScripts[].SpeechText": matched(text, storyboard),
  "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Duration": matched(seconds, storyboard),
  "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Name": matched(text, storyboard),
  "InputConfig.SceneInfo.FaceInfo": matched({ good: {}, bad: 7 }),
  "InputConfig.ReelpressChosen[].Text": matched({ good: "Hello there.", bad: 7 }, chosen),
  "InputConfig.ReelpressChosen[].Media": matched({ good: "v1", bad: "" }, chosen),
  "InputConfig.ReelpressChosen[].In": matched({ good: 1, bad: -1 }, chosen),
  "InputConfig.ReelpressChosen[].Out": matched({ good: 2, bad: 0 }, chosen),
  "InputConfig.TitleArray[]": { good: "One", bad: "x".repeat(51) },
  "InputConfig.SubHeadingArray[].Level": {
    good: 5,
    bad: 6,
    beside: { input: { SubHeadingArray: [{ TitleArray: ["One"] }] } },
  },
  "InputConfig.SubHeadingArray[].TitleArray[]": {
    good: "One",
    bad: "x".repeat(51),
    beside: { input: { SubHeadingArray: [{ Level: 1 }] } },
  },
  "InputConfig.SpeechTextArray[]": { good: "Hello.", bad: "x".repeat(1001) },
  "InputConfig.BackgroundMusicArray[]": { good: "song", bad: "" },
  "InputConfig.BackgroundImageArray[]": { good: "pic", bad: "" },
  "InputConfig.OpeningArray[]": text,
  "InputConfig.EndingArray[]": text,
  "InputConfig.Title": { good: "One", bad: "x".repeat(21) },
  "InputConfig.SpeechText": { good: "Hello.", bad: "x".repeat(1001) },
  "InputConfig.BackgroundMusic": { good: "song", bad: "" },
  "InputConfig.MediaGroupArray[].GroupName": { good: "B", bad: "x".repeat(51) },
  "InputConfig.MediaGroupArray[].MediaArray[]": { good: "v2", bad: "" },
  "InputConfig.MediaGroupArray[].SpeechTextArray[]": { good: "Hello.", bad: "x".repeat(1001) },
  "InputConfig.MediaGroupArray[].Duration": seconds,
  "InputConfig.MediaGroupArray[].Volume": volume,
  "InputConfig.MediaGroupArray[].SplitMode": text,
  "InputConfig.MediaGroupArray[].DurationAutoAdapt": flag,
  "Sticker.MediaId": { good: "pic", bad: "" },
  "Sticker.MediaURL": { good: "gif", bad: "" },
  "Sticker.X": share,
  "Sticker.Y": share,
  "Sticker.Width": share,
  "Sticker.Height": share,
  "Sticker.DyncFrames": { good: 25, bad: 101 },
  "Sticker.Opacity": { good: 0.6, bad: 1.1 },
};

/** Fields with plain numbers, and fields that only third parties document. */
const styleNumbers = Object.entries(textStyleSchema.shape).flatMap(([name, field]) => {
  const limits = plainNumbers(textStyleSchema)[name];
  const sample = limits ? { good: limits.max, bad: limits.min - 1 } : volume;
  return limits || !isConfirmed(field) ? [[`TextStyle.${name}`, sample] as const] : [];
});

export const styleSamples: Readonly<Record<string, FieldSample>> = {
  ...Object.fromEntries(styleNumbers),
  "TextStyle.X": share,
  "TextStyle.Y": { good: 300, bad: -1 },
  "TextStyle.Font": { good: "SimSun", bad: "" },
  "TextStyle.FontUrl": { good: "oss://bucket/a.ttf", bad: 7 },
  "TextStyle.FontColor": color,
  "TextStyle.FontFace.Bold": flag,
  "TextStyle.FontFace.Italic": flag,
  "TextStyle.FontFace.Underline": flag,
  "TextStyle.Alignment": { good: "TopCenter", bad: "Middle" },
  "TextStyle.AdaptMode": { good: "AutoWrap", bad: "Wrap" },
  "TextStyle.TextWidth": share,
  "TextStyle.OutlineColour": color,
  "TextStyle.BackColour": color,
  "TextStyle.EffectColorStyleId": { good: "golden", bad: 7 },
  "TextStyle.BubbleStyleId": { good: "BS0001-000001", bad: 7 },
  "TextStyle.AaiMotionInEffect": motion,
  "TextStyle.AaiMotionOutEffect": { good: "fade_out", bad: 7 },
  "TextStyle.AaiMotionLoopEffect": { good: "normal_display", bad: 7 },
};

const media = "EditingConfig.MediaConfig";
const speech = "EditingConfig.SpeechConfig";
const special = `${speech}.SpecialWordsConfig[]`;
const worded = (sample: FieldSample): FieldSample => ({ ...sample, beside: words });
const cut = (sample: FieldSample): FieldSample => ({ ...sample, beside: ranged });

export const editingSamples: Readonly<Record<string, FieldSample>> = {
  [`${media}.Volume`]: volume,
  [`${media}.MediaMetaDataArray[].Media`]: cut({ good: "v1", bad: "" }),
  [`${media}.MediaMetaDataArray[].GroupName`]: cut({ good: "A", bad: "" }),
  [`${media}.MediaMetaDataArray[].TimeRangeList[].In`]: cut({ good: "1", bad: -1 }),
  [`${media}.MediaMetaDataArray[].TimeRangeList[].Out`]: cut({ good: 1.5, bad: "end" }),
  [`${media}.MediaMetaDataArray[].Opacity`]: cut(volume),
  [`${speech}.Volume`]: volume,
  [`${speech}.Gain`]: volume,
  [`${speech}.SpeechRate`]: { good: -125, bad: 501 },
  [`${speech}.Voice`]: { good: "zhiru,zhilun", bad: "" },
  [`${speech}.CustomizedVoice`]: { good: "mine", bad: "" },
  [`${speech}.Style`]: { good: "Gentle", bad: "" },
  [`${speech}.SpeechLanguage`]: { good: "zh", bad: "" },
  [`${special}.Type`]: worded({ good: "Highlight", bad: "Loud" }),
  [`${special}.WordsList[]`]: worded({ good: "sale", bad: "" }),
  [`${special}.SoundReplaceMode`]: worded({ good: "Beep", bad: "" }),
  [`${special}.Style.FontName`]: worded({ good: "KaiTi", bad: "" }),
  [`${special}.Style.FontSize`]: worded({ good: 60, bad: 4 }),
  [`${special}.Style.FontColor`]: worded(color),
  [`${special}.Style.OutlineColour`]: worded(color),
  [`${special}.Style.Outline`]: worded({ good: 3, bad: -1 }),
  [`${special}.Style.FontFace.Bold`]: worded(flag),
  [`${special}.Style.FontFace.Italic`]: worded(flag),
  [`${special}.Style.FontFace.Underline`]: worded(flag),
  "EditingConfig.BackgroundMusicConfig.Volume": volume,
  "EditingConfig.BackgroundMusicConfig.Gain": volume,
  "EditingConfig.BackgroundMusicConfig.Style": { good: "bgm-upbeat", bad: 7 },
  "EditingConfig.BackgroundImageConfig.SubType": { good: "Blur", bad: 7 },
  "EditingConfig.BackgroundImageConfig.Radius": { good: 0.1, bad: 1.1 },
  "EditingConfig.BackgroundImageConfig.Color": color,
  "EditingConfig.CoverConfig": { good: { Mode: "Smart" }, bad: 7 },
  ...process3(["SingleShotDuration"], { good: 3, bad: 0.5 }),
  ...process3(["ImageDuration"], { good: 3, bad: 61 }),
  ...process3(["EnableClipSplit", "AllowTransition", "AllowVfxEffect", "AllowFilter"], flag),
  ...process3(["Reelpress.Split"], { good: "Even", bad: "Odd" }),
  ...process3(["Reelpress.Crop"], { good: "Little", bad: "Some" }),
  "EditingConfig.ProcessConfig.Reelpress.Focus[].Media": focus({ good: "v1", bad: "" }),
  "EditingConfig.ProcessConfig.Reelpress.Focus[].X": focus({ good: 0.25, bad: 2 }),
  "EditingConfig.ProcessConfig.Reelpress.Focus[].Y": focus({ good: 1, bad: -0.1 }),
  "EditingConfig.ProcessConfig.Reelpress.Recordings[].Text": recorded({
    good: "Hello there.",
    bad: "",
  }),
  "EditingConfig.ProcessConfig.Reelpress.Recordings[].Media": recorded({ good: "v1", bad: "" }),
  ...process3(["Reelpress.Spoken.FontColor"], { good: "#FFD400", bad: "yellow" }),
  ...process3(["Reelpress.Lufs"], { good: -16, bad: -9 }),
  ...process3(["Reelpress.Cover"], { good: "Best", bad: "Last" }),
  ...process3(["Reelpress.Stills"], { good: "Move", bad: "Shake" }),
  ...wallSamples,
  ...process3(["AlignmentMode"], { good: "Cut", bad: "Stretch", beside: says }),
  ...process3(["TransitionDuration"], { good: 0.5, bad: 6, beside: transitions }),
  ...process3(["TransitionList[]"], { good: "fade", bad: "", beside: transitions }),
  ...process3(["UseUniformTransition"], { ...flag, beside: transitions }),
  ...process3(["VfxEffectProbability"], { good: 50, bad: 101, beside: vfx }),
  ...process3(["VfxFirstClipEffectList[]", "VfxNotFirstClipEffectList[]"], {
    good: "open",
    bad: "",
    beside: vfx,
  }),
  ...process3(["FilterList[]"], { good: "m1", bad: "", beside: filters }),
  ...process3(["EnableClipDetection", "EnableTemporalOpt"], film),
  ...process3(["EnableSmartCrop", "EnableSmartZoom", "EnableSmartMirror"], flag),
  ...process3(["EnableTransparentMask", "EnableRandomSpeed"], flag),
};

const url = "http://bucket.oss-cn-shanghai.aliyuncs.com/out_{index}.mp4";

export const outputSamples: Readonly<Record<string, FieldSample>> = {
  "OutputConfig.MediaURL": { good: url, bad: url.replace("{index}", "1") },
  "OutputConfig.StorageLocation": {
    good: vod.output.StorageLocation,
    bad: "http://x",
    beside: vod,
  },
  "OutputConfig.FileName": { good: "a_{index}.mp4", bad: "a/b_{index}.mp4", beside: vod },
  "OutputConfig.Count": { good: 100, bad: 101 },
  "OutputConfig.MaxDuration": { good: 15, bad: 0 },
  "OutputConfig.FixedDuration": { good: 15, bad: 0 },
  "OutputConfig.MinDuration": { good: 5, bad: "x" },
  "OutputConfig.Width": { good: 720, bad: 4098 },
  "OutputConfig.Height": { good: 1280, bad: 126 },
  "OutputConfig.Video.Crf": { good: 27, bad: 52 },
  "OutputConfig.Video.Fps": { good: 30, bad: 29.97 },
  "OutputConfig.GeneratePreviewOnly": flag,
  "TemplateConfig[]": { good: "t1", bad: 7 },
  "TemplateConfig.BatchEditingTemplateIdArray[]": { good: "t1", bad: 7 },
  "UserData.NotifyAddress": { good: "https://example.com/done", bad: "mail:me" },
  "UserData.RegisterMediaNotifyAddress": { good: "https://example.com/done", bad: 7 },
  "UserData.*": { good: "any", bad: "x".repeat(520) },
  "UserData.Seed": { good: "seven", bad: true },
  "UserData.ReelpressMoments": { good: 6, bad: 0 },
  "UserData.Name": { good: "Autumn", bad: "x".repeat(121) },
};
