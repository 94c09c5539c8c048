import { composePhone } from "./compose-phone";
import { composeRequest } from "./compose-request";
import { composeVariety } from "./compose-variety";

import type { composePreview as en } from "../../en/compose/compose-preview";
import type { Translation } from "../../translation";

export const composePreview = {
  preview: {
    which: "显示的视频和界面",
    live: {
      quick: "精确画面稍后显示…",
      old: "画面已过期，正在更新…",
      arrange: "移动文字和贴纸",
      how: "拖动，或使用方向键；按住 Shift 移动更远，+ 和 − 调整大小。",
      handle: "移动{name}",
      place: "{name}：距左侧 {x}%，距顶部 {y}%",
      larger: "{name}：已放大",
      smaller: "{name}：已缩小",
    },
    title: "预览",
    region: "一条视频的预览",
    loading: "正在加载预览…",
    thinking: "正在规划…",
    empty: "添加一个素材，就能在这里看到第一条视频。",
    invalid: "请先修改标红的内容，再查看预览。",
    failed: "预览加载失败。",
    planned: "使用阿里云时没有预览。可先用“查看全部”规划视频，挑选后再制作。",
    unavailable: "使用阿里云时没有预览，视频完成后即可观看。",
    variant: "第 {number} 条，共 {count} 条",
    previous: "上一条",
    next: "下一条",
    time: "视频中的位置",
    length: "{seconds, number, ::.0} 秒",
    at: "{at} / {of} 秒",
    frame: "第 {number} 条视频，第 {seconds, number, ::.0} 秒",
    shots: "镜头",
    shotsOf: "{count} 个镜头",
    shotPart: "{from}–{to} 秒",
    filler: "补位",
    noPlan: "镜头列表会显示在这里。",
    spoken: "配音",
    notes: "提示",
    open: "显示预览",
    close: "收起预览",
  },
  notes: {
    "script-missing": "还没有文案：预览不含配音和字幕。",
    "groups-empty": "没有素材的分组不会出现在预览中。",
    "background-missing": "还没有背景图片：预览用模糊背景。",
    "material-short": "素材比配音短。请添加素材或缩短文案。",
    "material-stretched":
      "素材远远不够：很短的素材会反复出现或被明显放慢。请添加更长的素材，或缩短视频。",
    "shots-repeated": "这条视频里有镜头重复出现。添加素材可以避免。",
    "filler-beyond-middle": "补位镜头取自首组或末组：中间分组已无可用镜头。",
    "speed-out-of-bounds": "变速会让画面过快或过慢，因此改为截短镜头。",
    "groups-cut": "文案较短：最后几个分组不会出现在这条视频里。",
    "groups-dropped": "视频太短，放不下所有分组；中间有分组被略去。",
    "max-duration-ignored": "有配音时，最长时长不生效。",
    "combinations-exhausted":
      "镜头组合已用完：这条视频与之前某条的镜头相同。添加素材可得到更多组合。",
    "too-alike":
      "剩下的镜头无法让这条视频与其他视频达到要求的差异。请添加素材、放宽相似度，或减少条数。",
    tooAlikePair:
      "这条视频与第 {number, number} 条的相似度为 {percent, number}%，超过上限：没有其他镜头可用。请{hasGroup, select, yes {给“{group}”添加素材} other {添加素材}}、放宽相似度，或减少条数。",
    tooAlikeEarlier:
      "这条视频与以往任务第 {number, number} 条的相似度为 {percent, number}%，超过上限：没有其他镜头可用。请{hasGroup, select, yes {给“{group}”添加素材} other {添加素材}}、放宽相似度，或减少条数。",
    "opening-repeated":
      "没有其他镜头可用作开场：这条视频与相邻视频开场相同。请给第一个分组添加素材。",
    "ban-not-kept": "某个分组的镜头全部设为“不再使用”，只好仍取其一。",
    "pin-not-kept": "指定的开场镜头已不在第一个分组中。",
    "swap-left-out": "替换过的镜头已不在这条视频中。",
    "moments-not-found": "比赛声音中没有突出的时刻：这条视频取自声音最响的部分。",
    "voice-approximate": "没有所选音色，已用相近的音色代替。",
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
