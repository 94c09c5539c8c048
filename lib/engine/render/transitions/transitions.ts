import type { DrawnTransition } from "@/lib/engine/plan/looks/drawn-transitions";
import { splitVfx } from "../vfx/split";
import { dynamicVfx } from "../vfx/dynamic";
import { camera } from "../vfx/camera";
import { maskOf } from "./masks";
import {
  blinked,
  bounce,
  boxTurned,
  burned,
  elastic,
  flashed,
  flown,
  glitched,
  huesTurned,
  multiplied,
  remembered,
  shaken,
  smeared,
  softened,
  swapped,
  waved,
} from "./moves";
import {
  between,
  crossFade,
  cutInMiddle,
  gently,
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
  multiplyblend: multiplied,
  flyeye: remembered,
  cube: boxTurned,
  swap: swapped,
} as const satisfies Readonly<Record<string, Transit>>;

const fromRight = (scene: Parameters<typeof gently>[0]) => ({ x: `main_w*(1-${gently(scene)})` });

/** Transitions that IMS sells separately. */
const advanced = {
  "OT0001-atom_zoom_in": flown({ zoom: [1, 3] }, { zoom: [0.999, 1] }),
  "OT0001-atom_zoom_out": flown({ zoom: [1, 1] }, { zoom: [3, 1] }),
  "OT0001-atom_push_away2": flown({ zoom: [1, 1] }, { zoom: [2.2, 1] }),
  "OT0001-atom_unlimited_wear1": flown({ zoom: [1, 4] }, { zoom: [2.4, 1] }),
  "OT0001-atom_down_glide": slid((scene) => ({ y: `-main_h*(1-${gently(scene)})` }), true),
  "OT0001-atom_drag_down": slid((scene) => ({ y: `-main_h*(1-${gently(scene)})` })),
  "OT0001-atom_flying_up": slid((scene) => ({ y: `main_h*(1-${gently(scene)})` }), true),
  "OT0001-normal_pan": slid(fromRight, true),
  "OT0001-elastic_ease_out": slid((scene) => ({ x: `main_w*${elastic(scene)}` }), true),
  "OT0001-atom_shaking_camera": shaken(0.03),
  "OT0001-jitter": shaken(0.018),
  "OT0001-jitter_2": shaken(0.03, 0.02),
  "OT0001-color_glitch": glitched(14, 0.03),
  "OT0001-color_glitch_2": glitched(22, 0.045),
  "OT0001-color_glitch_3": glitched(7, 0.06),
  "OT0001-horizontal_blur": smeared("h"),
  "OT0001-vertical_blur": smeared("v"),
  "OT0001-atom_move_blur1": smeared("h", 0.1),
  "OT0001-surface_blur": softened(0.05),
  "OT0001-feather_dissolve": masked(maskOf("feather")),
  "OT0001-dissolve": crossFade,
  "OT0001-flash_white": flashed(1),
  "OT0001-flash_black": flashed(-1),
  "OT0001-exposure": flashed(1),
  "OT0001-water_drop": waved("rings", 0.045, 0.42),
  "OT0001-heat_wave": waved("swell", 0.025, 0.22),
  "OT0001-distortion_dissolve": waved("swell", 0.06, 0.7),
  "OT0001-lower_left": masked(maskOf("lowerLeft")),
  "OT0001-upper_right": masked(maskOf("upperRight")),
  "OT0001-atom_sector_shape": masked(maskOf("sector")),
  "OT0001-atom_side_segmentation": masked(maskOf("middle")),
  "OT0001-horizontal_slice": xfaded("hlslice"),
  "OT0001-compression": xfaded("squeezeh"),
  "OT0001-blink": blinked,
  "OT0001-spin_stretch": flown(
    { zoom: [1, 2.4], turn: [0, 1.6] },
    { zoom: [2.4, 1], turn: [-1.6, 0] },
  ),
  "OT0001-shake_spin": flown(
    { zoom: [1, 1.9], turn: [0, 0.7] },
    { zoom: [1.9, 1], turn: [-0.7, 0] },
    cutInMiddle,
  ),
} as const satisfies Readonly<Record<string, Transit>>;

/** How each transition is drawn, by id: every transition that the planner may choose. */
export const transitions: Readonly<Record<DrawnTransition, Transit>> = { ...basic, ...advanced };
