import {
  approximate,
  each,
  exact,
  type FidelitySection,
  refused,
  under,
  undocumented,
  values,
} from "./row";

const motion = [
  "Some of the list; of several one is drawn for each output",
  "支持其中一部分；多个时每条成片抽取一个",
] as const;

/** 3.2 and 3.4: titles, subheadings and captions share one style, and so one set of rows. */
export const styleSections: readonly FidelitySection[] = [
  {
    section: "3.2",
    title: "Text styles: TitleConfig, SubHeadingConfig, AsrConfig",
    rows: [
      exact("TextStyle.X"),
      exact("TextStyle.Y"),
      approximate(
        "TextStyle.Font",
        "The nearest shipped font; a name in no list is set in Noto Sans SC; no bold is made of one weight",
        "以最接近的内置字体呈现；未列出的名称使用思源黑体（Noto Sans SC）；单一字重不合成粗体",
      ),
      approximate(
        "TextStyle.FontUrl",
        "One TTF, OTF, WOFF or WOFF2 font of the bucket, up to 40 MB; no bold is made of it",
        "存储桶内的单个 TTF、OTF、WOFF 或 WOFF2 字体，最大 40 MB；不合成粗体",
      ),
      approximate(
        "TextStyle.FontSize",
        "Pixels of the output; IMS does not publish its scale",
        "按成片像素计算；云端未公布其缩放方式",
      ),
      exact("TextStyle.FontColor"),
      exact("TextStyle.FontColorOpacity"),
      exact("TextStyle.FontFace.Bold"),
      approximate("TextStyle.FontFace.Italic", "A slanted regular face", "由常规字形倾斜而成"),
      exact("TextStyle.FontFace.Underline"),
      exact("TextStyle.Alignment"),
      ...each(
        exact,
        values("TextStyle.Alignment", [
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
      ...each(
        approximate,
        ["TextStyle.AdaptMode", ...values("TextStyle.AdaptMode", ["AutoWrap", "AutoWrapAtSpaces"])],
        "Both modes wrap by our line breaking",
        "两种模式都按我们的断行规则换行",
      ),
      exact("TextStyle.TextWidth"),
      exact("TextStyle.Outline"),
      exact("TextStyle.OutlineColour"),
      approximate("TextStyle.Shadow", "A soft shadow", "柔和阴影"),
      approximate("TextStyle.BackColour", "Color of the shadow", "作为阴影颜色"),
      approximate(
        "TextStyle.EffectColorStyleId",
        "The older gradients; highlighted words look like the rest",
        "支持旧版渐变；高亮词与其他文字相同",
      ),
      refused("TextStyle.BubbleStyleId", "Text bubbles; take it away", "文字气泡，请去掉"),
      approximate("TextStyle.AaiMotionInEffect", ...motion),
      approximate("TextStyle.AaiMotionOutEffect", ...motion),
      approximate("TextStyle.AaiMotionLoopEffect", ...motion),
      approximate(
        "TextStyle.LineSpacing",
        "Added to our own distance of lines; IMS does not publish its own",
        "在我们自己的行距上增加；云端未公布其默认行距",
      ),
      ...under("TextStyle", ["Spacing", "Angle", "BorderStyle", "Ratio"]).map(undocumented),
    ],
  },
];
