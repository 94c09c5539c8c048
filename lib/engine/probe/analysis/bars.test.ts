import { describe, expect, it } from "vitest";
import { barsOf, type Brightest } from "./bars";

const [width, height] = [200, 100];
type Box = [fromX: number, toX: number, fromY: number, toY: number];

/** A dark picture with bright boxes; `noise` is added to all of it. */
function picture(boxes: readonly Box[], noise = 4): Brightest {
  const levels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isIn = boxes.some(([a, b, c, d]) => x >= a && x < b && y >= c && y < d);
      levels[y * width + x] = (isIn ? 90 : 0) + ((x * 7 + y * 13) % (noise + 1));
    }
  }
  return { width, height, levels };
}

describe("the bars of a film", () => {
  it.each<[string, Box[], [number, number, number, number] | null]>([
    ["none", [[0, 200, 0, 100]], null],
    ["pillars", [[50, 150, 0, 100]], [0.255, 0.255, 0, 0]],
    ["a letterbox", [[0, 200, 12, 88]], [0, 0, 0.13, 0.13]],
    ["both", [[20, 180, 10, 90]], [0.105, 0.105, 0.11, 0.11]],
    ["narrow ones of a tape", [[2, 199, 0, 100]], [0.015, 0.01, 0, 0]],
    ["black at one side only", [[60, 200, 0, 100]], null],
    ["a logo on black", [[90, 110, 40, 60]], null],
    ["more than can be cut off", [[90, 110, 0, 100]], null],
    [
      "a station's mark in a bar",
      [
        [50, 150, 0, 100],
        [10, 12, 0, 0],
      ],
      [0.255, 0.255, 0, 0],
    ],
    ["nothing but black", [], null],
  ])("%s", (_, boxes, wanted) => {
    const found = barsOf(picture(boxes));
    expect(found && [found.left, found.right, found.top, found.bottom]).toEqual(wanted);
  });

  it("are found under the noise of a codec, and not in a dark film", () => {
    expect(barsOf(picture([[50, 150, 0, 100]], 16))?.left).toBeCloseTo(0.255);
    const dim = picture([[0, 200, 0, 100]]);
    dim.levels.forEach((level, at) => (dim.levels[at] = level / 4));
    expect(barsOf(dim)).toBeNull();
  });
});
