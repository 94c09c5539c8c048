import { flags } from "@/lib/engine/exec/flags";
import { circle } from "../ass/sample-shapes";
import { sampleAnimals } from "./sample-animals";
import { shape } from "./sample-events";
import type { SampleScene } from "./sample-scenes";

/** A film of several scenes. `loud`: the scenes, by index, in which much happens. */
export type SampleFilm = {
  name: string;
  scenes: readonly SampleScene[];
  loud: readonly number[];
  /** What is said in each scene, for its subtitles; null without subtitles. */
  lines: readonly { en: string; zh: string }[] | null;
};

const stepSeconds = 0.12;

/** Sparks that jump about: a stretch with much motion. */
const sparks = (name: string, gradient: string[], color: string): SampleScene => ({
  name,
  width: 1280,
  height: 720,
  seconds: 3,
  gradient,
  events: () =>
    Array.from({ length: Math.round(3 / stepSeconds) }, (_, step) =>
      Array.from({ length: 7 }, (__, index) => {
        const x = ((step * 0.618 + index * 0.381) % 1) * 1280;
        const y = ((step * 0.414 + index * 0.272) % 1) * 720;
        const seen = { fromSeconds: step * stepSeconds, toSeconds: (step + 1) * stepSeconds };
        const radius = 26 + ((step + index) % 5) * 20;
        return shape(2, circle(radius), color, { from: [x, y] }, 0.85, seen);
      }),
    ).flat(),
});

const [panda, fox, whale, owl, turtle, rabbit] = sampleAnimals as readonly SampleScene[] as [
  SampleScene,
  SampleScene,
  SampleScene,
  SampleScene,
  SampleScene,
  SampleScene,
];

/** Films of which the strongest moments are cut together. */
export const mashupFilms: readonly SampleFilm[] = [
  {
    name: "film-one",
    scenes: [panda, sparks("storm", ["0x2B1055", "0xD76D77"], "#FFD27D"), fox, owl],
    loud: [1],
    lines: null,
  },
  {
    name: "film-two",
    scenes: [whale, turtle, sparks("fireworks", ["0x0F2027", "0x2C5364"], "#FF8FB1"), rabbit],
    loud: [2],
    lines: null,
  },
];

/** A film with subtitles, whose scenes are matched with a text. */
export const matchedFilm: SampleFilm = {
  name: "animal-film",
  scenes: [panda, fox, owl, whale, turtle, rabbit],
  loud: [],
  lines: [
    { en: "The panda eats bamboo all day.", zh: "熊猫整天都在吃竹子。" },
    { en: "A fox crosses the snow.", zh: "一只狐狸穿过雪地。" },
    { en: "At night the owl watches the moon.", zh: "夜里，猫头鹰望着月亮。" },
    { en: "A whale comes up from the sea.", zh: "鲸鱼从大海里浮上来。" },
    { en: "The turtle walks over the warm sand.", zh: "海龟走过温暖的沙滩。" },
    { en: "In spring the rabbit is back in the meadow.", zh: "春天，兔子回到草地上。" },
  ],
};

const startsOf = ({ scenes }: SampleFilm): number[] =>
  scenes.map((_, index) => scenes.slice(0, index).reduce((sum, scene) => sum + scene.seconds, 0));

const lengthOf = ({ scenes }: SampleFilm): number =>
  scenes.reduce((sum, scene) => sum + scene.seconds, 0);

const timecode = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(11, 19)},000`;

/** The subtitles of a film as SRT text; null when it has none. */
export function filmSubtitles(film: SampleFilm, language: "en" | "zh"): string | null {
  const starts = startsOf(film);
  const { lines, scenes } = film;
  if (!lines) return null;
  return lines
    .map((line, index) => {
      const from = starts[index] ?? 0;
      const to = from + (scenes[index]?.seconds ?? 0);
      return `${index + 1}\n${timecode(from)} --> ${timecode(to)}\n${line[language]}\n`;
    })
    .join("\n");
}

/**
 * Joins the files of a film's scenes, named by the list, and adds its sound: a murmur that swells where
 * much happens.
 */
export function filmArgs(
  film: SampleFilm,
  files: { list: string; subtitles: string | null; output: string },
): string[] {
  const starts = startsOf(film);
  const loud = film.loud.map((index) => {
    const from = starts[index] ?? 0;
    const to = from + (film.scenes[index]?.seconds ?? 0);
    return `between(t,${from},${to})*0.4`;
  });
  const level = ["0.04", ...loud].join("+");
  const sound = [
    `anoisesrc=color=pink:seed=${film.name.length}:r=48000:d=${lengthOf(film)}:a=1`,
    `highpass=f=180,lowpass=f=2600,volume='${level}':eval=frame,aformat=cl=stereo`,
  ].join(",");
  const { list, subtitles, output } = files;
  return [
    ...flags("-v error -nostdin -y -f concat -safe 0 -i"),
    list,
    ...flags("-f lavfi -i"),
    sound,
    ...(subtitles ? ["-i", subtitles] : []),
    ...flags("-map 0:v -map 1:a"),
    ...(subtitles ? flags("-map 2:s -c:s mov_text") : []),
    ...flags("-t"),
    String(lengthOf(film)),
    ...flags("-c:v copy -c:a aac -b:a 128k -movflags +faststart -f mp4"),
    `file:${output}`,
  ];
}
