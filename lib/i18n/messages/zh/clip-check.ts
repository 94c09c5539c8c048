/** What was found when a finished clip was compared with its plan. */
export const clipCheck = {
  title: "检查",
  good: "画面、文字和声音均与计划一致。",
  attention: "需要留意",
  attentionText: "视频已生成，使用前请先看一遍：",
  wrong: "已生成两次，但都与计划不符，因此没有保留：",
  madeAgain: "第一次生成与计划不符，已丢弃；这是第二次生成的结果。",
  rule: {
    File: "文件不符合要求{code, select, CutOff {：文件不完整} Unreadable {：无法读取到结尾} NotStreamable {：无法边加载边播放} OtherDescription {：格式或时长与计划不同} other {}}。请检查电脑的磁盘和内存，然后重试。",
    Packets:
      "文件内容与生成的内容不一致{code, select, OtherPackets {：部分内容被改动} OtherTimes {：画面出现的时间不同} OtherCount {：画面数量过多或过少} SoundEndsEarly {：声音早于画面结束} other {}}。请检查电脑的磁盘，然后重试。",
    Encoding: "从 {from, number} 秒起，生成的画面已损坏。请检查电脑的内存，然后重试。",
    Black:
      "从 {from, number} 秒起有 {seconds, number} 秒黑屏，而镜头本身并不是黑的。请查看此处的素材，替换或移除它。",
    Still:
      "从 {from, number} 秒起画面静止 {seconds, number} 秒，而镜头本身是动的。请查看此处的素材，替换或移除它。",
    OneColour:
      "从 {from, number} 秒起有 {seconds, number} 秒只有一种颜色，而镜头本身并非如此。请查看此处的素材，替换或移除它。",
    OtherPicture:
      "从 {from, number} 秒起有 {seconds, number} 秒的画面不是计划的镜头。请查看此处的素材，替换或移除它。",
    Texts: "文字没有出现在画面中，或不完整：“{detail}”。请修改文字、字体或位置。",
    Silence:
      "从 {from, number} 秒起有 {seconds, number} 秒没有声音，而计划中有声音。请播放音乐和配音，替换听起来不对的部分。",
    Offset:
      "{code, select, UnplannedSound {计划中没有声音，却听到了声音。} OtherSound {声音不是混音得到的声音。} NarrationMisplaced {配音不在计划的位置（相差 {seconds, number} 秒）。} other {声音不在计划的位置（相差 {seconds, number} 秒）。}}请播放音乐和配音，替换听起来不对的部分。",
    Clipping: "声音失真。请使用音量较小的音乐，或调低音量。",
    Loudness: "响度为 {level, number} LUFS，目标为 −14 LUFS。",
    Peak: "真实峰值为 {level, number} dBTP，目标为 −1 dBTP。",
  },
  csvGood: "与计划一致",
};
