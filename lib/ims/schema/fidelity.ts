/**
 * How near the embedded engine comes to IMS, field by field: the one table that the tests, the
 * page in the docs and the refusals are held against.
 *
 * - `exact`: does what the documentation of IMS says;
 * - `approximate`: does it in another way, which `note` tells;
 * - `refused`: refused as not implemented;
 * - `cloud-only`: refused; only the cloud can do it.
 */
export type Fidelity = "exact" | "approximate" | "refused" | "cloud-only";

export type FidelityRow = { path: string; level: Fidelity; note: string };

const row = (path: string, level: Fidelity, note = ""): FidelityRow => ({ path, level, note });

const input: readonly FidelityRow[] = [
  row("InputConfig.MediaGroupArray[].GroupName", "exact"),
  row("InputConfig.MediaGroupArray[].MediaArray[]", "exact", "Media ids and object addresses."),
  row(
    "InputConfig.MediaGroupArray[].SpeechTextArray[]",
    "approximate",
    "Spoken by draft voices. Of SSML: speak, break, s, sub; other tags are refused.",
  ),
  row("InputConfig.MediaGroupArray[].Duration", "exact"),
  row("InputConfig.MediaGroupArray[].Volume", "exact"),
  row("InputConfig.MediaGroupArray[].SplitMode", "refused", "Not in the official documentation."),
  row(
    "InputConfig.MediaGroupArray[].DurationAutoAdapt",
    "refused",
    "Not in the official documentation.",
  ),
  row("InputConfig.MediaArray[]", "cloud-only", "Image-text matching."),
  row("InputConfig.MediaSearchInput.LibSearchCondition.SearchLibs[]", "cloud-only"),
  row("InputConfig.MediaSearchInput.LibSearchCondition.SearchText", "cloud-only"),
  row("InputConfig.SceneInfo.Scene", "cloud-only"),
  row("InputConfig.SceneInfo.ShotInfo.ShotScripts[].ScriptText", "cloud-only"),
  row(
    "InputConfig.SceneInfo.ShotInfo.ShotScripts[].SpeechText",
    "cloud-only",
    "Not in the official documentation.",
  ),
  row(
    "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Duration",
    "cloud-only",
    "Not in the official documentation.",
  ),
  row(
    "InputConfig.SceneInfo.ShotInfo.ShotScripts[].Name",
    "cloud-only",
    "Not in the official documentation.",
  ),
  row("InputConfig.SceneInfo.FaceInfo", "cloud-only", "Not in the official documentation."),
  row("InputConfig.OpeningArray[]", "refused", "Not in the official documentation."),
  row("InputConfig.EndingArray[]", "refused", "Not in the official documentation."),
  row("InputConfig.TitleArray[]", "exact"),
  row("InputConfig.SubHeadingArray[].Level", "exact"),
  row("InputConfig.SubHeadingArray[].TitleArray[]", "exact"),
  row(
    "InputConfig.SpeechTextArray[]",
    "approximate",
    "Spoken by draft voices. Of SSML: speak, break, s, sub; other tags are refused.",
  ),
  row(
    "InputConfig.BackgroundMusicArray[]",
    "approximate",
    "Looped, faded and ducked in our way; without music IMS picks a public track, the engine none.",
  ),
  row("InputConfig.BackgroundImageArray[]", "exact"),
  row("InputConfig.Title", "exact", "Legacy; the array wins."),
  row("InputConfig.SpeechText", "approximate", "Legacy; the array wins. Spoken by draft voices."),
  row("InputConfig.BackgroundMusic", "approximate", "Legacy; the array wins."),
];

const sticker: readonly FidelityRow[] = [
  row("Sticker.MediaId", "exact"),
  row("Sticker.MediaURL", "exact"),
  row("Sticker.X", "exact"),
  row("Sticker.Y", "exact"),
  row("Sticker.Width", "exact"),
  row("Sticker.Height", "exact"),
  row("Sticker.DyncFrames", "approximate", "A moving sticker keeps its own frame rate."),
  row("Sticker.Opacity", "exact"),
];

