import { blurred, flash, overlaid } from "../vfx/basic";
import { camera } from "../vfx/camera";
import { rippled, swell } from "../vfx/ripple";
import { doubled, inTurn, mixed, plain, type Vfx, type VfxScene } from "../vfx/scene";
import { maskOf } from "./masks";
import {
  blended,
  blinked,
  elastic,
  flashed,
  flown,
  glitched,
  memory,
  parted,
  shake,
  shaken,
  smear,
  smeared,
  softened,
  waved,
} from "./moves";
import {
  crossFade,
  cutInMiddle,
  gently,
  type Mask,
  masked,
  progress,
  revealed,
  slid,
  swelling,
  through,
  type Transit,
  xfaded,
} from "./transit";

const fromRight = (scene: VfxScene) => ({ x: `main_w*(1-${gently(scene)})` });
const fromBelow = (scene: VfxScene) => ({ y: `main_h*(1-${gently(scene)})` });
const fromAbove = (scene: VfxScene) => ({ y: `-main_h*(1-${gently(scene)})` });
const pushed = slid(fromRight, true);
const mixedGently: Transit = (scene, from, to) => mixed(scene, from, to, gently(scene));

/** Both pictures under an effect while one becomes the other. */
const under = (effect: Vfx, joined: Transit): Transit =>
  through(() => ({ from: effect, to: effect }), joined);

const swaying =
  (name: string, length: number, depth: number): Vfx =>
  (scene, picture) =>
    rippled({ name, wave: swell, length, depth, swell: swelling(scene), speed: 1.6 })(
      scene,
      picture,
    );
const lit = (towards: 1 | -1): Vfx => flash((scene) => `0.8*pow(${swelling(scene)},3)`, towards);
/** Short flashes, the brightest in the middle. */
const flickering: Vfx = flash(
  (scene) => `0.4*${swelling(scene)}*pow(sin(7*PI*${progress(scene)}),2)`,
);
const bouncing: Vfx = camera({
  zoom: (scene) => `1+0.35*abs(sin(2*PI*${progress(scene)}))*${swelling(scene)}`,
});
const turning =
  (most: number): Vfx =>
  (scene, picture) =>
    camera({
      zoom: () => `1+${(most * 1.4).toFixed(2)}*${swelling(scene)}`,
      turn: `${most}*sin(2*PI*${progress(scene)})`,
    })(scene, picture);
const jumping: Vfx = (scene, picture) =>
  camera({
    zoom: () => `1+0.25*${swelling(scene)}`,
    y: `0.09*abs(sin(3*PI*${progress(scene)}))*${swelling(scene)}`,
  })(scene, picture);
const glowing: Vfx = overlaid(
  (scene) => [...blurred(scene, 0.03), "eq=brightness=0.18:saturation=1.3"],
  (scene) => `0.8*${swelling(scene)}`,
);

/** The picture rushes towards a point (shares of the frame from its middle): the mean of eight zooms. */
const rushingFrom = (x: number, y: number): Vfx =>
  inTurn(
    ...[0.05, 0.1, 0.2].map(
      (further): Vfx =>
        (scene, picture) => {
          const zoom = `(1+${further}*${swelling(scene)})`;
          const towards = (at: number) => `${-at}*(1-1/${zoom})`;
          const [one, other] = doubled(scene, picture);
          const closer = camera({ zoom: () => zoom, x: towards(x), y: towards(y) })(scene, other);
          return mixed(scene, one, closer, "0.5");
        },
    ),
  );

/** Bands of colours run ahead of the later picture. */
const banded =
  (mask: Mask, colors: readonly string[]): Transit =>
  (scene, from, to) => {
    const step = 0.09;
    const layers = [...colors.map((color) => plain(scene, color)), to];
    return layers.reduce((shown, layer, at) => {
      const late = (step * at).toFixed(2);
      const reach = `clip(${progress(scene)}*${(1 + step * colors.length).toFixed(2)}-${late},0,1)`;
      return revealed(scene, [shown, layer], mask, reach);
    }, from);
  };

