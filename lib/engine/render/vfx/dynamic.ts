import { blurred, flash } from "./basic";
import { camera } from "./camera";
import { veil } from "./cover";
import { type Field, fieldFile } from "./field";
import { remapped } from "./remap";
import {
  beat,
  doubled,
  filtered,
  inTurn,
  mixed,
  plain,
  rolled,
  share,
  type Vfx,
  drawnInput,
  held,
} from "./scene";

/** An enlarged copy grows out of the picture. */
const ghost =
  (zoom: string, opacity: string): Vfx =>
  (scene, picture) => {
    const [body, soul] = doubled(scene, picture);
    const rising = camera({ zoom: () => zoom })(scene, soul);
    return mixed(scene, body, rising, opacity);
  };

/** Edges shine in one colour over a darkened picture. */
export const outlined =
  (color: string, dim: number): Vfx =>
  (scene, picture) => {
    const { graph } = scene;
    const [dark, drawn] = doubled(scene, picture);
    const edges = graph.chain(
      [drawn],
      [
        "format=gray,edgedetect=low=0.07:high=0.18:mode=wires",
        `gblur=sigma=${share(scene, 0.0025)}`,
        "eq=contrast=2.2:brightness=0.55",
      ],
    );
    const ground = graph.chain([dark], [`eq=brightness=${dim}:saturation=0.7`]);
    const lines = graph.chain([plain(scene, color), edges], ["alphamerge"]);
    return graph.chain([ground, lines], ["overlay=format=yuv420:shortest=1"]);
  };

/** Separated colour channels and displaced stripes, in a burst every `every` seconds. */
export const glitch = (every: number, lasts: number, wide: number): Vfx =>
  inTurn(
    (scene, picture) => {
      const { graph, frame } = scene;
      const [whole, torn] = doubled(scene, picture);
      const stripes = graph.chain(
        [torn],
        [`crop=${frame.width}:${share(scene, 0.16)}:0:'ih*(0.5+0.45*sin(floor(t*12)*7.3))'`],
      );
      const y = "'main_h*(0.5+0.42*sin(floor(t*12)*5.1))-h/2'";
      const during = `enable='lt(mod(t,${every}),${lasts})'`;
      return graph.chain(
        [whole, stripes],
        [`overlay=${Math.round(frame.width * wide)}:${y}:format=yuv420:shortest=1:${during}`],
      );
    },
    filtered((scene) => [
      `format=gbrp,rgbashift=rh=${share(scene, wide / 5)}:bh=-${share(scene, wide / 5)}:gv=${share(scene, wide / 16)}:enable='lt(mod(t,${every}),${lasts})'`,
    ]),
  );

