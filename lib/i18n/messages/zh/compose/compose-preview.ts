import { composePhone } from "./compose-phone";
import { composeRequest } from "./compose-request";
import { composeVariety } from "./compose-variety";

import type { composePreview as en } from "../../en/compose/compose-preview";
import type { Translation } from "../../translation";

export const composePreview = {
  preview: {
    title: "预览",
    region: "一条视频的预览",
    loading: "正在绘制预览…",
    thinking: "正在规划…",
    empty: "添加一个素材，就能在这里看到第一条视频。",
    invalid: "修正标出的内容后，预览就会回来。",
    failed: "预览没能画出来。",
    unavailable: "在阿里云上，视频制作完成后才能看到。",
    variant: "第 {number} 条，共 {count} 条",
    previous: "上一条",
    next: "下一条",
    time: "视频中的位置",
    length: "{seconds, number, ::.0} 秒",
    at: "{at} / {of} 秒",
    frame: "第 {number} 条视频，第 {seconds, number, ::.0} 秒",
    shots: "镜头",
    shotsOf: "{count} 个镜头",
    shotAt: "显示 {seconds, number, ::.0} 秒处的镜头",
    shotPart: "{from}–{to} 秒",
    filler: "补充",
    noPlan: "镜头列表会显示在这里。",
    spoken: "配音",
    notes: "提示",
    open: "显示预览",
    close: "收起预览",
  },
  notes: {
    "script-missing": "还没有文案：预览不含配音和字幕。",
    "groups-empty": "没有素材的分组在预览中略去。",
    "background-missing": "还没有背景图片：预览用模糊背景。",
    "material-short": "素材比配音短。请添加素材或缩短文案。",
    "material-stretched":
      "素材远远不够：很短的片段会反复出现或被明显放慢。请添加更长的素材，或缩短视频。",
    "shots-repeated": "这条视频里有镜头重复出现。添加素材可以避免。",
    "filler-beyond-middle": "补充镜头只能取自第一个或最后一个分组。",
    "speed-out-of-bounds": "让画面配合声音会过快或过慢，因此改为裁剪镜头。",
    "groups-cut": "文案较短：最后几个分组不会出现在这条视频里。",
    "groups-dropped": "视频太短，放不下所有分组；中间有分组被略去。",
    "max-duration-ignored": "有配音时，最长长度不起作用。",
    "combinations-exhausted": "镜头组合已用完：这条视频与之前某条的镜头相同。",
    "too-alike":
      "剩下的镜头无法让这条视频与其他视频达到你要求的差异。请添加素材、放宽相似度，或减少条数。",
    tooAlikePair:
      "这条视频与第 {number, number} 条的相似度为 {percent, number}%，超过上限：没有其他镜头可用。请{hasGroup, select, yes {给“{group}”添加素材} other {添加素材}}、放宽相似度，或减少条数。",
    tooAlikeEarlier:
      "这条视频与以往任务第 {number, number} 条的相似度为 {percent, number}%，超过上限：没有其他镜头可用。请{hasGroup, select, yes {给“{group}”添加素材} other {添加素材}}、放宽相似度，或减少条数。",
    "opening-repeated": "没有其他镜头可用作开场：这条视频与相邻视频开场相同。请给第一组添加素材。",
    "ban-not-kept": "某组的镜头全部被禁用，只好仍取其一。",
    "pin-not-kept": "指定的开场镜头已不在第一组中。",
    "swap-left-out": "替换过的镜头已不在这条视频中。",
    "moments-not-found": "比赛声音中没有突出的时刻：这条视频取自最响的片段。",
    "voice-approximate": "这里没有所选的声音，由相近的声音代替。",
    "match-missing": "部分文案没有找到名称、标签、描述或字幕相符的素材，由其他镜头补足。",
    "order-not-kept": "素材不足以按原片顺序排列，镜头改用其他顺序。",
    "characters-left-out":
      "有些字符没有字体可以显示：画面中略去，配音照读。如需显示，请换一种写法。",
    other: "{code}",
  },
  ...composePhone,
  ...composeVariety,
  request: composeRequest,
} as const satisfies Translation<typeof en>;
