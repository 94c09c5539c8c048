import { extractionSection, mashupSection } from "./mashup-rows";
import { sportsSection } from "./sports-rows";
import { approximate, each, exact, type FidelitySection, values } from "./row";
const inSteps = [
  "The documented shape of selections, with all shots of an output, opening and ending included, under one empty text; without scores",
  "采用文档中选材结果的结构：一个成片的全部镜头（含片头片尾）放在一条空文本下，没有分值",
] as const;
const jobType = "EditingBatchJob.JobType";

/** 1: the five solutions, by their `JobType`; 2.5 and 2.6: the inputs of the two that have operations of their own. */
export const solutionSections: readonly FidelitySection[] = [
  {
    section: "1",
    title: "The solutions, by JobType",
    rows: [
      ...each(
        approximate,
        values(jobType, ["Smart_Mix", "Smart_Mix_Media_Select", "Smart_Mix_Timeline_Organize"]),
        "Matches names, tags, descriptions, subtitles and text on the picture, not the picture itself",
        "按名称、标签、描述、字幕和画面文字匹配，不识别画面内容",
      ),
      exact(`${jobType}=Script`, "Script mode, its three ways of speech", "脚本成片的三种口播方式"),
      approximate(
        `${jobType}=Screen_Media_Highlights`,
        "Chosen by what can be measured in picture and sound",
        "按画面与声音中可测量的内容选取",
      ),
      approximate(
        `${jobType}=Sports_Highlights`,
        "Chosen by the sound of the match, its replays and its scoreboard",
        "按比赛的声音、回放与记分牌选取",
      ),
      ...each(
        approximate,
        values(jobType, [
          "Screen_Media_Highlights_Media_Select",
          "Screen_Media_Highlights_Timeline_Organize",
        ]),
        ...inSteps,
      ),
      exact(`${jobType}=Scene_Batch_Editing`),
    ],
  },
  extractionSection,
  mashupSection,
  sportsSection,
];
