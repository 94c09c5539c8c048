type Size = { width: number; height: number };

/** The place of a box in a frame, as a style in per cent. */
export const percents = (box: Size & { x: number; y: number }, frame: Size) => ({
  left: `${(box.x / frame.width) * 100}%`,
  top: `${(box.y / frame.height) * 100}%`,
  width: `${(box.width / frame.width) * 100}%`,
  height: `${(box.height / frame.height) * 100}%`,
});
