import { type Edge, fieldFile } from "./field";
import { drawnInput, held, type Vfx, type VfxScene } from "./scene";

export type Ripple = {
  name: string;
  /** Distance along which the wave runs, in half short sides, and the direction of its push. */
  wave: (u: number, v: number) => { along: number; across: number; down: number };
  /** From crest to crest, in half short sides. */
  length: number;
  /** How far the picture moves, as a share of the shorter side; may be an expression of `t`. */
  depth: number;
  swell?: string;
  /** Crests a second. */
  speed: number;
};

type Axis = "across" | "down";

/** A map of the push of each pixel along one axis; its strength is an expression of `t`. */
function pushes(scene: VfxScene, ripple: Ripple, axis: Axis, quarter: 0 | 1, strength: string) {
  const { graph, files, frame } = scene;
  const field = (u: number, v: number, _edge: Edge) => {
    const { along, [axis]: push } = ripple.wave(u, v);
    const phase = 2 * Math.PI * (along / ripple.length + quarter / 4);
    return 0.5 + 0.5 * push * Math.sin(phase);
  };
  const name = JSON.stringify([ripple.name, ripple.length, axis, quarter, ripple.wave.toString()]);
  const file = fieldFile(files, name, field, frame);
  const map = held(scene, drawnInput(scene, "gray", frame, file), []);
  return graph.chain([map], [`eq=contrast='${strength}':eval=frame,mergeplanes=0x000000:yuv444p`]);
}

/**
 * The picture through moving water. A travelling wave is the sum of two standing waves a quarter
 * period apart: each is one fixed map whose strength varies.
 */
export const rippled =
  (ripple: Ripple): Vfx =>
  (scene, picture) => {
    const { graph, frame } = scene;
    const pixels = Math.min(120, ripple.depth * Math.min(frame.width, frame.height));
    const turn = `2*PI*t*${ripple.speed}`;
    const strength = (wave: string) =>
      `${(pixels / 127).toFixed(4)}*(${ripple.swell ?? "1"})*${wave}(${turn})`;
    const first = graph.chain([picture], ["format=yuv444p"]);
    const moved = (["cos", "sin"] as const).reduce((shown, wave, quarter) => {
      const map = (axis: Axis) =>
        pushes(scene, ripple, axis, quarter === 0 ? 0 : 1, strength(wave));
      return graph.chain([shown, map("across"), map("down")], ["displace=edge=mirror"]);
    }, first);
    return graph.chain([moved], ["format=yuv420p"]);
  };

/** Rings from the middle. */
export const rings = (u: number, v: number) => {
  const along = Math.hypot(u, v);
  return { along: -along, across: u / (along || 1), down: v / (along || 1) };
};
/** Waves that run from top to bottom and push sideways. */
export const swell = (_u: number, v: number) => ({ along: -v, across: 1, down: 0 });