const textStyle: readonly FidelityRow[] = [
  row("TextStyle.X", "exact"),
  row("TextStyle.Y", "exact"),
  row("TextStyle.Font", "approximate", "Every font is set in Noto Sans SC."),
  row("TextStyle.FontUrl", "refused"),
  row("TextStyle.FontSize", "approximate", "Pixels of the output; IMS does not publish its scale."),
  row("TextStyle.FontColor", "exact"),
  row("TextStyle.FontColorOpacity", "exact"),
  row("TextStyle.FontFace.Bold", "exact"),
  row("TextStyle.FontFace.Italic", "approximate", "A slanted regular face."),
  row("TextStyle.FontFace.Underline", "exact"),
  row("TextStyle.Alignment", "exact"),
  row("TextStyle.AdaptMode", "approximate", "Both modes wrap by our line breaking."),
  row("TextStyle.TextWidth", "exact"),
  row("TextStyle.Outline", "exact"),
  row("TextStyle.OutlineColour", "exact"),
  row("TextStyle.Shadow", "approximate", "A soft shadow."),
  row("TextStyle.BackColour", "approximate", "Colour of the shadow."),
  row("TextStyle.EffectColorStyleId", "refused", "Flower text."),
  row("TextStyle.BubbleStyleId", "refused", "Text bubbles."),
  row("TextStyle.AaiMotionInEffect", "refused", "Caption motion."),
  row("TextStyle.AaiMotionOutEffect", "refused", "Caption motion."),
  row("TextStyle.AaiMotionLoopEffect", "refused", "Caption motion."),
  row("TextStyle.Spacing", "refused", "Not in the official documentation."),
  row("TextStyle.LineSpacing", "refused", "Not in the official documentation."),
  row("TextStyle.Angle", "refused", "Not in the official documentation."),
  row("TextStyle.BorderStyle", "refused", "Not in the official documentation."),
  row("TextStyle.Ratio", "refused", "Not in the official documentation."),
];

const editing: readonly FidelityRow[] = [
  row("EditingConfig.MediaConfig.Volume", "exact"),
  row("EditingConfig.MediaConfig.MediaMetaDataArray[].Media", "exact"),
  row("EditingConfig.MediaConfig.MediaMetaDataArray[].GroupName", "exact"),
  row("EditingConfig.MediaConfig.MediaMetaDataArray[].TimeRangeList[].In", "exact"),
  row("EditingConfig.MediaConfig.MediaMetaDataArray[].TimeRangeList[].Out", "exact"),
  row(
    "EditingConfig.MediaConfig.MediaMetaDataArray[].Opacity",
    "refused",
    "Not in the official documentation.",
  ),
  row("EditingConfig.SpeechConfig.Volume", "exact"),
  row("EditingConfig.SpeechConfig.Gain", "exact", "Legacy name of Volume."),
  row("EditingConfig.SpeechConfig.SpeechRate", "exact"),
  row(
    "EditingConfig.SpeechConfig.Voice",
    "approximate",
    "A voice of IMS is spoken by a draft voice of its language and, where known, gender.",
  ),
  row("EditingConfig.SpeechConfig.CustomizedVoice", "cloud-only", "Cloned voices."),
  row("EditingConfig.SpeechConfig.Style", "cloud-only", "Speaking styles."),
  row("EditingConfig.SpeechConfig.SpeechLanguage", "approximate", "zh and en; others are refused."),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Type", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].WordsList[]", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontName", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontSize", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontColor", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.OutlineColour", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.Outline", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontFace.Bold", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontFace.Italic", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.FontFace.Underline", "refused"),
  row("EditingConfig.SpeechConfig.SpecialWordsConfig[].SoundReplaceMode", "refused"),
  row(
    "EditingConfig.BackgroundMusicConfig.Volume",
    "exact",
    "0.3 when absent: IMS publishes none.",
  ),
  row("EditingConfig.BackgroundMusicConfig.Gain", "exact", "Legacy name of Volume."),
  row("EditingConfig.BackgroundMusicConfig.Style", "cloud-only", "The public music library."),
  row("EditingConfig.BackgroundImageConfig.SubType", "exact"),
  row("EditingConfig.BackgroundImageConfig.Radius", "approximate", "A blur of similar strength."),
  row("EditingConfig.BackgroundImageConfig.Color", "exact"),
  row("EditingConfig.ProcessConfig.SingleShotDuration", "exact", "3 s when absent."),
  row("EditingConfig.ProcessConfig.EnableClipSplit", "exact", "True when absent."),
  row("EditingConfig.ProcessConfig.ImageDuration", "exact", "3 s when absent."),
  row(
    "EditingConfig.ProcessConfig.AlignmentMode",
    "approximate",
    "AutoSpeed stays between 0.8 and 2 times; beyond, shots are shown again or cut.",
  ),
  row("EditingConfig.ProcessConfig.AllowTransition", "exact"),
  row("EditingConfig.ProcessConfig.TransitionDuration", "exact", "0.5 s when absent."),
  row("EditingConfig.ProcessConfig.TransitionList[]", "approximate", "fade; others are refused."),
  row("EditingConfig.ProcessConfig.UseUniformTransition", "exact", "There is one transition."),
  row("EditingConfig.ProcessConfig.AllowVfxEffect", "refused"),
  row("EditingConfig.ProcessConfig.VfxEffectProbability", "refused"),
  row("EditingConfig.ProcessConfig.VfxFirstClipEffectList[]", "refused"),
  row("EditingConfig.ProcessConfig.VfxNotFirstClipEffectList[]", "refused"),
  row("EditingConfig.ProcessConfig.AllowFilter", "refused"),
  row("EditingConfig.ProcessConfig.FilterList[]", "refused"),
  row("EditingConfig.ProcessConfig.EnableClipDetection", "cloud-only", "Film highlights."),
  row("EditingConfig.ProcessConfig.EnableTemporalOpt", "cloud-only", "Film highlights."),
  row(
    "EditingConfig.ProcessConfig.EnableSmartCrop",
    "refused",
    "Not in the official documentation.",
  ),
  row(
    "EditingConfig.ProcessConfig.EnableSmartZoom",
    "refused",
    "Not in the official documentation.",
  ),
  row(
    "EditingConfig.ProcessConfig.EnableSmartMirror",
    "refused",
    "Not in the official documentation.",
  ),
  row(
    "EditingConfig.ProcessConfig.EnableTransparentMask",
    "refused",
    "Not in the official documentation.",
  ),
  row(
    "EditingConfig.ProcessConfig.EnableRandomSpeed",
    "refused",
    "Not in the official documentation.",
  ),
  row("EditingConfig.CoverConfig", "refused", "Not in the official documentation."),
];

