import { blurred, flash, overlaid } from "../vfx/basic";
import { camera } from "../vfx/camera";
import { rings, rippled, swell } from "../vfx/ripple";
import {
  doubled,
  filtered,
  inTurn,
  mixed,
  plain,
  share,
  type Vfx,
  type VfxScene,
} from "../vfx/scene";
import { maskOf } from "./masks";
import {
  crossFade,
  cutInMiddle,
  gently,
  progress,
  revealed,
  swelling,
  through,
  type Transit,
} from "./transit";

type Path = { zoom?: readonly [number, number]; turn?: readonly [number, number]; x?: number };

/** The camera moves from the first picture into the second, fastest in the middle. */
export const flown = (from: Path, to: Path, joined: Transit = crossFade): Transit =>
  through((scene) => {
    const moved = ({ zoom = [1, 1], turn = [0, 0] }: Path, time: string): Vfx =>
      camera({
        zoom: () => `${zoom[0]}+${zoom[1] - zoom[0]}*${time}`,
        turn: `${turn[0]}+${turn[1] - turn[0]}*${time}`,
      });
    const p = progress(scene);
    return { from: moved(from, `(${p}*${p})`), to: moved(to, `(1-(1-${p})*(1-${p}))`) };
  }, joined);

/** The colour channels move apart towards the middle of the transition, in four steps. */
export const parted = (wide: number): Vfx =>
  filtered((scene) =>
    [0.25, 0.5, 0.75].map((least, step) => {
      const apart = share(scene, wide / 3) * (step + 1);
      const most = [0.5, 0.75, 1.1][step];
      const during = `enable='between(${swelling(scene)},${least},${most})'`;
      return `format=gbrp,rgbashift=rh=${apart}:bh=-${apart}:edge=smear:${during}`;
    }),
  );

/** Smeared along an axis, most in the middle of the transition. */
export const smear = (axis: "h" | "v", wide = 0.06): Vfx =>
  overlaid(
    (scene) => {
      const sigma = Math.max(1, share(scene, wide));
      return [
        `gblur=sigma=${axis === "v" ? 0.3 : sigma}:sigmaV=${axis === "h" ? 0.3 : sigma}:steps=2`,
      ];
    },
    (scene) => `clip(1.6*${swelling(scene)},0,1)`,
  );

/** Both pictures are smeared along an axis while they change. */
export const smeared = (axis: "h" | "v", wide?: number): Transit =>
  through(() => ({ from: smear(axis, wide), to: smear(axis, wide) }));

/** To and fro, most in the middle of the transition. */
export const shake =
  (wide: number): Vfx =>
  (scene, picture) => {
    const strong = swelling(scene);
    return camera({
      zoom: () => `1+${(wide * 2.4).toFixed(3)}*${strong}`,
      x: `${wide}*sin(t*70)*${strong}`,
      y: `${wide}*0.8*sin(t*83+1)*${strong}`,
    })(scene, picture);
  };

/** The picture is shaken to and fro, with the cut in the middle. */
export const shaken = (wide: number, colors = 0): Transit => {
  const both = colors > 0 ? inTurn(shake(wide), parted(colors)) : shake(wide);
  return through(() => ({ from: both, to: both }), cutInMiddle);
};

/** Jumps to and fro between the two pictures, with the colour channels apart. */
export const glitched = (rate: number, wide: number): Transit =>
  through(
    () => ({ from: parted(wide), to: parted(wide) }),
    (scene, from, to) =>
      mixed(
        scene,
        from,
        to,
        `gt(${progress(scene)}*2-1+0.9*sin(floor(t*${rate})*4.7)*${swelling(scene)},0)`,
      ),
  );

/** Through a wave that rises and falls. */
export const waved = (shape: "rings" | "swell", depth: number, length: number): Transit =>
  through((scene) => {
    const wave = rippled({
      name: shape,
      wave: shape === "rings" ? rings : swell,
      length,
      depth,
      swell: swelling(scene),
      speed: 1.6,
    });
    return { from: wave, to: wave };
  });

/** A fade through white (1) or black (-1). */
export const flashed = (towards: 1 | -1): Transit =>
  through(() => {
    const lit = flash((scene) => `1.1*pow(${swelling(scene)},3)`, towards);
    return { from: lit, to: lit };
  }, cutInMiddle);

export const softened = (width: number): Transit =>
  through(() => {
    const soft = overlaid(
      (scene) => blurred(scene, width),
      (scene) => `clip(1.8*${swelling(scene)},0,1)`,
    );
    return { from: soft, to: soft };
  });

/** Warm, pale and soft in the middle of the transition, as memories are. */
export const memory: Vfx = overlaid(
  (scene) => [...blurred(scene, 0.02), "colorbalance=rm=0.2:bm=-0.2,eq=saturation=0.6"],
  (scene) => swelling(scene),
);
export const remembered: Transit = through(() => ({ from: memory, to: memory }));

