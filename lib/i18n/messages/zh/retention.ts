import type { retention as source } from "../en/retention";
import type { Translation } from "../translation";

export const retention: Translation<typeof source> = {
  title: "存储",
  lead: "任务和草稿保留多久，最多占用多少空间。",
  disk: {
    title: "这台电脑上的空间",
    used: "已用 {used}，上限 {budget}，磁盘剩余 {free}",
    near: "空间快用完了。没有标记保留的任务会从最早的开始删除。",
    share: {
      footage: "素材",
      videos: "视频",
      covers: "封面和缩略图",
      cache: "预处理的镜头和配音",
      database: "任务、草稿和预设",
      other: "其他",
    },
    unknown: "暂时读不到空间用量，刷新页面再试。",
    cloud: "视频由阿里云制作，保存在团队自己的存储里。Reelpress 不会自动删除那里的任何内容。",
  },
  rules: {
    jobs: "任务及其视频保留",
    jobsHint: "从任务结束时算起。素材不会自动删除。",
    drafts: "草稿保留",
    draftsHint: "从最后一次修改算起。",
    forever: "永久",
    days: "{days} 天",
    budget: "空间上限",
    budgetHint:
      "用到 90% 时，从最早的任务开始删除，直到降到 80%。留空：磁盘能放多少用多少，但留出 10 GB。",
    held: "不会自动删除：标记保留的任务，以及视频被预设、草稿或保留的任务使用的任务。",
    notice: "任务在删除前会在这里列出 3 天。",
    save: "保存",
    saved: "已保存",
    unreadable: "已保存的规则无法读取；重新保存之前，不会自动删除任何内容。",
    elsewhere: "只能在运行 Reelpress 的电脑上修改存储设置。",
    errors: {
      budget: "输入不小于 1 的整数（GB），或留空。",
      unexpected: "未能保存，请重试。",
      "not-local": "只能在运行 Reelpress 的电脑上修改。",
    },
  },
  going: {
    title: "即将删除",
    none: "没有即将删除的任务。",
    age: "已到保留期限",
    space: "空间不足",
    keep: "保留",
    keepNamed: "保留“{name}”",
  },
  job: {
    keep: "永久保留",
    kept: "已永久保留",
    keptDone: "这个任务会永久保留",
    keepFailed: "未能保存，请重试。",
    releasedDone: "这个任务重新按存储设置处理",
    goes: {
      age: "保留期限已到，这个任务及其视频将在 {day} 删除。",
      space: "磁盘空间不足，这个任务及其视频将在 {day} 删除。",
    },
    delete: "删除任务",
    deleteTitle: "删除这个任务？",
    deleteText:
      "{videos, plural, =0 {将删除任务，没有需要删除的视频。} other {将删除任务及其 # 条视频{size}。}}删除后无法恢复。",
    held: "{count} 条视频被预设、草稿或保留的任务使用，会留在素材库里。",
    size: "（{size}）",
    weighing: "正在查看任务内容…",
    deleted: "{count, plural, =0 {已删除任务} other {已删除任务和 # 条视频}}",
    failed: {
      "at-work": "任务还在制作。先取消，再删除。",
      gone: "任务已经不在了。",
      unexpected: "未能删除任务，请重试。",
    },
  },
};
