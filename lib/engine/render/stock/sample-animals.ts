import { circle, ellipse, hill, ring } from "../ass/sample-shapes";
import { lights, shape } from "./sample-events";
import type { SampleScene } from "./sample-scenes";

/** A drawn animal, and what a person would tag it with. */
export type SampleAnimal = SampleScene & { tags: { en: string; zh: string } };

const wide = { width: 1280, height: 720, seconds: 4 };
const still = (x: number, y: number) => ({ from: [x, y] as const, to: [x, y - 16] as const });

const triangle = (width: number, height: number) =>
  `m ${-width / 2} 0 l 0 ${-height} l ${width / 2} 0`;

/** Two eyes with a glint, apart from each other by `gap`. */
const eyes = (y: number, gap: number, radius: number, color = "#1B1B22"): string[] =>
  [-gap, gap].flatMap((shift) => [
    shape(6, circle(radius), color, still(640 + shift, y)),
    shape(7, circle(radius * 0.3), "#FFFFFF", still(640 + shift + radius * 0.3, y - radius * 0.3)),
  ]);

const nose = (y: number, color = "#1B1B22") => shape(6, ellipse(26, 17), color, still(640, y));

const panda = () => [
  ...[180, 330, 950, 1100].map((x, index) =>
    shape(1, `m -14 -420 l 14 -420 l 14 420 l -14 420`, index % 2 ? "#4E8B3A" : "#69A84F", {
      from: [x, 360],
    }),
  ),
  ...[-135, 135].map((x) => shape(2, circle(66), "#1B1B22", still(640 + x, 230))),
  shape(3, circle(190), "#FFFFFF", still(640, 380)),
  ...[-78, 78].map((x) => shape(4, ellipse(52, 62), "#1B1B22", still(640 + x, 365))),
  ...eyes(365, 74, 22, "#3B3B46"),
  nose(440),
];

const fox = () => [
  ...lights(26, 1280, 720, "#FFFFFF"),
  ...[-120, 120].map((x) => shape(2, triangle(130, 170), "#C8551B", still(640 + x, 300))),
  shape(3, circle(175), "#E8722B", still(640, 390)),
  ...[-85, 85].map((x) => shape(4, ellipse(90, 78), "#FFF3E6", still(640 + x, 460))),
  ...eyes(360, 72, 24),
  nose(446),
];

const whale = () => [
  shape(1, ellipse(900, 260), "#0A4D6E", { from: [640, 760] }),
  shape(3, ellipse(310, 150), "#3F6F97", { from: [560, 470], to: [700, 430] }),
  shape(4, ellipse(250, 70), "#C7DCEB", { from: [540, 550], to: [680, 510] }),
  shape(3, triangle(210, 150), "#3F6F97", { from: [900, 380], to: [1040, 340] }),
  shape(5, circle(14), "#10202E", { from: [380, 450], to: [520, 410] }),
  ...[0, 1, 2].map((index) =>
    shape(4, circle(30 - index * 6), "#E6F5FF", {
      from: [540 - index * 46, 270 - index * 40],
      to: [680 - index * 46, 200 - index * 40],
    }),
  ),
];

const owl = () => [
  shape(1, circle(92), "#FFF3C4", { from: [1040, 150], tags: "\\blur3" }),
  shape(2, hill(1500, 150), "#12162E", { from: [640, 690] }),
  ...[-110, 110].map((x) => shape(2, triangle(90, 110), "#6B4A2E", still(640 + x, 270))),
  shape(3, ellipse(190, 220), "#8A6240", still(640, 410)),
  ...[-84, 84].map((x) => shape(4, circle(78), "#F4E3C1", still(640 + x, 350))),
  ...eyes(350, 84, 40),
  shape(6, triangle(40, -54), "#E9A23B", still(640, 392)),
];

const turtle = () => [
  shape(1, hill(1700, 220), "#E7CC8F", { from: [640, 700] }),
  ...[-190, 190].map((x) => shape(3, ellipse(80, 46), "#7DB06A", still(640 + x, 540))),
  shape(3, ellipse(72, 60), "#7DB06A", still(900, 420)),
  shape(5, circle(10), "#1B1B22", still(922, 404)),
  shape(4, ellipse(240, 160), "#3F7A4A", still(640, 440)),
  ...[-120, 0, 120].map((x) => shape(5, ring(52, 42), "#2C5A36", still(640 + x, 420))),
];

const rabbit = () => [
  shape(1, hill(1700, 260), "#6DB04C", { from: [640, 690] }),
  ...[150, 320, 980, 1130].map((x, index) =>
    shape(2, circle(22), index % 2 ? "#FFD84D" : "#FF7FA8", { from: [x, 600 - (index % 3) * 24] }),
  ),
  ...[-70, 70].map((x) => shape(2, ellipse(42, 150), "#F1E9E2", still(640 + x, 210))),
  ...[-70, 70].map((x) => shape(3, ellipse(20, 110), "#F3B6BD", still(640 + x, 220))),
  shape(4, circle(165), "#FFFFFF", still(640, 410)),
  ...eyes(390, 66, 22),
  nose(446, "#E58A97"),
];

const animal = (
  name: string,
  gradient: string[],
  draw: () => string[],
  en: string,
  zh: string,
): SampleAnimal => ({ name, ...wide, gradient, events: draw, tags: { en, zh } });

/** Drawn animals, by which texts can be matched with footage. */
export const sampleAnimals: readonly SampleAnimal[] = [
  animal("panda", ["0xB9E3A0", "0x6FAE6B"], panda, "panda,bamboo,forest", "熊猫,竹子,森林"),
  animal("fox", ["0xCFE6F7", "0x8FB4D6"], fox, "fox,snow,winter", "狐狸,雪,冬天"),
  animal("whale", ["0x9AD7F0", "0x1F7FB0"], whale, "whale,sea,water", "鲸鱼,大海,海水"),
  animal("owl", ["0x1A2150", "0x3B3F7A"], owl, "owl,night,moon", "猫头鹰,夜晚,月亮"),
  animal("turtle", ["0xBFE9F2", "0x62B9D0"], turtle, "turtle,beach,sand", "海龟,海滩,沙子"),
  animal("rabbit", ["0xBDE7FF", "0xE9F8D0"], rabbit, "rabbit,meadow,spring", "兔子,草地,春天"),
];