/** All hues turn half around the colour circle and back. */
export const huesTurned: Transit = through((scene) => {
  const turned = filtered(() => [`hue=h='180*${swelling(scene)}'`]);
  return { from: turned, to: turned };
});

/** In the middle, both pictures are laid over each other by a mode of `blend`. */
export const blended =
  (mode: "multiply" | "overlay"): Transit =>
  (scene, from, to) => {
    const { graph } = scene;
    const [one, leaving] = doubled(scene, from);
    const [other, coming] = doubled(scene, to);
    const full = (label: string) => graph.chain([label], ["format=gbrp"]);
    const both = graph.chain(
      [full(leaving), full(coming)],
      [`blend=all_mode=${mode},format=yuv420p`],
    );
    const first = mixed(scene, one, both, `clip(2*${progress(scene)},0,1)`);
    return mixed(scene, first, other, `clip(2*${progress(scene)}-1,0,1)`);
  };

/** The earlier picture burns away, behind a front of embers. */
export const burned: Transit = (scene, from, to) => {
  const mask = maskOf("burn");
  const ahead = `clip(${progress(scene)}*1.08+0.05*gt(t,0),0,1)`;
  const glowing = revealed(scene, [from, plain(scene, "#FF7A18")], mask, ahead);
  return revealed(scene, [glowing, to], mask, progress(scene));
};

/** The two pictures are sides of a turning box: one narrows while the other widens. */
export const boxTurned: Transit = (scene, from, to) => {
  const { graph, frame } = scene;
  const frames = Math.round(scene.seconds * scene.rate);
  const gone = `(0.5-0.5*cos(PI*n/${frames}))`;
  const left = `max(2,trunc(${frame.width}*(1-${gone})/2)*2)`;
  const right = `max(2,${frame.width}-trunc(${frame.width}*(1-${gone})/2)*2)`;
  const side = (label: string, width: string, dim: string) =>
    graph.chain(
      [label],
      [
        `eq=brightness='-0.35*${dim}':eval=frame`,
        `scale=w='${width}':h=${frame.height}:eval=frame:flags=bilinear`,
      ],
    );
  const p = gently(scene);
  const one = graph.chain(
    [plain(scene, "#000000"), side(from, left, p)],
    ["overlay=x=0:y=0:format=yuv420:shortest=1"],
  );
  return graph.chain(
    [one, side(to, right, `(1-${p})`)],
    ["overlay=x=main_w-overlay_w:y=0:format=yuv420:shortest=1"],
  );
};

/** The pictures shrink, swap sides and grow again. */
export const swapped: Transit = (scene, from, to) => {
  const { graph, frame } = scene;
  const frames = Math.round(scene.seconds * scene.rate);
  const small = (label: string) =>
    graph.chain(
      [label],
      [
        `scale=w='trunc(${frame.width}*(1-0.4*sin(PI*n/${frames}))/2)*2':h='trunc(${frame.height}*(1-0.4*sin(PI*n/${frames}))/2)*2':eval=frame:flags=bilinear`,
      ],
    );
  const [one, one2] = doubled(scene, small(from));
  const other = small(to);
  const at = (sign: string) =>
    `x='(main_w-overlay_w)/2${sign}main_w*0.42*${swelling(scene)}':y='(main_h-overlay_h)/2'`;
  const lay = (below: string, above: string, sign: string, when = "") =>
    graph.chain([below, above], [`overlay=${at(sign)}:format=yuv420:shortest=1${when}`]);
  const middle = (scene.seconds / 2).toFixed(3);
  const ground = lay(plain(scene, "#000000"), one, "-");
  const both = lay(ground, other, "+");
  return lay(both, one2, "-", `:enable='lt(t,${middle})'`);
};

/** Lids close over the one picture and open over the other. */
export const blinked: Transit = (scene, from, to) => {
  const lids = {
    name: "lids",
    field: (_u: number, v: number, { y }: { y: number }) => 1 - Math.abs(v) / y,
    soft: 0.01,
  };
  const seen = cutInMiddle(scene, from, to);
  return revealed(
    scene,
    [seen, plain(scene, "#000000")],
    lids,
    `clip(1.05*pow(${swelling(scene)},3),0,1)`,
  );
};

/** Height of a falling object that bounces, as an expression: 1 at the top, 0 at rest. */
export const bounce = (scene: VfxScene): string => {
  const p = progress(scene);
  return `abs(cos(2.5*PI*${p}))*(1-${p})*(1-${p})`;
};
/** Progress that overshoots and swings back, as an expression. */
export const elastic = (scene: VfxScene): string => {
  const p = progress(scene);
  return `cos(3*PI*${p})*exp(-5*${p})*(1-${p})`;
};
