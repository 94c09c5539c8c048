import { camera } from "./camera";
import { cover } from "./cover";
import {
  beat,
  doubled,
  eased,
  entrance,
  filtered,
  held,
  inTurn,
  mixed,
  plain,
  ramp,
  share,
  type Vfx,
  type VfxScene,
} from "./scene";

const opening = (scene: VfxScene) => eased(0, entrance(scene));
const closing = (scene: VfxScene) => `(1-${eased(scene.seconds - entrance(scene), scene.seconds)})`;
/** Hard black bars that move apart or together. */
const bars = {
  name: "bars",
  field: (_u: number, v: number, { y }: { y: number }) => Math.abs(v) / y,
};
const circle = {
  name: "circle",
  field: (u: number, v: number, { far }: { far: number }) => Math.hypot(u, v) / far,
};

/** Blurs a small copy of the picture: a wide blur hides the low resolution. */
export const blurred = (scene: VfxScene, width: number): string[] => {
  const { frame } = scene;
  const quarter = (side: number) => Math.max(2, Math.round(side / 8) * 2);
  return [
    `scale=${quarter(frame.width)}:${quarter(frame.height)}:flags=area`,
    `gblur=sigma=${Math.max(0.5, share(scene, width) / 4)}:steps=3`,
    `scale=${frame.width}:${frame.height}:flags=bicubic,setsar=1`,
  ];
};

/** A changed copy over the picture; its opacity is an expression of `t`. */
export const overlaid =
  (filters: (scene: VfxScene) => string[], opacity: (scene: VfxScene) => string): Vfx =>
  (scene, picture) => {
    const [below, above] = doubled(scene, picture);
    return mixed(scene, below, scene.graph.chain([above], filters(scene)), opacity(scene));
  };

/** A flash to white (1) or black (-1); its strength is an expression of `t`. */
export const flash = (amount: (scene: VfxScene) => string, towards: 1 | -1 = 1): Vfx =>
  filtered((scene) => {
    const level = `clip(${amount(scene)},0,1)`;
    return [
      `eq=brightness='${towards === 1 ? "" : "-"}0.85*${level}':saturation='1-${level}':eval=frame`,
    ];
  });

/** Smears along one axis, rising and falling, so that the plain picture is seen as well. */
const smeared = (axis: "h" | "v"): Vfx =>
  overlaid(
    (scene) => {
      const wide = Math.max(2, share(scene, 0.05));
      return [
        `gblur=sigma=${axis === "h" ? wide : 0.3}:sigmaV=${axis === "v" ? wide : 0.3}:steps=3`,
      ];
    },
    () => "0.55-0.45*cos(2*PI*t/1.6)",
  );

const spotlight = (reach: (scene: VfxScene) => string): Vfx =>
  cover({ ...circle, soft: 0.06, reach });

/** The wandering light of a torch in the dark. */
const torch =
  (move: { x: string; y: string }): Vfx =>
  (scene, picture) => {
    const { graph, frame } = scene;
    const wide = { width: frame.width * 2, height: frame.height * 2 };
    const hole = cover({ ...circle, name: "torch", soft: 0.1, reach: () => "0.22" });
    // The dark lid has twice the size of the frame, so that it always covers the frame.
    const white = graph.chain([plain(scene, "#FFFFFF", wide)], ["format=yuv420p"]);
    const mask = graph.chain([hole({ ...scene, frame: wide }, white)], ["format=gray,negate"]);
    const once = graph.chain([mask], ["trim=end_frame=1"]);
    const lid = graph.chain([plain(scene, "#000000", wide), held(scene, once, [])], ["alphamerge"]);
    const position = `x='-main_w/2+main_w*(${move.x})':y='-main_h/2+main_h*(${move.y})'`;
    return graph.chain([picture, lid], [`overlay=${position}:format=yuv420:shortest=1`]);
  };

const greyed = (saturation: (scene: VfxScene) => string): Vfx =>
  filtered((scene) => [`hue=s='${saturation(scene)}'`]);
const slowly = ({ seconds }: VfxScene) => eased(seconds * 0.2, seconds * 0.8);

/** The moment of the camera flash, in seconds. */
const shutter = ({ seconds }: VfxScene) => (seconds * 0.35).toFixed(2);

