import type { DrawnTransition } from "@/lib/engine/plan/looks/drawn-transitions";
import { splitVfx } from "../vfx/split";
import { dynamicVfx } from "../vfx/dynamic";
import { camera } from "../vfx/camera";
import { advancedTransitions } from "./advanced-transitions";
import { maskOf } from "./masks";
import {
  blended,
  bounce,
  boxTurned,
  burned,
  flown,
  glitched,
  huesTurned,
  remembered,
  swapped,
  waved,
} from "./moves";
import {
  between,
  crossFade,
  masked,
  progress,
  slid,
  through,
  type Transit,
  xfaded,
} from "./transit";

/** A wall of nine pictures: zooms out of one picture and into the other. */
const album: Transit = through((scene) => {
  const p = progress(scene);
  const wall = (zoom: string) => (inner: typeof scene, picture: string) =>
    camera({ zoom: () => zoom })(inner, splitVfx.splitstill9(inner, picture));
  return {
    from: wall(`3-2*clip(2*${p},0,1)`),
    to: wall(`1+2*clip(2*${p}-1,0,1)`),
  };
});

const basic = {
  fade: crossFade,
  wiperight: xfaded("wiperight"),
  wipeleft: xfaded("wipeleft"),
  wipedown: xfaded("wipedown"),
  wipeup: xfaded("wipeup"),
  directional: xfaded("wipebr"),
  directionalwipe: xfaded("diagbr"),
  luma: xfaded("diagtl"),
  windowslice: xfaded("hlslice"),
  windowblinds: xfaded("vdslice"),
  simplezoom: xfaded("zoomin"),
  linearblur: xfaded("hblur"),
  crosshatch: xfaded("dissolve"),
  colordistance: xfaded("distance"),
  circlecrop: xfaded("circlecrop"),
  circleopen: xfaded("circleopen"),
  radial: xfaded("radial"),
  angular: xfaded("radial"),
  doorway: xfaded("vertopen"),
  fadecolor: xfaded("fadeblack"),
  fadegrayscale: xfaded("fadegrays"),
  pixelize: xfaded("pixelize"),
  squeeze: xfaded("squeezev"),
  perlin: masked(maskOf("perlin")),
  bowTieVertical: masked(maskOf("bowTieVertical")),
  bowTieHorizontal: masked(maskOf("bowTieHorizontal")),
  polka: masked(maskOf("polka")),
  morph: masked(maskOf("morph")),
  zoomincircles: masked(maskOf("zoomincircles")),
  undulatingburnout: masked(maskOf("undulatingburnout")),
  pinwheel: masked(maskOf("pinwheel")),
  circle: masked(maskOf("circle")),
  heart: masked(maskOf("heart")),
  randomsquares: masked(maskOf("randomsquares")),
  squareswire: masked(maskOf("squareswire")),
  hexagonalize: masked(maskOf("hexagonalize")),
  gridflip: masked(maskOf("gridflip")),
  wind: masked(maskOf("wind")),
  doomscreentransition_up: masked(maskOf("doomscreentransition_up")),
  doomscreentransition_down: masked(maskOf("doomscreentransition_down")),
  polarfunction: masked(maskOf("polarfunction")),
  burn: burned,
  displacement: flown(
    { zoom: [1, 2.2], turn: [0, 2.4] },
    { zoom: [2.2, 1], turn: [-2.4, 0] },
    crossFade,
  ),
  swirl: flown({ zoom: [1, 2], turn: [0, Math.PI] }, { zoom: [2, 1], turn: [-Math.PI, 0] }),
  directionalwarp: flown(
    { zoom: [1, 1.8], turn: [0, 0.9] },
    { zoom: [1.8, 1], turn: [-0.9, 0] },
    masked(maskOf("feather")),
  ),
  crosswarp: flown({ zoom: [1, 3] }, { zoom: [3, 1] }, masked(maskOf("feather"))),
  dreamyzoom: flown({ zoom: [1, 1.7], turn: [0, 0.18] }, { zoom: [1.7, 1], turn: [-0.18, 0] }),
  rotatescalefade: flown({ zoom: [1, 2.6], turn: [0, 1.6] }, { zoom: [1.6, 1], turn: [-0.8, 0] }),
  waterdrop: waved("rings", 0.05, 0.5),
  ripple: waved("rings", 0.03, 0.3),
  dreamy: waved("swell", 0.03, 1),
  crazyparametricfun: waved("rings", 0.09, 0.85),
  bounce_up: slid((scene) => ({ y: `main_h*${bounce(scene)}` })),
  bounce_down: slid((scene) => ({ y: `-main_h*${bounce(scene)}` })),
  glitchmemories: glitched(18, 0.03),
  glitchdisplace: glitched(9, 0.05),
  kaleidoscope: between((scene, picture) => dynamicVfx.kaleidoscope(scene, picture)),
  mosaic: album,
  colorphase: huesTurned,
  multiplyblend: blended("multiply"),
  flyeye: remembered,
  cube: boxTurned,
  swap: swapped,
} as const satisfies Readonly<Record<string, Transit>>;

/** How each transition is drawn, by id: every transition that the planner may choose. */
export const transitions: Readonly<Record<DrawnTransition, Transit>> = {
  ...basic,
  ...advancedTransitions,
};
