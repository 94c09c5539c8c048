import { approximate, each, exact, refused, under, values } from "./row";
import { writtenByEditors } from "./timeline-notes";

const looks = [
  "Looks beyond font, colour, outline and shadow; take it away",
  "字体、颜色、描边和阴影以外的样式，请去掉",
] as const;

const text = "SubtitleTrackClip";
/** Texts of a timeline; the captions of its voices share these rows. */
export const timelineTextRows = [
  exact(`${text}.Type`),
  exact(`${text}.Type=Text`),
  approximate(
    `${text}.Type=Subtitle`,
    "SRT: in the look of captions where the clip says nothing; TimelineIn puts the times off, TimelineOut cuts them off; tags and places inside the file are left away",
    "SRT 字幕文件：未指定的样式取字幕默认样式；TimelineIn 使时间整体后移，TimelineOut 截断；文件内的标签和位置不生效",
  ),
  approximate(`${text}.SubType`, "Of Subtitle: srt", "用于 Subtitle：srt"),
  exact(
    `${text}.FileURL`,
    "Of Subtitle: an object of the bucket, in UTF-8 or UTF-16, up to 300 subtitles in a film",
    "用于 Subtitle：存储桶中的对象，UTF-8 或 UTF-16 编码，每个成片最多 300 条",
  ),
  ...each(refused, under(text, ["Id", "TrackId"]), ...writtenByEditors),
  exact(`${text}.Content`),
  exact(`${text}.X`),
  exact(`${text}.Y`),
  exact(`${text}.TimelineIn`),
  exact(`${text}.TimelineOut`),
  exact(`${text}.ClipId`),
  approximate(
    `${text}.Font`,
    "The nearest shipped font; a name in no list is set in Noto Sans SC",
    "以最接近的内置字体呈现；未列出的名称使用思源黑体（Noto Sans SC）",
  ),
  exact(
    `${text}.FontUrl`,
    "An object of the bucket, registered or not: TTF, OTF, WOFF or WOFF2",
    "存储桶中的 TTF、OTF、WOFF 或 WOFF2，注册与否均可",
  ),
  approximate(
    `${text}.FontSize`,
    "Pixels of the output; a text that would fill the frame is set smaller",
    "按成片像素计算；会占满画面的文字将缩小",
  ),
  ...each(exact, under(text, ["FontColor", "FontColorOpacity", "Alignment", "TextWidth"])),
  ...each(
    exact,
    values(`${text}.Alignment`, [
      "TopLeft",
      "TopCenter",
      "TopRight",
      "CenterLeft",
      "Center",
      "CenterRight",
      "BottomLeft",
      "BottomCenter",
      "BottomRight",
    ]),
  ),
  exact(`${text}.FontFace.Bold`),
  approximate(`${text}.FontFace.Italic`, "A slanted regular face", "由常规字形倾斜而成"),
  exact(`${text}.FontFace.Underline`),
  exact(`${text}.Outline`),
  exact(`${text}.OutlineColour`),
  approximate(`${text}.Shadow`, "A soft shadow", "柔和阴影"),
  approximate(`${text}.BackColour`, "Color of the shadow", "作为阴影颜色"),
  approximate(
    `${text}.LineSpacing`,
    "Added to our own distance of lines; IMS does not publish its own",
    "在我们自己的行距上增加；云端未公布其默认行距",
  ),
  ...each(refused, under(text, ["Spacing", "Angle", "BorderStyle"]), ...looks),
  ...each(refused, under(text, ["Ratio", "AdaptMode"]), ...looks),
  refused(`${text}.EffectColorStyle`, "Flower text; use FontColor", "花字，请改用 FontColor"),
  ...each(
    approximate,
    under(text, ["AaiMotionInEffect", "AaiMotionOutEffect"]),
    "On curves of our own, as in batches",
    "与批量任务一样，采用自行设计的运动曲线",
  ),
  ...each(exact, under(text, ["AaiMotionIn", "AaiMotionOut"]), "1 when absent", "缺省为 1"),
  refused(
    `${text}.AaiMotionLoopEffect`,
    "A text that keeps moving; use the other two",
    "循环动效，请改用入场和出场",
  ),
  ...each(
    refused,
    under(`${text}.SubtitleEffects[]`, [
      "Type",
      "Bord",
      "XShift",
      "YShift",
      "Color",
      "Opacity",
      "Blur",
      "Radius",
    ]),
    "A second way to say outline and shadow; use Outline and Shadow",
    "描边与阴影的另一种写法，请改用 Outline 和 Shadow",
  ),
];
