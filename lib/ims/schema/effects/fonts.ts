/** A font by its name in `Font` (9.5). */
export type ImsFont = { id: string; label: { en: string; zh: string }; hasChinese: boolean };

const font = (id: string, zh: string, hasChinese = true): ImsFont => ({
  id,
  label: { en: id, zh },
  hasChinese,
});

/** Source: the console's list, several names also in the VOD docs. `SimSun` is a Timeline's default. */
export const fonts: readonly ImsFont[] = [
  font("Alibaba PuHuiTi", "阿里巴巴普惠体"),
  font("Microsoft YaHei", "微软雅黑"),
  font("SimSun", "宋体"),
  font("KaiTi", "楷体"),
  font("FZFangSong-Z02S", "方正仿宋简体"),
  font("FZHei-B01S", "方正黑体简体"),
  font("FZKai-Z03S", "方正楷体简体"),
  font("FZShuSong-Z01S", "方正书宋简体"),
  font("Source Han Sans CN", "思源黑体"),
  font("Source Han Serif CN", "思源宋体"),
  font("WenQuanYi MicroHei", "文泉驿微米黑"),
  font("WenQuanYi Zen Hei Mono", "文泉驿等宽正黑"),
  font("WenQuanYi Zen Hei Sharp", "文泉驿点阵正黑"),
  font("Yuanti SC", "圆体"),
  font("HappyZcool-2016", "站酷快乐体"),
  font("Roboto", "Roboto", false),
  font("Roboto Bold", "Roboto Bold", false),
  font("AlibabaPuHuiTi", "阿里巴巴普惠体"),
];
