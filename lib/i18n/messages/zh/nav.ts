import type { Translation } from "../translation";
import type { nav as source } from "../en/nav";

export const nav: Translation<typeof source> = {
  compose: "制作",
  jobs: "任务",
  presets: "预设",
  media: "素材库",
  settings: "设置",
  main: "主导航",
  skip: "跳到正文",
  notifications: "通知",
  language: "语言",
  theme: "外观",
  themeSystem: "跟随系统",
  themeLight: "浅色",
  themeDark: "深色",
  engineEmbedded: "本机",
  engineEmbeddedHint: "视频由内置引擎在这台电脑上制作。",
  engineCloud: "阿里云",
  engineCloudHint: "视频由阿里云 IMS 制作，地域 {region}。",
};
