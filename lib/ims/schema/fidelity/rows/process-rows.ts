import { approximate, each, exact, type FidelitySection, under, undocumented } from "./row";
import { wallRows } from "./wall-rows";

const process = "EditingConfig.ProcessConfig";
const vfx = [
  "Most of them, drawn in ways of our own; one is drawn for each shot. Without a list a few that go with any picture",
  "支持大部分特效，画法为自行实现；每个镜头抽取一个，列表为空时从少数百搭特效中取",
] as const;

/** 3.8: `EditingConfig.ProcessConfig`. The effects themselves have rows in `effect-rows.ts`. */
export const processSections: readonly FidelitySection[] = [
  {
    section: "3.8",
    title: "ProcessConfig",
    rows: [
      exact(`${process}.SingleShotDuration`, "3 s when absent", "缺省 3 秒"),
      approximate(
        `${process}.EnableClipSplit`,
        "True when absent. Long videos are split at their own cuts; with Reelpress.Split Even into shots of equal length",
        "缺省开启。长视频按自身的镜头切点切分；Reelpress.Split 为 Even 时按等长切分",
      ),
      exact(
        `${process}.Reelpress.Split`,
        "A field of Reelpress. Cuts when absent: a shot straddles no cut of its source, and black, frozen and title stretches are left out",
        "Reelpress 专用。缺省 Cuts：镜头不跨越素材切点，并略过黑场、静帧与片头字幕",
      ),
      exact(`${process}.Reelpress.Split=Cuts`),
      exact(`${process}.Reelpress.Split=Even`, "As IMS cuts", "与 IMS 的切法一致"),
      approximate(
        `${process}.Reelpress.Crop`,
        "A field of Reelpress: sources of another shape fill the frame and lose their edges. What stands out from its surroundings or moves stays in the frame; faces are not recognised. Black bars of films are cut off first, unless it is Never, as when absent",
        "Reelpress 专用：比例不同的素材铺满画面并截去边缘，保留与周围反差大或在运动的部分（不识别人脸）；先切掉影片自带的黑边；Never（缺省）时不切",
      ),
      exact(`${process}.Reelpress.Crop=Never`, "As IMS shows them", "与 IMS 的显示方式一致"),
      exact(
        `${process}.Reelpress.Crop=Little`,
        "Where less than 35 % of the source is lost; the rest stands before its background",
        "仅当截去不足 35% 时；其余仍配背景显示",
      ),
      exact(`${process}.Reelpress.Crop=Always`),
      ...each(
        exact,
        under(`${process}.Reelpress.Focus[]`, ["Media", "X", "Y"]),
        "A field of Reelpress. This source fills the frame, whatever Crop says, and this point of it stays there; in shares of its sides from the top left",
        "Reelpress 专用。该素材不论 Crop 为何均铺满画面，并保留此点；以左上角起的比例表示",
      ),
      exact(
        `${process}.Reelpress.Stills`,
        "A field of Reelpress: whether pictures move. Hold when absent",
        "Reelpress 专用：图片是否运动。缺省 Hold",
      ),
      exact(`${process}.Reelpress.Stills=Hold`, "As IMS shows them", "与 IMS 的显示方式一致"),
      exact(
        `${process}.Reelpress.Stills=Move`,
        "A slow zoom or pan over the middle of the picture, never twice the same one in a row",
        "围绕画面中央缓慢推拉或平移，相邻图片的运动方式不同",
      ),
      exact(
        `${process}.Reelpress.Lufs`,
        "A field of Reelpress: how loud a video is, -14 or -16 LUFS. -14 when absent; IMS publishes no figure",
        "Reelpress 专用：视频响度，-14 或 -16 LUFS。缺省 -14；云端未公布",
      ),
      exact(
        `${process}.Reelpress.Cover`,
        "A field of Reelpress: the frame that is the picture of a video. First when absent",
        "Reelpress 专用：以哪一帧作为视频封面。缺省 First",
      ),
      exact(
        `${process}.Reelpress.Cover=First`,
        "As IMS does; from the middle of the first shot where the video may begin in the dark",
        "与 IMS 一致；开头可能为暗场时取首个镜头的中间",
      ),
      exact(
        `${process}.Reelpress.Cover=Best`,
        "The sharpest of its key pictures that is well lit, shows one shot and has its texts at rest. Faces and products are not looked for",
        "在亮度合适、只显示单个镜头且文字静止的关键帧中取最清晰的一帧；不识别人脸与商品",
      ),
      exact(
        `${process}.Reelpress.Spoken.FontColor`,
        "A field of Reelpress: captions show the word that is being said in this color. Voices that tell no times of words share a caption's time by the length of its words",
        "Reelpress 专用：字幕中正在念的词以该颜色显示；不提供逐词时间的音色，按词长分配字幕时长",
      ),
      ...each(
        exact,
        under(`${process}.Reelpress.Recordings[]`, ["Text", "Media"]),
        "A field of Reelpress. This sound says the text instead of a voice; its words are found by aligning it with the text. Speed and forbidden words do not change it",
        "Reelpress 专用。该文本由此录音念出，不用音色；通过与文本对齐得到逐词时间。语速与屏蔽词不作用于录音",
      ),
      ...wallRows,
      exact(`${process}.ImageDuration`, "3 s when absent", "缺省 3 秒"),
      approximate(
        `${process}.AlignmentMode`,
        "The shots are chosen by our planner",
        "镜头由我们的编排器选取",
      ),
      approximate(
        `${process}.AlignmentMode=AutoSpeed`,
        "Between 0.8 and 1.25 times; beyond, shots are shown again or cut",
        "限 0.8 到 1.25 倍速；超出时重复或裁剪镜头",
      ),
      exact(`${process}.AlignmentMode=Cut`),
      exact(`${process}.AllowTransition`),
      exact(`${process}.TransitionDuration`, "0.5 s when absent", "缺省 0.5 秒"),
      approximate(
        `${process}.TransitionList[]`,
        "All of them and 36 of the advanced ones; fade when the list is empty. Uniform clips take the next of the list in turn",
        "支持全部基础转场与 36 种高级转场，列表为空时用 fade；统一转场时各成片依次取用",
      ),
      exact(`${process}.UseUniformTransition`, "True when absent", "缺省开启"),
      exact(`${process}.AllowVfxEffect`),
      exact(`${process}.VfxEffectProbability`, "50 when absent", "缺省 50"),
      ...each(
        approximate,
        [`${process}.VfxFirstClipEffectList[]`, `${process}.VfxNotFirstClipEffectList[]`],
        ...vfx,
      ),
      exact(`${process}.AllowFilter`),
      approximate(
        `${process}.FilterList[]`,
        "All of them, in looks of our own. Clips take the next of the list in turn; one of all when the list is empty",
        "全部支持，色调为自行调制；各成片依次取用，列表为空时从全部中取",
      ),
      approximate(
        `${process}.EnableClipDetection`,
        "Leaves out black, and shots under titles or credits that were read off the picture; adverts are not detected",
        "去除黑场，以及画面上读到片头字幕或演职员表的镜头；不识别广告",
      ),
      approximate(
        `${process}.EnableTemporalOpt`,
        "Keeps the order of the sources and of their time, as long as the footage suffices",
        "素材足够时，镜头保持原片先后顺序",
      ),
      ...under(process, [
        "EnableSmartCrop",
        "EnableSmartZoom",
        "EnableSmartMirror",
        "EnableTransparentMask",
        "EnableRandomSpeed",
      ]).map(undocumented),
    ],
  },
];
