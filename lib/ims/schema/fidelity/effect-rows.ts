import { allEffects } from "../effects/effect";
import { filterGroups } from "../effects/filters";
import { bubbleGroups, flowerGroups } from "../effects/flower-text";
import { fonts } from "../effects/fonts";
import { motionsIn, motionsLoop, motionsOut } from "../effects/motions";
import { musicStyles } from "../effects/music-styles";
import { transitionGroups } from "../effects/transitions";
import { vfxGroups } from "../effects/vfx";
import { advancedVfxGroups } from "../effects/vfx-advanced";
import { type Fidelity, type FidelityRow, type FidelitySection, refused } from "./row";
import { voiceRows } from "./voice-rows";

type Told = { level: Fidelity; en: string; zh: string };

/** Effects that the engine has, by id: what is not here is refused. */
const transitions: Readonly<Record<string, Told>> = {
  fade: { level: "exact", en: "", zh: "" },
};
const vfx: Readonly<Record<string, Told>> = {};
const filters: Readonly<Record<string, Told>> = {};
const motions: Readonly<Record<string, Told>> = {};

function rowsOf(
  path: string,
  known: readonly { id: string }[],
  here: Readonly<Record<string, Told>>,
  absent: FidelityRow["note"],
): FidelityRow[] {
  const rows = known.map(({ id }): FidelityRow => {
    const told = here[id];
    const level = told?.level ?? "refused";
    return { path: `${path}=${id}`, level, note: told ? { en: told.en, zh: told.zh } : absent };
  });
  return [...rows, refused(`${path}=*`, absent.en, absent.zh)];
}

const motion = { en: "Moving text; take it away", zh: "文字动画，请去掉" };

/** 9: the ids of every list. A field's own row stands with its section. */
export const effectSections: readonly FidelitySection[] = [
  {
    section: "9.1",
    title: "Transitions",
    rows: rowsOf(
      "EditingConfig.ProcessConfig.TransitionList[]",
      allEffects(transitionGroups),
      transitions,
      { en: "This transition; use fade", zh: "该转场，请用 fade" },
    ),
  },
  {
    section: "9.2",
    title: "VFX (both lists)",
    rows: rowsOf("Vfx", allEffects([...vfxGroups, ...advancedVfxGroups]), vfx, {
      en: "This effect; take it out of the list",
      zh: "该特效，请从列表中去掉",
    }),
  },
  {
    section: "9.3",
    title: "Filters",
    rows: rowsOf("EditingConfig.ProcessConfig.FilterList[]", allEffects(filterGroups), filters, {
      en: "This filter; take it out of the list",
      zh: "该滤镜，请从列表中去掉",
    }),
  },
  {
    section: "9.4",
    title: "Text motion",
    rows: [
      ...rowsOf("TextStyle.AaiMotionInEffect", motionsIn, motions, motion),
      ...rowsOf("TextStyle.AaiMotionOutEffect", motionsOut, motions, motion),
      ...rowsOf("TextStyle.AaiMotionLoopEffect", motionsLoop, motions, motion),
    ],
  },
  {
    section: "9.5",
    title: "Fonts",
    rows: fonts.map(({ id }) => ({
      path: `TextStyle.Font=${id}`,
      level: "approximate",
      note: {
        en: "Set in Noto Sans SC",
        zh: "以思源黑体（Noto Sans SC）呈现",
      },
    })),
  },
  {
    section: "9.6",
    title: "Flower text and bubbles",
    rows: [
      ...rowsOf(
        "TextStyle.EffectColorStyleId",
        allEffects(flowerGroups),
        {},
        {
          en: "Flower text; use FontColor and Outline",
          zh: "花字，请改用 FontColor 和 Outline",
        },
      ),
      ...rowsOf(
        "TextStyle.BubbleStyleId",
        allEffects(bubbleGroups),
        {},
        {
          en: "Text bubbles; take it away",
          zh: "文字气泡，请去掉",
        },
      ),
    ],
  },
  {
    section: "9.7",
    title: "Music styles",
    rows: musicStyles.map(({ id }) => ({
      path: `EditingConfig.BackgroundMusicConfig.Style=${id}`,
      level: "cloud-only",
      note: {
        en: "Music of the public library; give music in InputConfig.BackgroundMusicArray",
        zh: "公共曲库的音乐，请在 InputConfig.BackgroundMusicArray 中指定音乐",
      },
    })),
  },
  { section: "9.8", title: "Voices", rows: voiceRows },
];
