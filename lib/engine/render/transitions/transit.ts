import { seconds } from "@/lib/engine/probe/source/source-input";
import { threshold } from "../vfx/cover";
import { type Field, fieldFile } from "../vfx/field";
import { doubled, drawnInput, held, mixed, plain, type Vfx, type VfxScene } from "../vfx/scene";

/**
 * Draws a transition. It takes the labels of the earlier and the later picture, which both last as
 * long as the scene and start at its time 0, and returns the label of the result.
 */
export type Transit = (scene: VfxScene, from: string, to: string) => string;

/** Progress of a transition, 0 to 1, as an expression of `t`. */
export const progress = ({ seconds: length }: VfxScene): string => `(t/${length.toFixed(3)})`;
/** The same progress, eased in and out. */
export const gently = (scene: VfxScene): string => `(0.5-0.5*cos(PI*${progress(scene)}))`;
/** 0 at both ends, 1 in the middle. */
export const swelling = (scene: VfxScene): string => `sin(PI*${progress(scene)})`;

/** A transition of ffmpeg's `xfade`, which needs full chroma and a constant rate on both sides. */
export const xfaded =
  (name: string): Transit =>
  ({ graph, rate, seconds: length }, from, to) => {
    const side = (label: string) => graph.chain([label], [`fps=${rate},format=yuv444p`]);
    return graph.chain(
      [side(from), side(to)],
      [`xfade=transition=${name}:duration=${seconds(length)}:offset=0`, "format=yuv420p"],
    );
  };

/**
 * Overlays B on A with rising opacity. This costs a third of `xfade`, and only the frames of the
 * overlap pass through it.
 */
export const crossFade: Transit = ({ graph, rate, seconds: length }, from, to) => {
  const frames = Math.round(length * rate);
  const rising = `fade=t=in:alpha=1:start_frame=0:nb_frames=${frames}`;
  const above = graph.chain([to], ["format=yuva420p", rising]);
  return graph.chain([from, above], ["overlay=format=yuv420:shortest=1"]);
};

export type Mask = { name: string; field: Field; soft: number };

/** The later picture appears first where the field is low. `reach` is the progress, as an expression. */
export function revealed(
  scene: VfxScene,
  [from, to]: readonly [string, string],
  { name, field, soft }: Mask,
  reach: string,
): string {
  const { graph, files, frame } = scene;
  const file = fieldFile(files, name, field, frame);
  const drawn = held(scene, drawnInput(scene, "gray", frame, file), []);
  const mask = graph.chain([drawn], threshold(reach, soft));
  const above = graph.chain([to, mask], ["alphamerge"]);
  return graph.chain([from, above], ["overlay=format=yuv420:shortest=1"]);
}

/** A wipe of any shape. */
export const masked =
  (mask: Mask): Transit =>
  (scene, from, to) =>
    revealed(scene, [from, to], mask, progress(scene));

/** Applies an effect to both pictures while one becomes the other. */
export const through =
  (
    changed: (scene: VfxScene) => { from: Vfx; to: Vfx },
    joined: Transit = (scene, from, to) => mixed(scene, from, to, gently(scene)),
  ): Transit =>
  (scene, from, to) => {
    const { from: leaving, to: coming } = changed(scene);
    return joined(scene, leaving(scene, from), coming(scene, to));
  };

/** A cut in the middle, for effects that hide it. */
export const cutInMiddle: Transit = (scene, from, to) =>
  mixed(scene, from, to, `gte(t,${(scene.seconds / 2 - 0.001).toFixed(3)})`);

/** The later picture slides over the earlier one; the corner's position is an expression of `t`. */
export const slid =
  (cornerAt: (scene: VfxScene) => { x?: string; y?: string }, pushes = false): Transit =>
  (scene, from, to) => {
    const { graph } = scene;
    const { x = "0", y = "0" } = cornerAt(scene);
    const over = (below: string, above: string, at: { x: string; y: string }) =>
      graph.chain([below, above], [`overlay=x='${at.x}':y='${at.y}':format=yuv420:shortest=1`]);
    if (!pushes) return over(from, to, { x, y });
    const away = (axis: string, side: string) =>
      axis === "0" ? "0" : `(${axis})+if(gt(${axis},0),-${side},${side})`;
    const ground = over(plain(scene, "#000000"), from, {
      x: away(x, "main_w"),
      y: away(y, "main_h"),
    });
    return over(ground, to, { x, y });
  };

/** A changed picture fades in and out between the two. */
export const between =
  (changed: (scene: VfxScene, picture: string) => string): Transit =>
  (scene, from, to) => {
    const [one, leaving] = doubled(scene, from);
    const [other, coming] = doubled(scene, to);
    const rise = `clip(3*${progress(scene)},0,1)`;
    const fall = `clip(3-3*${progress(scene)},0,1)`;
    const left = mixed(scene, one, changed(scene, leaving), rise);
    const right = mixed(scene, other, changed(scene, coming), fall);
    return mixed(scene, left, right, `clip(3*${progress(scene)}-1,0,1)`);
  };
