import { approximate, cloudOnly, each, exact, type FidelitySection, under } from "./row";

const input = "ScreenMediaHighlights.InputConfig";
const strategy = `${input}.HighlightStrategy`;

/** 2.5: high-energy mashup. The engine measures its sources; it does not understand them. */
export const mashupSection: FidelitySection = {
  section: "2.5",
  title: "High-energy mashup (SubmitScreenMediaHighlightsJob)",
  rows: [
    approximate(
      `${input}.MediaArray[]`,
      "Chosen by loudness, motion, density of cuts and speech, not by what happens; no sentence is cut",
      "按响度、运动、剪切密度与人声选取，不理解剧情；不会切断一句话",
    ),
    approximate(
      `${strategy}.TargetDuration`,
      "Opening and ending come on top; shorter when no pause of speech allows the exact length",
      "片头片尾另计；人声停顿不允许时会略短",
    ),
    ...each(exact, [`${strategy}.IntroConfig.Mode`, `${strategy}.IntroConfig.Mode=Disabled`]),
    approximate(
      `${strategy}.IntroConfig.Mode=Auto`,
      "A teaser of 0.8 to 4 s: the moment with the most energy, which comes again later",
      "0.8 至 4 秒的预告：能量最高的片段，正片中还会出现",
    ),
    ...each(
      cloudOnly,
      under(strategy, ["PlotPacingType", "CustomActions"]),
      "Its values are in no public page: taken and not obeyed, refused when strict",
      "取值未见公开文档：接受但不遵循，严格模式下拒绝",
    ),
    cloudOnly(
      `${strategy}.EnableActionRecog`,
      "Actions are not recognised: taken and not obeyed, refused when strict",
      "不识别动作：接受但不遵循，严格模式下拒绝",
    ),
    ...each(
      approximate,
      under(input, ["OpeningArray[]", "EndingArray[]"]),
      "Videos and pictures, whole; a picture for ImageDuration. The order of the draw is that of all pools",
      "视频与图片，完整播放；图片时长为 ImageDuration；抽取顺序与其他素材池相同",
    ),
    ...each(exact, under(input, ["TitleArray[]", "SubHeadingArray[]", "StickerArray[]"])),
    approximate(
      `${input}.BackgroundMusicArray[]`,
      "With music, cuts fall on its beat where pauses of speech allow; without any, there is no music",
      "有音乐时在人声停顿允许处卡点；未给音乐则无配乐",
    ),
    exact(`${input}.BackgroundImageArray[]`),
  ],
};

const extraction = "HighlightExtraction";

/** 1: extraction of highlights, one of the operations beside the solutions. */
export const extractionSection: FidelitySection = {
  section: "1",
  title: "Highlight extraction (SubmitHighlightExtractionJob)",
  rows: [
    exact(`${extraction}.InputConfig.MediaArray[].MediaId`),
    approximate(
      `${extraction}.InputConfig.Strategy.Count`,
      "Of all media together; fewer when they hold no more of that length",
      "所有媒资合计；素材不足时会更少",
    ),
    approximate(
      `${extraction}.InputConfig.Strategy.ClipDuration`,
      "At most that long: a highlight ends at a pause of speech",
      "最长为该时长：高光在人声停顿处结束",
    ),
    exact(`${extraction}.OutputConfig.NeedExport`),
    approximate(
      `${extraction}.OutputConfig.OutputMediaTarget`,
      "Only oss-object; another is refused",
      "仅 oss-object，其他拒绝",
    ),
    exact(`${extraction}.OutputConfig.Bucket`),
    approximate(
      `${extraction}.OutputConfig.ObjectKey`,
      "Of several files {index} counts from 0; without it the number is added to the name",
      "多个文件时 {index} 从 0 计数；缺省时在文件名后加序号",
    ),
    ...each(exact, under(`${extraction}.OutputConfig`, ["Width", "Height", "ExportAsNewMedia"])),
  ],
};
