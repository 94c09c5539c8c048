/**
 * Which field of the form is which parameter of the request: the one place that knows. `#` stands
 * for a place in a list. Of rows that fit the longest one counts; a row also holds for what is
 * deeper. Several rows may lead to one field (older names), and one parameter has one field.
 */
type Row = readonly [field: string, parameter: string];

const input: readonly Row[] = [
  ["groups", "InputConfig.MediaGroupArray"],
  ["groups.#.media", "InputConfig.MediaGroupArray[#]"],
  ["groups.#.name", "InputConfig.MediaGroupArray[#].GroupName"],
  ["groups.#.media", "InputConfig.MediaGroupArray[#].MediaArray"],
  ["groups.#.speechTexts", "InputConfig.MediaGroupArray[#].SpeechTextArray"],
  ["groups.#.speechTexts.#", "InputConfig.MediaGroupArray[#].SpeechTextArray[#]"],
  ["groups.#.silentSeconds", "InputConfig.MediaGroupArray[#].Duration"],
  ["groups.#.volume", "InputConfig.MediaGroupArray[#].Volume"],
  ["match.media", "InputConfig.MediaArray"],
  ["match.searchText", "InputConfig.MediaSearchInput"],
  ["match.libraries", "InputConfig.MediaSearchInput.LibSearchCondition.SearchLibs"],
  ["match.searchText", "InputConfig.MediaSearchInput.LibSearchCondition.SearchText"],
  ["match.scene", "InputConfig.SceneInfo"],
  ["match.scene", "InputConfig.SceneInfo.Scene"],
  ["match.shots", "InputConfig.SceneInfo.ShotInfo"],
  ["match.shots.#", "InputConfig.SceneInfo.ShotInfo.ShotScripts[#].ScriptText"],
  ["titles", "InputConfig.TitleArray"],
  ["titles.#", "InputConfig.TitleArray[#]"],
  ["titles", "InputConfig.Title"],
  ["subHeadings", "InputConfig.SubHeadingArray"],
  ["subHeadings.#", "InputConfig.SubHeadingArray[#]"],
  ["subHeadings.#.#", "InputConfig.SubHeadingArray[#].TitleArray[#]"],
  ["speech.texts", "InputConfig.SpeechTextArray"],
  ["speech.texts.#", "InputConfig.SpeechTextArray[#]"],
  ["speech.texts", "InputConfig.SpeechText"],
  ["look.stickers", "InputConfig.StickerArray"],
  ["look.stickers", "InputConfig.Sticker"],
  ...sticker("InputConfig.StickerArray[#]"),
  ["sound.music", "InputConfig.BackgroundMusicArray"],
  ["sound.music", "InputConfig.BackgroundMusic"],
  ["look.background.images", "InputConfig.BackgroundImageArray"],
];

function sticker(parameter: string): Row[] {
  const field = "look.stickers.#";
  return [
    [field, parameter],
    [`${field}.mediaId`, `${parameter}.MediaId`],
    [`${field}.mediaId`, `${parameter}.MediaURL`],
    [`${field}.x`, `${parameter}.X`],
    [`${field}.y`, `${parameter}.Y`],
    [`${field}.width`, `${parameter}.Width`],
    [`${field}.height`, `${parameter}.Height`],
    [`${field}.frames`, `${parameter}.DyncFrames`],
    [`${field}.opacity`, `${parameter}.Opacity`],
  ];
}

const letters: readonly Row[] = [
  ["font", "Font"],
  ["fontSize", "FontSize"],
  ["color", "FontColor"],
  ["bold", "FontFace"],
  ["bold", "FontFace.Bold"],
  ["italic", "FontFace.Italic"],
  ["underline", "FontFace.Underline"],
  ["outlineWidth", "Outline"],
  ["outlineColor", "OutlineColour"],
];

function textLook(field: string, parameter: string): Row[] {
  const rows: readonly Row[] = [
    ...letters,
    ["fontAddress", "FontUrl"],
    ["opacity", "FontColorOpacity"],
    ["x", "X"],
    ["y", "Y"],
    ["alignment", "Alignment"],
    ["wrap", "AdaptMode"],
    ["width", "TextWidth"],
    ["shadow", "Shadow"],
    ["backColor", "BackColour"],
    ["flower", "EffectColorStyleId"],
    ["bubble", "BubbleStyleId"],
    ["motionIn", "AaiMotionInEffect"],
    ["motionOut", "AaiMotionOutEffect"],
    ["motionLoop", "AaiMotionLoopEffect"],
  ];
  return [
    [`${field}.fontSize`, parameter],
    ...rows.map(([leaf, name]): Row => [`${field}.${leaf}`, `${parameter}.${name}`]),
  ];
}

const speech = "EditingConfig.SpeechConfig";
const special = `${speech}.SpecialWordsConfig[#]`;
const process = "EditingConfig.ProcessConfig";

