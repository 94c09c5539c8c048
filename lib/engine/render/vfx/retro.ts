import { blurred, flash } from "./basic";
import { veil } from "./cover";
import { glitch, outlined } from "./dynamic";
import { clouds } from "./field";
import { remapped } from "./remap";
import { rings, rippled, swell } from "./ripple";
import { filtered, inTurn, mixed, doubled, plain, share, type Vfx } from "./scene";

/** Dark scan lines of a cathode-ray tube, every few rows. */
const scanLines = filtered((scene) => {
  const step = Math.max(4, share(scene, 0.012));
  return [`drawgrid=w=iw*2:h=${step}:t=${Math.max(1, Math.round(step / 4))}:c=black@0.3`];
});
const grain = (strength: number): Vfx => filtered(() => [`noise=c0s=${strength}:c0f=t+u`]);
const rounded = filtered(() => ["vignette=a=PI/5.5"]);
const flicker = (depth: number): Vfx =>
  filtered(() => [`eq=brightness='${depth}*sin(t*47)*sin(t*13)':eval=frame`]);
const grey = filtered(() => ["hue=s=0"]);
const tube = inTurn(scanLines, rounded);

/** Clouds that drift across; `opacity` is their density. */
const drifting = (name: string, color: string, opacity: string, speed: number): Vfx =>
  veil({
    name: `clouds ${name}`,
    field: (u, v, { x }) => {
      // Both halves of the wide picture are the same, so that it scrolls without a seam.
      const turn = (u / x + 1) * 2 * Math.PI;
      const around = clouds(Math.cos(turn) * 0.35 + 7, Math.sin(turn) * 0.35 + v * 1.6 + 9);
      return Math.min(1, Math.max(0, (around - 0.25) * 1.7));
    },
    color,
    wide: 2,
    x: `-mod(t*${speed},1)`,
    opacity,
  });

/** Effects of IMS: retro, nature without particles, colours and distortion. */
export const retroVfx = {
  blackwhitetv: inTurn(grey, grain(38), tube),
  edgescan: inTurn(
    outlined("#7CF7FF", -0.3),
    veil({
      name: "scan line",
      field: (_u, v, { y }) => 0.8 * Math.exp(-((v / y / 0.03) ** 2)),
      color: "#7CF7FF",
      y: "-1+2*mod(t,1.4)/1.4",
    }),
  ),
  oldtv: inTurn(
    grain(70),
    glitch(1.1, 0.3, 0.04),
    filtered(() => ["eq=saturation=0.6"]),
    tube,
  ),
  oldtvshine: inTurn(
    filtered(() => ["eq=saturation=0.65:contrast=1.1"]),
    flicker(0.14),
    tube,
  ),
  nightvision: inTurn(
    grey,
    filtered(() => [
      "eq=contrast=1.35:brightness=0.08",
      "colorbalance=gm=0.6:gh=0.35:gs=0.3:rm=-0.3:bm=-0.3",
    ]),
    grain(22),
    scanLines,
    filtered(() => ["vignette=a=PI/4"]),
  ),
  tvshow: inTurn(
    filtered((scene) => {
      const apart = share(scene, 0.006);
      return [`format=gbrp,rgbashift=rh=${apart}:bh=-${apart}:edge=smear`, "eq=saturation=1.3"];
    }),
    grain(12),
    tube,
  ),
  foggy: drifting("fog", "#E8EEF2", "0.75", 0.05),
  fadeshadow: drifting("smoke", "#050505", "0.9", 0.09),
  stormlaser: inTurn(
    filtered(() => ["eq=brightness=-0.16:saturation=0.7", "colorbalance=bs=0.1:bm=0.06"]),
    flash(
      () =>
        "0.85*lt(mod(t,1.5),0.06)+0.6*between(mod(t,1.5),0.12,0.17)+0.25*between(mod(t,1.5),0.17,0.28)",
    ),
  ),
  waterripple: rippled({ name: "rings", wave: rings, length: 0.34, depth: 0.011, speed: 1.2 }),
  simpleripple: inTurn(
    rippled({ name: "swell", wave: swell, length: 0.8, depth: 0.013, speed: 0.5 }),
    filtered(() => ["colorbalance=bm=0.14:gm=0.05:rm=-0.1"]),
  ),
  blackfade: filtered(({ seconds }) => [
    `eq=saturation='1-clip(t/${(seconds * 0.7).toFixed(2)},0,1)':contrast='1+0.35*clip(t/${(seconds * 0.7).toFixed(2)},0,1)':eval=frame`,
  ]),
  fisheye: remapped("fisheye", (u, v, { x, y }) => {
    // A fisheye: the middle is enlarged, the rim is reduced.
    const far = Math.hypot(u, v) / Math.hypot(x, y);
    const small = 0.45 + 0.55 * far ** 1.3;
    return [u * small, v * small];
  }),
  mosaic_rect: filtered((scene) => {
    const side = Math.max(4, share(scene, 0.03));
    return [`pixelize=w=${side}:h=${side}`];
  }),
  glass: (scene, picture) => {
    const [clear, soft] = doubled(scene, picture);
    const frosted = scene.graph.chain([soft], [...blurred(scene, 0.016), "noise=c0s=9:c0f=u"]);
    const milky = mixed(scene, frosted, plain(scene, "#FFFFFF"), "0.1");
    return mixed(scene, clear, milky, "0.92");
  },
  planet: remapped("planet", (u, v, { x, y }) => {
    const radius = Math.hypot(u, v);
    // The picture and its mirror image alternate around the circle, so that no seam shows.
    const angle = Math.abs(Math.atan2(u, -v) / Math.PI) * 2 - 1;
    return [angle * x, y - (radius / 1.25) * y];
  }),
} as const satisfies Readonly<Record<string, Vfx>>;

/** Advanced retro effects. */
export const advancedRetro = {
  tube: inTurn(
    filtered(() => ["eq=contrast=1.1"]),
    tube,
  ),
  oldTube: inTurn(grey, grain(20), flicker(0.08), tube),
  shifted: inTurn(
    filtered((scene) => [
      `format=gbrp,rgbashift=rh=${share(scene, 0.01)}:bh=-${share(scene, 0.01)}`,
    ]),
    tube,
  ),
  snowy: inTurn(grain(45), tube),
  smog: drifting("smog", "#9A9A92", "0.8", 0.06),
  mirror: ((scene, picture) => {
    const { graph, frame } = scene;
    const half = Math.round(frame.height / 4) * 2;
    const [above, below] = doubled(scene, picture);
    const top = graph.chain([above], [`crop=iw:${half}:0:(ih-${half})/2`]);
    const water = graph.chain(
      [below],
      [
        `crop=iw:${frame.height - half}:0:(ih-${half})/2,vflip`,
        "eq=brightness=-0.1:saturation=0.8,colorbalance=bm=0.1",
        "gblur=sigma=2:sigmaV=5",
      ],
    );
    return graph.chain([top, water], ["vstack,setsar=1"]);
  }) satisfies Vfx,
};