const output: readonly FidelityRow[] = [
  row("OutputConfig.MediaURL", "exact", "Names a file in the data folder's objects."),
  row("OutputConfig.StorageLocation", "cloud-only", "VOD storage."),
  row("OutputConfig.FileName", "cloud-only", "VOD storage."),
  row("OutputConfig.Count", "exact"),
  row("OutputConfig.MaxDuration", "exact", "Without narration; beside it IMS ignores it too."),
  row("OutputConfig.FixedDuration", "exact"),
  row("OutputConfig.MinDuration", "refused", "Not in the official documentation."),
  row("OutputConfig.Width", "exact"),
  row("OutputConfig.Height", "exact"),
  row("OutputConfig.Video.Crf", "exact", "23 when absent; x264, preset veryfast."),
  row("OutputConfig.GeneratePreviewOnly", "exact"),
  row(
    "TemplateConfig[]",
    "approximate",
    "One template is drawn for each output, by the seed; the request wins over its template, field by field. IMS publishes neither rule.",
  ),
  row(
    "UserData.NotifyAddress",
    "approximate",
    "http and https; queues are cloud-only. Fields of the message beside the envelope and the pace of retries are ours: IMS publishes neither.",
  ),
  row(
    "UserData.RegisterMediaNotifyAddress",
    "approximate",
    "RegisterMediaComplete for every clip; its fields are ours. Queues are cloud-only.",
  ),
  row("UserData.Seed", "exact", "A key of Reelpress: the same seed gives the same plans."),
  row("UserData.Name", "exact", "A key of Reelpress: the job's name."),
];

export const fidelity: readonly FidelityRow[] = [
  ...input,
  ...sticker,
  ...textStyle,
  ...editing,
  ...output,
];

/** Fields that stand in several places are one row: a text style, a sticker. */
export function fidelityPath(schemaPath: string): string {
  return schemaPath
    .replace(
      /^EditingConfig\.(TitleConfig|SubHeadingConfig\{\}|SpeechConfig\.AsrConfig)/,
      "TextStyle",
    )
    .replace(/^InputConfig\.(StickerArray\[\]|Sticker)(?=\.)/, "Sticker");
}

/** The table as a page of the docs. */
export function fidelityPage(): string {
  const counts = new Map<Fidelity, number>();
  for (const { level } of fidelity) counts.set(level, (counts.get(level) ?? 0) + 1);
  const lines = fidelity.map(({ path, level, note }) => `| \`${path}\` | ${level} | ${note} |`);
  return [
    "# Where the embedded engine differs from IMS",
    "",
    "Made from `lib/ims/schema/fidelity.ts`; a test fails when a field has no row, and when this page is not that table.",
    "`exact` does what the documentation says, `approximate` in the way the note tells; `refused` and `cloud-only` are refused by name, never ignored.",
    "`TextStyle` stands for TitleConfig, SubHeadingConfig and AsrConfig.",
    "",
    [...counts].map(([level, count]) => `${level}: ${count}`).join(" · "),
    "",
    "| Field | Level | Note |",
    "|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}