const editing: readonly Row[] = [
  ["sound.footageVolume", "EditingConfig.MediaConfig.Volume"],
  // Parts of the media: the groups show them.
  ["groups", "EditingConfig.MediaConfig.MediaMetaDataArray"],
  ...textLook("look.title", "EditingConfig.TitleConfig"),
  ["look.subHeading.fontSize", "EditingConfig.SubHeadingConfig"],
  ...textLook("look.subHeading", "EditingConfig.SubHeadingConfig.#"),
  ["speech.mode", speech],
  ["sound.speechVolume", `${speech}.Volume`],
  ["sound.speechGain", `${speech}.Gain`],
  ["speech.speed", `${speech}.SpeechRate`],
  ["speech.voices", `${speech}.Voice`],
  ["speech.clonedVoice", `${speech}.CustomizedVoice`],
  ["speech.style", `${speech}.Style`],
  ["speech.language", `${speech}.SpeechLanguage`],
  ...textLook("look.caption", `${speech}.AsrConfig`),
  ["speech.specialWords", `${speech}.SpecialWordsConfig`],
  ["speech.specialWords.#.kind", `${special}.Type`],
  ["speech.specialWords.#.words", `${special}.WordsList`],
  ["speech.specialWords.#.words.#", `${special}.WordsList[#]`],
  ["speech.specialWords.#.sound", `${special}.SoundReplaceMode`],
  ["speech.specialWords.#.look.fontSize", `${special}.Style`],
  ["speech.specialWords.#.look.font", `${special}.Style.FontName`],
  ...letters
    .filter(([leaf]) => leaf !== "font")
    .map(([leaf, name]): Row => [`speech.specialWords.#.look.${leaf}`, `${special}.Style.${name}`]),
  ["sound.musicVolume", "EditingConfig.BackgroundMusicConfig"],
  ["sound.musicVolume", "EditingConfig.BackgroundMusicConfig.Volume"],
  ["sound.musicGain", "EditingConfig.BackgroundMusicConfig.Gain"],
  ["sound.musicStyle", "EditingConfig.BackgroundMusicConfig.Style"],
  ["look.background.kind", "EditingConfig.BackgroundImageConfig"],
  ["look.background.kind", "EditingConfig.BackgroundImageConfig.SubType"],
  ["look.background.blur", "EditingConfig.BackgroundImageConfig.Radius"],
  ["look.background.color", "EditingConfig.BackgroundImageConfig.Color"],
  ["look.shotSeconds", `${process}.SingleShotDuration`],
  ["look.splitLong", `${process}.EnableClipSplit`],
  ["look.imageSeconds", `${process}.ImageDuration`],
  ["look.alignment", `${process}.AlignmentMode`],
  ["look.transitions.allow", process],
  ["look.transitions.allow", `${process}.AllowTransition`],
  ["look.transitions.seconds", `${process}.TransitionDuration`],
  ["look.transitions.list", `${process}.TransitionList`],
  ["look.transitions.uniform", `${process}.UseUniformTransition`],
  ["look.vfx.allow", `${process}.AllowVfxEffect`],
  ["look.vfx.probability", `${process}.VfxEffectProbability`],
  ["look.vfx.first", `${process}.VfxFirstClipEffectList`],
  ["look.vfx.others", `${process}.VfxNotFirstClipEffectList`],
  ["look.filters.allow", `${process}.AllowFilter`],
  ["look.filters.list", `${process}.FilterList`],
  ["match.clipDetection", `${process}.EnableClipDetection`],
  ["match.sourceOrder", `${process}.EnableTemporalOpt`],
];

const rest: readonly Row[] = [
  ["output.target.address", "OutputConfig.MediaURL"],
  ["output.target.storage", "OutputConfig.StorageLocation"],
  ["output.target.fileName", "OutputConfig.FileName"],
  ["output.count", "OutputConfig.Count"],
  ["output.width", "OutputConfig.Width"],
  ["output.height", "OutputConfig.Height"],
  ["output.length.seconds", "OutputConfig.MaxDuration"],
  ["output.length.seconds", "OutputConfig.FixedDuration"],
  ["output.crf", "OutputConfig.Video"],
  ["output.crf", "OutputConfig.Video.Crf"],
  ["output.previewOnly", "OutputConfig.GeneratePreviewOnly"],
  ["templates", "TemplateConfig"],
  ["userData.own", "UserData"],
  ["userData.notifyAddress", "UserData.NotifyAddress"],
  ["userData.mediaNotifyAddress", "UserData.RegisterMediaNotifyAddress"],
  ["seed", "UserData.Seed"],
  ["name", "UserData.Name"],
];

export const fieldMap: readonly Row[] = [...input, ...editing, ...rest];
