import { textLanguages } from "../../texts/text-language";
import { each, exact, type FidelityRow, under } from "./row";

const own = "EditingConfig.ProcessConfig.Reelpress";
const wall = `${own}.Wall`;
const ruleFields = ["MediaId", "In", "Since", "Until"];

/** Which draws of a batch are made, and how alike they may be: fields of Reelpress, unknown to IMS. */
export const wallRows: readonly FidelityRow[] = [
  exact(
    `${own}.Likeness.Most`,
    "A field of Reelpress. An output is drawn again until it is at most this much like each one before it",
    "Reelpress 专用。成片与此前各条的相似度超出此值时重新抽取",
  ),
  exact(
    `${own}.Likeness.Openings`,
    "A field of Reelpress. Neighbours never open with the same shot",
    "Reelpress 专用。相邻成片的首个镜头不同",
  ),
  exact(`${own}.Likeness.Openings=Differ`),
  exact(
    `${own}.Likeness.Before[]`,
    "A field of Reelpress. The outputs of these jobs count as earlier ones",
    "Reelpress 专用。这些任务的成片视为此前的成片",
  ),
  ...each(
    exact,
    under(wall, ["Base", "Outputs[]"]),
    "A field of Reelpress. Draws are numbered from 0, and these are made",
    "Reelpress 专用。抽取从 0 起编号，仅制作所列的各条",
  ),
  ...each(
    exact,
    under(`${wall}.Draws[]`, ["Instead", "Swap[].At", "Swap[].MediaId", "Swap[].In"]),
    "A field of Reelpress. One more draw, with the words of an earlier one and other shots, or with some of its shots replaced",
    "Reelpress 专用。追加一次抽取：沿用先前一条的文字，更换全部镜头或所列镜头",
  ),
  ...each(
    exact,
    under(`${wall}.Open[]`, ruleFields),
    "A field of Reelpress. One of these shots opens each draw from Since on",
    "Reelpress 专用。自 Since 起，每条以所列镜头之一开场",
  ),
  ...each(
    exact,
    under(`${wall}.Never[]`, ruleFields),
    "A field of Reelpress. None of these shots is drawn from Since on",
    "Reelpress 专用。自 Since 起，不再抽取所列镜头",
  ),
  exact(
    `${own}.Texts.Match`,
    "A field of Reelpress. IMS draws titles and scripts independently of each other; freely mixed when absent",
    "Reelpress 专用。IMS 分别抽取标题与文案；缺省为自由搭配",
  ),
  exact(
    `${own}.Texts.Match=Language`,
    "Only texts of one language stand together, with a voice of it",
    "只搭配同一语言的文字与声音",
  ),
  exact(
    `${own}.Texts.Match=Pairs`,
    "Title i with script i, evenly; where there are not as many titles as scripts, as Language",
    "第 i 个标题搭配第 i 个文案，次数均匀；数量不等时按 Language 处理",
  ),
  ...each(
    exact,
    under(`${own}.Texts.Languages[]`, ["Text", "Language"]),
    "A field of Reelpress. The language of a text whose letters do not show it",
    "Reelpress 专用。仅凭文字无法判断时，指定其语言",
  ),
  ...textLanguages.map((language) => exact(`${own}.Texts.Languages[].Language=${language}`)),
];