/** Effects of IMS: dynamic. */
export const dynamicVfx = {
  white: flash(() => beat(1, 6)),
  minus_glitter: filtered(() => ["negate=enable='lt(mod(t,0.7),0.12)'"]),
  jitter: inTurn(
    camera({
      zoom: () => "1.09",
      x: "0.018*sin(floor(t*12)*7.7)",
      y: "0.014*sin(floor(t*12)*5.3)",
    }),
    filtered((scene) => [
      `format=gbrp,rgbashift=rh=${share(scene, 0.008)}:bh=-${share(scene, 0.008)}:edge=smear`,
    ]),
  ),
  soulout: ghost("1+0.35*mod(t,1)", "0.45*(1-mod(t,1))"),
  scanlight: veil({
    name: "scan stripe",
    field: (_u, v, { y }) => 0.75 * Math.exp(-((v / y / 0.14) ** 2)),
    color: "#DFF6FF",
    y: "-1+2*mod(t,1.5)/1.5",
  }),
  swing: camera({ zoom: () => "1.28", turn: "0.12*sin(2*PI*t/1.8)" }),
  heartbeat: camera({ zoom: () => `1+0.11*(${beat(1, 6)}+0.7*exp(-6*mod(t+0.75,1)))` }),
  flashingscreen: filtered(() => ["eq=brightness='0.24*sin(2*PI*t*4)':eval=frame"]),
  illusion: (scene, picture) => {
    const [body, rest] = doubled(scene, picture);
    const [one, other] = doubled(scene, rest);
    const left = camera({ zoom: () => "1.08", x: "0.03*sin(2*PI*t/1.4)" })(scene, one);
    const right = camera({ zoom: () => "1.16", x: "-0.05*sin(2*PI*t/1.4)" })(scene, other);
    return mixed(scene, mixed(scene, body, left, "0.45"), right, "0.3");
  },
  segmentation: (scene, picture) => {
    const { graph, frame } = scene;
    const third = Math.floor(frame.height / 6) * 2;
    const [whole, middle] = doubled(scene, picture);
    const band = graph.chain([middle], [`crop=${frame.width}:${third}:0:${third}`]);
    const shift = "'main_w*0.1*sin(2*PI*t/1.6)'";
    const wrapped = graph.chain([whole], [`eq=brightness=-0.12:saturation=0.5`]);
    return graph.chain([wrapped, band], [`overlay=${shift}:${third}:format=yuv420:shortest=1`]);
  },
  neolighting: (scene, picture) => {
    const colored = outlined("#00E5FF", -0.34)(scene, picture);
    return scene.graph.chain([colored], ["hue=h='40*sin(t*2.6)':s=1.6"]);
  },
  curl: (scene, picture) => rolled(scene, picture, "y", -0.5),
  shine: filtered(() => [
    "eq=brightness='0.16*(0.5+0.5*sin(t*31))*gt(sin(t*5.3),0)':contrast='1+0.25*gt(sin(t*5.3),0)':eval=frame",
  ]),
  smalljitter: glitch(0.8, 0.24, 0.05),
  flashinglight: flash(() => "0.9*lt(mod(t,0.5),0.08)+0.35*between(mod(t,0.5),0.08,0.14)"),
  windowblur: (scene, picture) => {
    const { graph, frame } = scene;
    const [behind, clear] = doubled(scene, picture);
    const ground = graph.chain([behind], blurred(scene, 0.03));
    const height = Math.round((frame.height * 0.5) / 2) * 2;
    const width = Math.round((frame.width * 0.74) / 2) * 2;
    const pane = graph.chain(
      [clear],
      [`crop=${width}:${height}`, `drawbox=c=white@0.8:t=${Math.max(2, share(scene, 0.006))}`],
    );
    return graph.chain([ground, pane], ["overlay=(W-w)/2:(H-h)/2:format=yuv420:shortest=1"]);
  },
  windowblur2: (scene, picture) => {
    const { graph, files, frame } = scene;
    const [clear, soft] = doubled(scene, picture);
    // Every other pane of three by five is frosted, with a clear bar between them.
    const field: Field = (u, v, { x, y }) => {
      const [across, down] = [((u / x + 1) / 2) * 3, ((v / y + 1) / 2) * 5];
      const rim = Math.min(across % 1, 1 - (across % 1), down % 1, 1 - (down % 1));
      return rim < 0.02 ? 0 : (Math.floor(across) + Math.floor(down)) % 2;
    };
    const mask = held(
      scene,
      drawnInput(scene, "gray", frame, fieldFile(files, "panes", field, frame)),
      [],
    );
    const frosted = graph.chain([soft], [...blurred(scene, 0.025), "eq=brightness=0.05"]);
    const panes = graph.chain([frosted, mask], ["alphamerge"]);
    return graph.chain([clear, panes], ["overlay=format=yuv420:shortest=1"]);
  },
  kaleidoscope: remapped("kaleidoscope", (u, v) => {
    const angle = Math.atan2(v, u);
    const wedge = Math.PI / 3;
    const folded = Math.abs(((angle + 4 * Math.PI) % (2 * wedge)) - wedge);
    const radius = Math.hypot(u, v);
    return [radius * Math.cos(folded) * 0.9, radius * Math.sin(folded) * 0.9];
  }),
} as const satisfies Readonly<Record<string, Vfx>>;
