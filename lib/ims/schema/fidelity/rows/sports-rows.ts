import { approximate, cloudOnly, each, exact, type FidelitySection, under } from "./row";

const input = "SportsHighlights.InputConfig";

/** 2.6: sports highlights. The engine listens to a match; it does not understand the game. */
export const sportsSection: FidelitySection = {
  section: "2.6",
  title: "Sports highlights (SubmitSportsHighlightsJob)",
  rows: [
    exact(`${input}.SportsCategory`),
    approximate(
      `${input}.SportsCategory=basketball`,
      "Moments at which the crowd rises over its running median, with 5 s before; cut at breaths of the commentary",
      "观众声高于滑动中位数的时刻，含前 5 秒；在解说换气处剪切",
    ),
    approximate(
      `${input}.SportsCategory=pingpong`,
      "Rallies by the sound of the ball, ranked by length and crowd; cut at breaths of the commentary",
      "按击球声识别回合，按长度与观众声排序；在解说换气处剪切",
    ),
    approximate(
      `${input}.InputMedia`,
      "A video of at most 4 h. OutputConfig.MaxDuration limits the length, UserData.ReelpressMoments the number of moments; without either: 120 s, 12 moments",
      "最长 4 小时的视频。OutputConfig.MaxDuration 限制时长，UserData.ReelpressMoments 限制时刻数；都不填时为 120 秒、12 个",
    ),
    ...each(
      cloudOnly,
      under(`${input}.FaceRegister[]`, ["FaceUrls[]", "Name"]),
      "Faces are not recognised: taken and not obeyed, refused when strict",
      "不识别人脸：接受但不遵循，严格模式下拒绝",
    ),
    approximate(
      `${input}.SlowMotionLogoRegister.SlowMotionLogoUrls[]`,
      "Logos that fill the picture; the replay between two of them follows its moment",
      "铺满画面的标志；两个标志之间的回放接在对应时刻之后",
    ),
    approximate(
      `${input}.TransferNameRegister[].OriginalName`,
      "The scoreboard is read when there are names; where its numbers change, a caption says the score",
      "填写名称时识别记分牌；比分变化处以字幕显示",
    ),
    exact(`${input}.TransferNameRegister[].TransferName`),
  ],
};
