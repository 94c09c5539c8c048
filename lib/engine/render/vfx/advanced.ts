import { blurred, overlaid } from "./basic";
import { camera } from "./camera";
import { glitch } from "./dynamic";
import { centerLight } from "./light";
import { advancedRetro } from "./retro";
import { rings, rippled, swell } from "./ripple";
import { filtered, inTurn, share, type Vfx } from "./scene";
import { acrossVfx, boxes, uprightVfx } from "./split";

/** The corners of a viewfinder and its red light. */
const viewfinder = filtered((scene) => {
  const { frame } = scene;
  const [inset, arm, thick] = [
    share(scene, 0.06),
    share(scene, 0.12),
    Math.max(2, share(scene, 0.007)),
  ];
  const corners = [
    [inset, inset, 1, 1],
    [frame.width - inset, inset, -1, 1],
    [inset, frame.height - inset, 1, -1],
    [frame.width - inset, frame.height - inset, -1, -1],
  ] as const;
  const box = (x: number, y: number, w: number, h: number) =>
    `drawbox=x=${x}:y=${y}:w=${w}:h=${h}:c=white@0.85:t=fill`;
  const light = share(scene, 0.03);
  return [
    ...corners.flatMap(([x, y, right, down]) => [
      box(right === 1 ? x : x - arm, down === 1 ? y : y - thick, arm, thick),
      box(right === 1 ? x : x - thick, down === 1 ? y : y - arm, thick, arm),
    ]),
    box(frame.width / 2 - arm / 4, frame.height / 2 - thick / 2, arm / 2, thick),
    box(frame.width / 2 - thick / 2, frame.height / 2 - arm / 4, thick, arm / 2),
    `drawbox=x=${inset * 2}:y=${inset * 2}:w=${light}:h=${light}:c=red:t=fill:enable='lt(mod(t,1),0.6)'`,
  ];
});

/** The advanced effects that IMS sells as a pack, drawn by the engine's own filters. */
export const advancedVfx = {
  "OV0001-bad_singal_1": glitch(1.2, 0.3, 0.03),
  "OV0001-bad_singal_2": glitch(0.9, 0.3, 0.05),
  "OV0001-bad_singal_3": glitch(0.7, 0.3, 0.08),
  "OV0001-bad_singal_4": inTurn(
    glitch(0.8, 0.3, 0.05),
    filtered(() => ["eq=saturation=0.4"]),
  ),
  "OV0001-bad_singal_5": inTurn(glitch(0.6, 0.24, 0.05), advancedRetro.snowy),
  "OV0001-singal_glitch_1": glitch(0.5, 0.16, 0.06),
  "OV0001-singal_glitch_2": inTurn(
    glitch(0.5, 0.16, 0.06),
    camera({ zoom: () => "1.06", x: "0.02*sin(floor(t*10)*7)*lt(mod(t,0.5),0.16)" }),
  ),
  "OV0001-camera_viewer": viewfinder,
  "OV0001-vertical_video": uprightVfx,
  "OV0001-vertical_video2": acrossVfx,
  "OV0001-tv_crt_1": advancedRetro.tube,
  "OV0001-tv_crt_2": advancedRetro.shifted,
  "OV0001-tv_crt_3": advancedRetro.snowy,
  "OV0001-tv_crt_4": inTurn(
    advancedRetro.tube,
    filtered(() => ["eq=saturation=0.5"]),
  ),
  "OV0001-tv_crt_old_1": advancedRetro.oldTube,
  "OV0001-center_light_1": centerLight("#FFF7E0", 0.75, 1.5),
  "OV0001-center_light_2": centerLight("#FFD27A", 0.75, 1.5),
  "OV0001-center_light_3": centerLight("#FF9E9E", 0.75, 1.5),
  "OV0001-center_light_4": centerLight("#9ED0FF", 0.75, 1.5),
  "OV0001-center_light_5": centerLight("#C7A6FF", 0.75, 1.5),
  "OV0001-center_light_6": centerLight("#A8FFC4", 0.75, 1.5),
  "OV0001-center_light_7": centerLight("#FFFFFF", 0.5, 0.8),
  "OV0001-center_light_8": centerLight("#FFFFFF", 1.1, 2.4),
  "OV0001-center_light_9": centerLight("#FFE9B0", 0.4, 0.5),
  "OV0001-reflection_water": advancedRetro.mirror,
  "OV0001-wave_1": rippled({ name: "wave", wave: swell, length: 0.5, depth: 0.012, speed: 0.8 }),
  "OV0001-wave_2": rippled({ name: "wave", wave: swell, length: 1.2, depth: 0.03, speed: 0.5 }),
  "OV0001-wave_3": rippled({ name: "ring", wave: rings, length: 0.6, depth: 0.02, speed: 0.8 }),
  "OV0001-box_1": boxes(3, 5),
  "OV0001-box_2": boxes(6, 10),
  "OV0001-blur_1": overlaid(
    (scene) => blurred(scene, 0.025),
    () => "0.6",
  ),
  "OV0001-smog_1": advancedRetro.smog,
} as const satisfies Readonly<Record<string, Vfx>>;
