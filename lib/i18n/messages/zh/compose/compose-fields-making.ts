import type { composeFieldsMaking as en } from "../../en/compose/compose-fields-making";
import type { Translation } from "../../translation";

/** Name and one line of the fields of picture, effects, matching and output: a part of `compose`. */
export const composeFieldsMaking = {
  blur: {
    label: "模糊程度",
    hint: "背景画面的模糊程度。",
  },
  backgroundColor: {
    label: "背景颜色",
    hint: "填充素材以外的区域。",
  },
  shotSeconds: {
    label: "单个镜头时长",
    hint: "较长的素材会切成这个时长的镜头。",
  },
  imageSeconds: {
    label: "图片显示时长",
    hint: "每张图片显示多久。",
  },
  splitLong: {
    label: "切分长视频",
    hint: "关闭时只使用素材开头的部分。",
  },
  crop: {
    label: "素材与画面比例不同时",
    hint: "铺满画面时保留醒目或在动的部分，不识别人脸；单个素材可自行选择位置。影片自带的黑边也会切掉。",
  },
  loudness: {
    label: "响度",
    hint: "成片的整体音量。多数平台按 −14 播放。",
  },
  cover: {
    label: "封面",
    hint: "视频播放前显示的画面。",
  },
  stills: {
    label: "图片",
    hint: "运动的图片会缓慢推拉或平移，相邻图片的方式各不相同。",
  },
  splitAt: {
    label: "长视频的切分位置",
    hint: "按素材自身切点切分时镜头内不跳切，并略过黑场、静帧与片头字幕。",
  },
  alignment2: {
    label: "画面与配音时长不一致时",
    hint: "画面如何适应配音。",
  },
  transitions: {
    label: "镜头间转场",
    hint: "镜头之间如何过渡。",
  },
  transitionSeconds: {
    label: "转场时长",
    hint: "两个镜头重叠的时间。",
  },
  transitionList: {
    label: "转场效果",
    hint: "选多个时随机取一个，不选则从全部中取。",
  },
  uniform: {
    label: "全片统一",
    hint: "关闭时每处转场各自随机。",
  },
  vfx: {
    label: "特效",
    hint: "在镜头上叠加光效、雪花、分屏等。",
  },
  probability: {
    label: "出现概率",
    hint: "每个镜头带特效的概率。",
  },
  vfxFirst: {
    label: "首个镜头",
    hint: "开场镜头可用的特效，不选则从全部中取。",
  },
  vfxOthers: {
    label: "其他镜头",
    hint: "其余镜头可用的特效，不选则从全部中取。",
  },
  filters: {
    label: "滤镜",
    hint: "为视频加上色调风格。",
  },
  filterList: {
    label: "滤镜效果",
    hint: "选多个时随机取一个，不选则从全部中取。",
  },
  matchMedia: {
    label: "素材",
    hint: "阿里云从中挑选与文案相符的画面，视频总长不超过两小时。",
  },
  libraries: {
    label: "搜索库",
    hint: "搜索库的名称，每行一个。",
  },
  searchText: {
    label: "搜索内容",
    hint: "用一句话描述想要的画面。",
  },
  scene: {
    label: "场景",
    hint: "General 适用于所有素材，也可填写阿里云的其他场景。",
  },
  shots: {
    label: "每个镜头一段文字",
    hint: "按顺序写出每个镜头要展示的画面。",
  },
  clipDetection: {
    label: "去除片头片尾和广告",
    hint: "仅影视场景：跳过片头、片尾、广告和黑场。",
  },
  sourceOrder: {
    label: "按原片顺序",
    hint: "仅影视场景：镜头顺序与原片一致。",
  },
  crf: {
    label: "精确画质（CRF）",
    hint: "数值越小画质越好，文件越大。",
  },
  fps: {
    label: "帧率（每秒帧数）",
    hint: "与素材一致时运动最流畅。手机通常拍摄 30 或 60 帧。",
  },
  count: {
    label: "视频条数",
    hint: "一共生成多少条。",
  },
  lengthSeconds: {
    label: "秒数",
    hint: "每条视频的时长。",
  },
  previewOnly: {
    label: "仅生成方案",
    hint: "先看方案，再把满意的制作成视频。",
  },
  target: {
    label: "输出位置",
    hint: "默认每个批次存入一个新文件夹。",
  },
  address: {
    label: "文件地址",
    hint: "文件名中要有编号占位符，例如 https://bucket.oss-cn-shanghai.aliyuncs.com/sale/clip_'{index}'.mp4",
  },
  storage: {
    label: "点播存储地址",
    hint: "视频点播的存储地址，不带 http://",
  },
  fileName: {
    label: "文件名",
    hint: "包含占位符 '{index}' 和扩展名，例如 clip_'{index}'.mp4",
  },
  notifyAddress: {
    label: "视频完成时通知",
    hint: "网址，或以 ice-callback 开头的队列名。",
  },
  mediaNotifyAddress: {
    label: "成片入库后通知",
    hint: "成片入库并分析完成后发送。",
  },
  own: {
    label: "自定义数据",
    hint: "会原样随通知返回。",
  },
  templates: {
    label: "模板",
    hint: "模板编号，每行一个，每条视频随机取一个。",
  },
} satisfies Translation<typeof en>;
