/** What a newcomer sees: the empty library, the sample project, three sentences. A part of `compose`. */
export const composeFirst = {
  hints: {
    groups: "同一分组的素材会轮流出现：每条视频用其中一段。",
    count: "在这里设置视频数量，下方会显示这些素材能做出多少条不同的视频。",
    wall: "生成之前，可以先查看每一条视频：保留满意的，换掉其余的。",
    close: "知道了",
  },
  sample: {
    title: "正在创建示例项目",
    text: "示例素材由 Reelpress 在本机生成。可以关闭这个窗口，完成后项目会自动打开。",
    starting: "正在开始…",
    progress: "已完成 {done, number} / {total, number} 个文件",
    examining: "文件已全部生成，正在加入素材库…",
  },
  library: {
    title: "先添加素材",
    text: "将素材或文件夹拖到这里，或载入一个小示例项目，两分钟了解全过程。",
    sample: "载入示例项目",
    sampleDrawing: "正在生成素材…",
    sampleFailed: "示例项目没能生成，请重试。",
    sampleUnavailable: "示例项目只能由内置引擎生成。",
  },
};
