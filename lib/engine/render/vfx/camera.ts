import { filtered, type Vfx, type VfxScene } from "./scene";

/** Movements of the camera, as expressions of `t`. */
export type Camera = {
  /** 1 shows the whole picture, 2 its middle half. */
  zoom: (scene: VfxScene) => string;
  /** Radians, clockwise. */
  turn?: string;
  /** Shares of the frame. */
  x?: string;
  y?: string;
};

/**
 * Views the picture through a camera that moves by fractions of a pixel, which `crop` cannot. Outside
 * of the picture its edge is repeated: zoom in far enough to hide it.
 */
export const camera = ({ zoom, turn = "0", x = "0", y = "0" }: Camera): Vfx =>
  filtered((scene) => {
    // This filter has no `t`; its frame count `on` starts at 1.
    const now = `((on-1+${scene.at})/${scene.rate})`;
    const at = (expression: string) => `(${expression.replace(/\bt\b/g, now)})`;
    const sides = [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const;
    const corners = sides.flatMap(([across, down], corner) => {
      const [w, h] = [`(${across}*W/2)`, `(${down}*H/2)`];
      const [cos, sin] = [`cos(${at(turn)})`, `sin(${at(turn)})`];
      return [
        `x${corner}='W/2+(${w}*${cos}+${h}*${sin})/${at(zoom(scene))}-W*${at(x)}'`,
        `y${corner}='H/2+(${h}*${cos}-${w}*${sin})/${at(zoom(scene))}-H*${at(y)}'`,
      ];
    });
    return [`perspective=${corners.join(":")}:sense=source:interpolation=linear:eval=frame`];
  });
