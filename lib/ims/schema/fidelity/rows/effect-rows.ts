import { allEffects } from "@/lib/ims/schema/effects/effect";
import { filterGroups } from "@/lib/ims/schema/effects/filters";
import { bubbleGroups, flowerGroups } from "@/lib/ims/schema/effects/flower-text";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { hasSameLetters, nearestFont } from "@/lib/ims/schema/effects/shipped-fonts";
import { motionsIn, motionsLoop, motionsOut } from "@/lib/ims/schema/effects/motions";
import { musicStyles } from "@/lib/ims/schema/effects/music-styles";
import { transitionGroups } from "@/lib/ims/schema/effects/transitions";
import { vfxGroups } from "@/lib/ims/schema/effects/vfx";
import { advancedVfxGroups } from "@/lib/ims/schema/effects/vfx-advanced";
import {
  approximate,
  exact,
  type Fidelity,
  type FidelityRow,
  type FidelitySection,
  refused,
} from "./row";
import { vfxWays } from "./vfx-notes";
import { voiceRows } from "./voice-rows";

type Rating = { level: Fidelity; en: string; zh: string };

const same: Rating = { level: "exact", en: "", zh: "" };
const near: Rating = {
  level: "approximate",
  en: "Drawn by us after its name; IMS shows pictures of it, not numbers",
  zh: "按名称自行绘制；云端只展示图例，未公布参数",
};
const moves: Rating = {
  level: "approximate",
  en: "0.4 s, letter by letter 0.8 s, or a third of a short text's time: IMS publishes no length",
  zh: "0.4 秒，逐字动画 0.8 秒，短文字取其时长的三分之一；云端未公布时长",
};
const movesLike: Rating = {
  level: "approximate",
  en: "After its name, with curves of our own; 0.4 s, letter by letter 0.8 s, less for short texts",
  zh: "按名称用自定曲线呈现；0.4 秒，逐字动画 0.8 秒，短文字更短",
};

const all = (rating: Rating, ids: readonly string[]): Readonly<Record<string, Rating>> =>
  Object.fromEntries(ids.map((id) => [id, rating]));

/**
 * Effects that the engine has, by id; all others are refused. A test compares these lists with
 * `drawn-transitions.ts` and `drawn-motions.ts` of the engine.
 */
const sameTransitions = ["fade", "wiperight", "wipeleft", "wipedown", "wipeup"];
const transitions = {
  ...all(
    near,
    allEffects(transitionGroups).map(({ id }) => id),
  ),
  ...all(same, sameTransitions),
};
const vfx = Object.fromEntries(
  Object.entries(vfxWays).map(([id, way]): [string, Rating] => [
    id,
    { level: "approximate", ...way },
  ]),
);
const own: Rating = {
  level: "approximate",
  en: "A look of our own for this name: IMS does not publish its color tables",
  zh: "按名称自行调制的色调；云端未公布其色彩表",
};
const filters = all(
  own,
  allEffects(filterGroups).map(({ id }) => id),
);
const movements = ["fade", "slide_left", "slide_right", "slide_up", "slide_down"];
const drawnMovements =
  "blur zoom elasticzoom zoomslightout zoomin zoomout rotate1 rotateflip slingshot open dissovle angular scroll_left scroll_right wipe_left wipe_right wipe_up wipe_down wave spring growth close rotateup rotate2 typewriter1 typewriter2 typewriter3 brokentypewriter".split(
    " ",
  );
const bothWays = (kinds: readonly string[]) =>
  kinds.flatMap((kind) => [`${kind}_in`, `${kind}_out`]);
const motions = {
  ...all(moves, bothWays(movements)),
  ...all(movesLike, [
    ...bothWays(drawnMovements),
    "sunrise_in",
    "sunset_out",
    "heartjump_in",
    "musicjump_in",
  ]),
  normal_display: same,
};

/** The flower texts of `drawn-flowers.ts`: the gradients whose names describe their look. */
const flowers = all(
  {
    level: "approximate",
    en: "A gradient after its name, in colors of our own",
    zh: "按名称用自定颜色呈现的渐变",
  },
  flowerGroups
    .flatMap(({ key, effects }) => (key === "gradients" ? effects : []))
    .flatMap(({ id }) => (id === "abstract_2" ? [] : [id])),
);

function rowsOf(
  path: string,
  known: readonly { id: string }[],
  here: Readonly<Record<string, Rating>>,
  absent: FidelityRow["note"],
): FidelityRow[] {
  const rows = known.map(({ id }): FidelityRow => {
    const rating = here[id];
    const level = rating?.level ?? "refused";
    return {
      path: `${path}=${id}`,
      level,
      note: rating ? { en: rating.en, zh: rating.zh } : absent,
    };
  });
  return [...rows, refused(`${path}=*`, absent.en, absent.zh)];
}

const motion = {
  en: "This motion; choose another, for example fade_in",
  zh: "该文字动画，请换一个，例如 fade_in",
};

/** 9: the ids of every list. The row of the field itself is in the section of the field. */
/** A font of IMS's list: drawn with its own letters, or with the nearest shipped font. */
function fontRow(id: string): FidelityRow {
  const path = `TextStyle.Font=${id}`;
  const { font } = nearestFont(id);
  if (hasSameLetters(id) && font.id === "Roboto") return exact(path);
  return hasSameLetters(id)
    ? exact(path, `Set in ${font.id}, the same letters`, `以字形相同的${font.label.zh}呈现`)
    : approximate(path, `Set in ${font.id}`, `以${font.label.zh}（${font.id}）呈现`);
}

export const effectSections: readonly FidelitySection[] = [
  {
    section: "9.1",
    title: "Transitions",
    rows: rowsOf(
      "EditingConfig.ProcessConfig.TransitionList[]",
      allEffects(transitionGroups),
      transitions,
      {
        en: "This transition; choose another, for example fade",
        zh: "该转场，请换一个，例如 fade",
      },
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
    rows: fonts.map(({ id }) => fontRow(id)),
  },
  {
    section: "9.6",
    title: "Flower text and bubbles",
    rows: [
      ...rowsOf("TextStyle.EffectColorStyleId", allEffects(flowerGroups), flowers, {
        en: "Shown by IMS only as a picture; use a gradient, for example golden",
        zh: "云端仅以图片展示该样式，请改用渐变，例如 golden",
      }),
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
      level: "approximate",
      note: {
        en: "A piece of our own, not the library of IMS",
        zh: "自制乐曲，不是云端曲库",
      },
    })),
  },
  { section: "9.8", title: "Voices", rows: voiceRows },
];