/** Transitions that IMS sells separately. IMS publishes their names and pictures of some, and no numbers. */
export const advancedTransitions = {
  "OT0001-atom_zoom_in": flown({ zoom: [1, 3] }, { zoom: [0.999, 1] }),
  "OT0001-atom_zoom_out": flown({ zoom: [1, 1] }, { zoom: [3, 1] }),
  "OT0001-atom_push_away2": flown({ zoom: [1, 1] }, { zoom: [2.2, 1] }),
  "OT0001-atom_unlimited_wear1": flown({ zoom: [1, 4] }, { zoom: [2.4, 1] }),
  "OT0001-atom_down_glide": slid(fromAbove, true),
  "OT0001-atom_drag_down": slid(fromAbove),
  "OT0001-atom_flying_up": slid(fromBelow, true),
  "OT0001-normal_pan": pushed,
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
  "OT0001-atom_camera_move2": flown(
    { zoom: [1, 1.5], turn: [0, -0.35] },
    { zoom: [2.2, 1], turn: [0.35, 0] },
  ),
  "OT0001-atom_horizontal_move_blur": under(smear("h", 0.08), pushed),
  "OT0001-atom_memoirs_pull_screen1": under(memory, slid(fromBelow, true)),
  "OT0001-atom_memoirs_pull_screen2": under(memory, pushed),
  "OT0001-atom_memoirs_pull_screen3": under(memory, slid(fromAbove, true)),
  "OT0001-atom_space_rotation": flown(
    { zoom: [1, 1.7], turn: [0, 1.5 * Math.PI] },
    { zoom: [1.7, 1], turn: [-0.5 * Math.PI, 0] },
  ),
  "OT0001-atom_unlimited_wear2": flown(
    { zoom: [1, 6], turn: [0, 0.5] },
    { zoom: [3, 1], turn: [-0.5, 0] },
  ),
  "OT0001-atom_turn_page": banded(maskOf("fromLowerRight"), ["#4A463F", "#F1ECE2"]),
  "OT0001-atom_melt_down": under(
    swaying("melting", 0.5, 0.05),
    masked(maskOf("doomscreentransition_down")),
  ),
  "OT0001-color_up": banded(maskOf("upwards"), ["#FF5E7E", "#FFD166", "#3FA7F5"]),
  "OT0001-dispersion_pan": under(parted(0.035), pushed),
  "OT0001-bounce_flash": under(inTurn(bouncing, lit(1)), cutInMiddle),
  "OT0001-spin_flash": under(inTurn(turning(0.6), lit(1)), cutInMiddle),
  "OT0001-jump_flash": under(inTurn(jumping, lit(1)), cutInMiddle),
  "OT0001-lower_left_radial_blur": under(rushingFrom(-0.5, 0.5), mixedGently),
  "OT0001-upper_right_radial_blur": under(rushingFrom(0.5, -0.5), mixedGently),
  "OT0001-center_radial_blur": under(rushingFrom(0, 0), mixedGently),
  "OT0001-overlay": blended("overlay"),
  "OT0001-bounce_feather_camera": under(bouncing, masked(maskOf("feather"))),
  "OT0001-spin_glow": under(inTurn(turning(0.9), glowing), mixedGently),
  "OT0001-mixed_spin": flown(
    { zoom: [1, 1.9], turn: [0, 2.2] },
    { zoom: [1.9, 1], turn: [2.2, 0] },
  ),
  "OT0001-light_shake": under(inTurn(shake(0.025), flickering), cutInMiddle),
  "OT0001-distortion_mask": under(swaying("mask", 0.9, 0.05), masked(maskOf("perlin"))),
  "OT0001-flashback": under(inTurn(memory, flickering), mixedGently),
  "OT0001-trapezoid": masked(maskOf("trapezoid")),
  "OT0001-spin_slice": under(turning(0.5), masked(maskOf("slices"))),
} as const satisfies Readonly<Record<string, Transit>>;
