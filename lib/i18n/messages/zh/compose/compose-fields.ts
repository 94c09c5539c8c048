import type { composeFields as en } from "../../en/compose/compose-fields";
import type { Translation } from "../../translation";

/** Name and one line of the fields of texts, stickers, voice and sound: a part of `compose`. */
export const composeFields = {
  kind: {
    label: "任务类型",
    hint: "由什么来决定视频画面。",
  },
  groupVolume: {
    label: "本组素材的原声",
    hint: "这一组素材的音量，优先于全部素材的原声音量。",
  },
  silentSeconds: {
    label: "无配音时的时长",
    hint: "没有配音时这一组显示多久。",
  },
  font: {
    label: "字体",
    hint: "列表中以各自的字形显示。",
  },
  fontAddress: {
    label: "字体文件",
    hint: "Bucket 中自有字体文件的地址（TTF、WOFF、OTF）。",
  },
  fontSize: {
    label: "字号",
    hint: "以短边 1080 像素的画面为准，其他尺寸按比例缩放。",
  },
  spokenColor: {
    label: "正在念的词的颜色",
    hint: "字幕中的每个词在念到时显示为该颜色。",
  },
  color: {
    label: "颜色",
    hint: "文字颜色。",
  },
  opacity: {
    label: "文字不透明度",
    hint: "0% 完全透明，100% 不透明。",
  },
  bold: {
    label: "加粗",
    hint: "粗体文字。",
  },
  italic: {
    label: "斜体",
    hint: "倾斜的文字。",
  },
  underline: {
    label: "下划线",
    hint: "文字下方加线。",
  },
  x: {
    label: "左边距",
    hint: "文字距画面左侧的位置，居中的文字可不填。",
  },
  y: {
    label: "上边距",
    hint: "文字距画面顶部的位置。",
  },
  alignment: {
    label: "对齐方式",
    hint: "位置对应文字的哪个点，以及多行如何对齐。",
  },
  wrap: {
    label: "换行方式",
    hint: "过长的文字在哪里换行。",
  },
  textWidth: {
    label: "文本宽度",
    hint: "超过此宽度就换行。",
  },
  outline: {
    label: "描边",
    hint: "文字外圈线条的粗细。",
  },
  outlineColor: {
    label: "描边颜色",
    hint: "描边的颜色。",
  },
  lineSpacing: {
    label: "行间距",
    hint: "在文字的行与行之间增加的距离。",
  },
  shadow: {
    label: "阴影",
    hint: "阴影的距离。",
  },
  backColor: {
    label: "阴影颜色",
    hint: "阴影的颜色。",
  },
  flower: {
    label: "花字",
    hint: "阿里云花字样式编号（CS…）。",
  },
  bubble: {
    label: "气泡",
    hint: "阿里云气泡样式编号（BS…）。",
  },
  motionIn: {
    label: "入场动画",
    hint: "选多个时每条视频随机取一个。",
  },
  motionOut: {
    label: "出场动画",
    hint: "选多个时每条视频随机取一个。",
  },
  motionLoop: {
    label: "循环动画",
    hint: "与入场、出场二选一；多个时随机取一个。",
  },
  stickerX: {
    label: "左边距",
    hint: "贴纸左边缘的位置。",
  },
  stickerY: {
    label: "上边距",
    hint: "贴纸上边缘的位置。",
  },
  stickerWidth: {
    label: "宽度",
    hint: "贴纸的宽度。",
  },
  stickerHeight: {
    label: "高度",
    hint: "不填则保持原比例。",
  },
  frames: {
    label: "帧率",
    hint: "动态贴纸的播放帧率，一般为 25。",
  },
  stickerOpacity: {
    label: "不透明度",
    hint: "0% 完全透明，100% 不透明。",
  },
  speed: {
    label: "语速",
    hint: "说话的快慢。",
  },
  language: {
    label: "其他语言",
    hint: "语言代码，如 ja、es，需有相应音色。",
  },
  clonedVoice: {
    label: "自有复刻音色",
    hint: "已复刻音色的编号，优先于上面的音色。",
  },
  style: {
    label: "说话风格",
    hint: "用于多情感音色，例如 Gentle。",
  },
  speechGain: {
    label: "配音音量（旧参数）",
    hint: "仅供已有旧参数的请求使用，一般不用填。",
  },
  musicGain: {
    label: "音乐音量（旧参数）",
    hint: "仅供已有旧参数的请求使用，一般不用填。",
  },
  speechVolume: {
    label: "配音音量",
    hint: "配音的音量。",
  },
  musicVolume: {
    label: "音乐音量",
    hint: "音乐的音量。",
  },
  footageVolume: {
    label: "素材原声",
    hint: "素材本身的音量。",
  },
  publicMusic: {
    label: "阿里云公共音乐",
    hint: "没有自选音乐时，使用公共曲库而不是静音。",
  },
  musicStyle: {
    label: "音乐风格",
    hint: "使用公共曲库中的哪一类。",
  },
  words: {
    label: "词语",
    hint: "每行一个词或短语。",
  },
  sound: {
    label: "替换声音",
    hint: "用什么声音盖住：Beep（哔声）、None（静音）或阿里云的其他取值。",
  },
} satisfies Translation<typeof en>;
