import { blurred } from "./basic";
import { doubled, filtered, rolled, type Vfx, type VfxScene } from "./scene";

const even = (side: number) => Math.round(side / 2) * 2;

type Pane = (at: number, scene: VfxScene, pane: string) => string;

/** A grid of copies of the picture, each cropped to its pane. */
function panes(columns: number, rows: number, changed: Pane = (_at, _scene, pane) => pane): Vfx {
  return (scene, picture) => {
    const { graph, frame } = scene;
    const count = columns * rows;
    const labels = Array.from({ length: count }, () => graph.label());
    graph.raw(`[${picture}]split=${count}${labels.map((label) => `[${label}]`).join("")}`);
    const lines = (side: number, parts: number) =>
      Array.from({ length: parts + 1 }, (_, at) => even((side * at) / parts));
    const [across, down] = [lines(frame.width, columns), lines(frame.height, rows)];
    const corners: string[] = [];
    const cut = labels.map((label, at) => {
      const [column, row] = [at % columns, Math.floor(at / columns)];
      const [left = 0, right = 0] = across.slice(column);
      const [top = 0, bottom = 0] = down.slice(row);
      const size = `${right - left}:${bottom - top}`;
      const fit = `scale=${size}:force_original_aspect_ratio=increase:force_divisible_by=2`;
      corners.push(`${left}_${top}`);
      return changed(at, scene, graph.chain([label], [fit, `crop=${size}`]));
    });
    return graph.chain(cut, [`xstack=inputs=${count}:layout=${corners.join("|")}`, "setsar=1"]);
  };
}

/** Two rows of copies that move endlessly, in opposite directions. */
const marquee: Vfx = (scene, picture) => {
  const { graph, frame } = scene;
  const half = even(frame.height / 2);
  const cut = (height: number) =>
    `scale=${frame.width}:${height}:force_original_aspect_ratio=increase:force_divisible_by=2,crop=${frame.width}:${height}`;
  const [above, below] = doubled(scene, picture);
  const top = rolled(scene, graph.chain([above], [cut(half)]), "x", 0.25);
  const bottom = rolled(scene, graph.chain([below], [cut(frame.height - half)]), "x", -0.25);
  return graph.chain([top, bottom], ["vstack,setsar=1"]);
};

/** Effects of IMS: split screen. */
export const splitVfx = {
  splitstill2: panes(1, 2),
  splitstill3: panes(1, 3),
  splitstill4: panes(2, 2),
  splitstill6: panes(2, 3),
  splitstill9: panes(3, 3),
  blackwhitesplit: panes(1, 3, (at, { graph }, pane) =>
    at === 1 ? pane : graph.chain([pane], ["hue=s=0"]),
  ),
  blurthreesplit: (scene, picture) => {
    const { graph, frame } = scene;
    const third = even(frame.height / 3);
    const [behind, clear] = doubled(scene, picture);
    const fit = `scale=${frame.width}:${third}:force_original_aspect_ratio=increase:force_divisible_by=2`;
    const middle = graph.chain([clear], [fit, `crop=${frame.width}:${third}`]);
    const ground = graph.chain([behind], blurred(scene, 0.025));
    return graph.chain([ground, middle], ["overlay=0:(H-h)/2:format=yuv420:shortest=1"]);
  },
  livesplit: panes(2, 2, (at, scene, pane) => rolled(scene, pane, at % 3 === 0 ? "x" : "y", 0.15)),
  marquee,
} as const satisfies Readonly<Record<string, Vfx>>;

/** An advanced effect: a tall picture in a wide frame with blurred sides. */
export const uprightVfx: Vfx = (scene, picture) => {
  const { graph, frame } = scene;
  const width = even(frame.width * 0.56);
  const [behind, clear] = doubled(scene, picture);
  const ground = graph.chain([behind], [...blurred(scene, 0.03), "eq=brightness=-0.06"]);
  const middle = graph.chain([clear], [`crop=${width}:ih`]);
  return graph.chain([ground, middle], ["overlay=(W-w)/2:0:format=yuv420:shortest=1"]);
};

/** An advanced effect: a wide picture in a tall frame with blurred top and bottom. */
export const acrossVfx: Vfx = (scene, picture) => {
  const { graph, frame } = scene;
  const height = even(frame.height * 0.5);
  const [behind, clear] = doubled(scene, picture);
  const ground = graph.chain([behind], [...blurred(scene, 0.03), "eq=brightness=-0.06"]);
  const middle = graph.chain([clear], [`crop=iw:${height}`]);
  return graph.chain([ground, middle], ["overlay=0:(H-h)/2:format=yuv420:shortest=1"]);
};

export const boxes = (columns: number, rows: number): Vfx =>
  filtered(() => [`drawgrid=w=iw/${columns}:h=ih/${rows}:t=3:c=white@0.5`]);
