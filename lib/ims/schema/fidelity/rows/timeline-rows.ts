import { approximate, each, exact, type FidelitySection, refused, under, values } from "./row";
import { followedLengths, ownFiles, writtenByEditors } from "./timeline-notes";
import { timelineSoundRows } from "./timeline-sound-rows";
import { timelineTextRows } from "./timeline-text-rows";

const over = ["On the tracks above the main one", "用于主轨道之上的轨道"] as const;

const timeline = [
  ...each(refused, under("Timeline.FECanvas", ["Width", "Height"]), ...writtenByEditors),
  refused(
    "Timeline.ImageTracks[]",
    "An older form; put the pictures into VideoTracks",
    "旧写法，请把图片放入 VideoTracks",
  ),
  exact("Timeline.VideoTracks[].MainTrack"),
  exact("Timeline.VideoTracks[].Type"),
  refused(
    "Timeline.VideoTracks[].Type=Effect",
    "Tracks of effects; put effects on the clips",
    "特效轨道，请把特效加在片段上",
  ),
  ...each(
    refused,
    under("Timeline.VideoTracks[]", ["TrackShortenMode", "TrackExpandMode"]),
    "Tracks that are stretched to fit; set Speed of the clips",
    "整轨变速适配，请设置片段的 Speed",
  ),
  refused(
    "Timeline.AudioTracks[].MainTrack",
    "Only a video track can be the main one",
    "只有视频轨道可以作为主轨道",
  ),
  approximate(
    "Timeline.EffectTracks[].EffectTrackItems[].Type",
    "Up to 300 in a film, 4 of a type at once; filters colour the material, every VFX lies above them",
    "每条成片最多 300 个，同一时刻每类最多 4 个；滤镜作用于素材，VFX 均叠加在滤镜之上",
  ),
  approximate(
    "Timeline.EffectTracks[].EffectTrackItems[].SubType",
    "The same ones as in batches, over the main track; pictures above it and texts stay as they are",
    "与批量任务支持的相同，作用于主轨道；其上的图片和文字不受影响",
  ),
  ...each(
    exact,
    under("Timeline.EffectTracks[].EffectTrackItems[]", ["TimelineIn", "TimelineOut"]),
    "Any stretch, also inside a clip and across cuts and transitions; exact to the frame",
    "可为任意时间段，可在片段内部，也可跨越多个片段和转场；精确到帧",
  ),
  ...each(exact, values("Timeline.EffectTracks[].EffectTrackItems[].Type", ["VFX", "Filter"])),
];

const clip = "VideoTrackClip";
const video = [
  exact(`${clip}.Type`),
  approximate(
    `${clip}.Type=Video`,
    "On the main track; what lies above it are images",
    "用于主轨道；其上的轨道只放图片",
  ),
  exact(`${clip}.Type=Image`),
  ...each(exact, under(clip, ["MediaId", "MediaURL"]), ...ownFiles),
  refused(`${clip}.MediaIdType`, "Ids of other services; give MediaURL", "请改用 MediaURL"),
  exact(`${clip}.In`),
  exact(`${clip}.Out`),
  refused(`${clip}.MaxOut`, ...writtenByEditors),
  approximate(
    `${clip}.TimelineIn`,
    "On the main track clips follow one another: there are no holes",
    "主轨道上的片段首尾相接，中间不留空",
  ),
  approximate(
    `${clip}.TimelineOut`,
    "It must agree with In, Out and Speed",
    "须与 In、Out 和 Speed 相符",
  ),
  exact(`${clip}.Duration`, "Of images", "用于图片"),
  ...each(
    exact,
    under(clip, ["X", "Y", "Width", "Height"]),
    "With one side the other follows; on the main track the background shows around the box",
    "只给一边时另一边按比例；在主轨道上，框外显示背景",
  ),
  ...each(approximate, under(clip, ["Opacity", "DyncFrames"]), ...over),
  exact(`${clip}.AdaptMode`),
  ...each(exact, values(`${clip}.AdaptMode`, ["Contain", "Cover", "Fill"])),
  exact(`${clip}.Speed`, "0.1 to 100", "0.1 到 100"),
  ...each(
    refused,
    under(clip, ["MaskVideoUrl"]),
    "Masks; give a PNG that is transparent",
    "蒙版，请改用透明 PNG",
  ),
  exact(`${clip}.ClipId`),
  refused(`${clip}.ReferenceClipId`, ...followedLengths),
  ...each(
    exact,
    values(`${clip}.Effects[].Type`, ["Background", "Volume", "Transition"]),
    "On the main track",
    "用于主轨道",
  ),
  exact(`${clip}.Effects[Background].SubType`),
  ...each(exact, values(`${clip}.Effects[Background].SubType`, ["Blur", "Color", "Image"])),
  exact(`${clip}.Effects[Background].Radius`, "0.01 to 1", "0.01 到 1"),
  exact(`${clip}.Effects[Background].Color`),
  exact(`${clip}.Effects[Background].MediaId`, "Of Image", "用于 Image"),
  exact(`${clip}.Effects[Volume].Gain`, "0 to 10", "0 到 10"),
  approximate(
    `${clip}.Effects[Transition].SubType`,
    "Those of TransitionList (9.1) that are drawn",
    "支持 TransitionList（9.1）中已实现的转场",
  ),
  refused(
    `${clip}.Effects[Transition].SubType=random`,
    "A transition drawn by chance; name one",
    "随机转场，请指定一个",
  ),
  exact(`${clip}.Effects[Transition].Duration`),
  ...each(
    refused,
    [
      `${clip}.Effects[].Type=Text`,
      ...under(`${clip}.Effects[]`, ["From", "To", "X", "Y", "Width", "Height"]),
      ...under(`${clip}.Effects[]`, ["TimelineIn", "TimelineOut"]),
    ],
    "Effects with a place or a time of their own; take it away",
    "带独立位置或时间的特效，请去掉",
  ),
  exact(`${clip}.Effects[].Type=VFX`),
  approximate(
    `${clip}.Effects[VFX].SubType`,
    "On the main track; the same ones as in batches",
    "限主轨道；与批量任务支持的相同",
  ),
  exact(`${clip}.Effects[].Type=Filter`),
  approximate(
    `${clip}.Effects[Filter].SubType`,
    "On the main track; in looks of our own, as in batches",
    "限主轨道；与批量任务一样为自行调制的色调",
  ),
];

/** 8.2: the fields of a written timeline. */
export const timelineSections: readonly FidelitySection[] = [
  {
    section: "8.2",
    title: "Timeline of SubmitMediaProducingJob",
    rows: [...timeline, ...video, ...timelineSoundRows, ...timelineTextRows],
  },
];