/** Effects of IMS: basic. */
export const basicVfx = {
  open: cover({ ...bars, soft: 0.004, reach: opening }),
  close: cover({ ...bars, soft: 0.004, reach: closing }),
  h_blur: smeared("h"),
  v_blur: smeared("v"),
  blur: overlaid(
    (scene) => blurred(scene, 0.03),
    () => "0.55-0.45*cos(2*PI*t/1.6)",
  ),
  slightshake: camera({
    zoom: () => "1.05",
    x: "0.007*sin(t*23)+0.004*sin(t*37)",
    y: "0.005*sin(t*29+1)+0.003*sin(t*41)",
    turn: "0.004*sin(t*19)",
  }),
  zoominout: camera({ zoom: () => "1.13-0.13*cos(2*PI*t/2)" }),
  movie: filtered(({ frame }) => {
    const bar = Math.round(frame.height * 0.06) * 2;
    return [
      "eq=contrast=1.1:saturation=0.88",
      "colorbalance=rs=-0.04:bs=0.07:rh=0.05:bh=-0.05",
      `drawbox=y=0:h=${bar}:w=iw:c=black:t=fill,drawbox=y=ih-${bar}:h=${bar}:w=iw:c=black:t=fill`,
    ];
  }),
  zoomslight: camera({ zoom: ({ seconds }) => `1+0.12*${eased(0, seconds)}` }),
  color_difference: filtered((scene) => [
    `format=gbrp,rgbashift=rh=${share(scene, 0.011)}:bh=-${share(scene, 0.011)}:edge=smear`,
  ]),
  withcircleopen: spotlight(opening),
  withcircleclose: spotlight(closing),
  withcircleshake: torch({ x: "0.05*sin(t*11)", y: "0.03*sin(t*13+1)" }),
  withcircleflashlight: torch({ x: "0.26*sin(t*1.7)", y: "0.22*sin(t*1.1+1)" }),
  disappear: (scene, picture) => {
    const gone = eased(scene.seconds - entrance(scene), scene.seconds);
    const position = `overlay=x='-main_w*${gone}':y=0:format=yuv420:shortest=1`;
    return scene.graph.chain([plain(scene, "#000000"), picture], [position]);
  },
  shock: inTurn(
    camera({
      zoom: () => `1.05+0.35*${beat(0.9, 7)}`,
      x: `0.02*sin(t*60)*${beat(0.9, 5)}`,
      y: `0.016*sin(t*71)*${beat(0.9, 5)}`,
    }),
    filtered((scene) => [
      `format=gbrp,rgbashift=rh=${share(scene, 0.014)}:bh=-${share(scene, 0.014)}:enable='lt(mod(t,0.9),0.24)'`,
    ]),
  ),
  bluropen: overlaid(
    (scene) => blurred(scene, 0.06),
    (scene) => `1-${eased(0, entrance(scene))}`,
  ),
  blurclose: overlaid(
    (scene) => blurred(scene, 0.06),
    (scene) => eased(scene.seconds - entrance(scene), scene.seconds),
  ),
  photograph: inTurn(
    (scene, picture) => {
      const { graph, frame } = scene;
      const [full, small] = doubled(scene, picture);
      const even = (side: number) => Math.round((side * 0.8) / 2) * 2;
      const size = `scale=${even(frame.width)}:${even(frame.height)}:flags=bicubic`;
      const print = graph.chain([small], [size, `drawbox=c=white:t=${share(scene, 0.022)}`]);
      const [plainly, dim] = doubled(scene, full);
      const table = graph.chain([dim], [...blurred(scene, 0.03), "eq=brightness=-0.18"]);
      const taken = graph.chain(
        [table, print],
        ["overlay=(W-w)/2:(H-h)/2:format=yuv420:shortest=1"],
      );
      return mixed(scene, plainly, taken, `gte(t,${shutter(scene)})`);
    },
    flash((scene) => `gte(t,${shutter(scene)})*exp(-7*(t-${shutter(scene)}))`),
  ),
  black: filtered(({ seconds }) => [
    `eq=brightness='-0.28*${eased(0, seconds)}':saturation='1-0.3*${ramp(0, seconds)}':eval=frame`,
  ]),
  blurring: overlaid(
    (scene) => [...blurred(scene, 0.012), "colorbalance=rm=0.18:bm=-0.2,eq=saturation=0.55"],
    slowly,
  ),
  color_to_grey: greyed((scene) => `1-${slowly(scene)}`),
  grey_to_color: greyed(slowly),
  slightrectshow: cover({
    name: "rectangle",
    field: (u, v, { x, y }) => Math.max(Math.abs(u) / x, Math.abs(v) / y),
    soft: 0.01,
    reach: opening,
  }),
  slightshow: inTurn(
    overlaid(
      (scene) => blurred(scene, 0.05),
      ({ seconds }) => `1-${eased(0, seconds * 0.7)}`,
    ),
    flash(({ seconds }) => `0.45*(1-${eased(0, seconds * 0.6)})`, -1),
  ),
  wipecross: cover({
    name: "cross",
    field: (u, v, { x, y }) => Math.min(Math.abs(u) / x, Math.abs(v) / y),
    soft: 0.01,
    reach: opening,
  }),
  whiteshow: flash((scene) => `1-${ramp(0, entrance(scene))}`),
  image_in_image: (scene, picture) => {
    const { graph, frame } = scene;
    const [behind, front] = doubled(scene, picture);
    const even = (side: number) => Math.round((side * 0.68) / 2) * 2;
    const ground = graph.chain([behind], [...blurred(scene, 0.035), "eq=brightness=-0.08"]);
    const inner = graph.chain(
      [front],
      [`scale=${even(frame.width)}:${even(frame.height)}:flags=bicubic`],
    );
    return graph.chain([ground, inner], ["overlay=(W-w)/2:(H-h)/2:format=yuv420:shortest=1"]);
  },
} as const satisfies Readonly<Record<string, Vfx>>;
