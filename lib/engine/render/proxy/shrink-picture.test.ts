import { expect, it } from "vitest";
import { blankYuva, type YuvaPicture } from "../text/blend-yuva";
import { shrinkBox, shrinkPicture } from "./shrink-picture";

const from = { width: 1080, height: 1920 };
const to = { width: 360, height: 640 };

/** A picture of one colour, opaque inside `box` and empty around it. */
function drawn(
  size: { width: number; height: number },
  box: { x: number; y: number; width: number; height: number },
): YuvaPicture {
  const picture = blankYuva(size);
  const points = size.width * size.height;
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) {
      picture.bytes[y * size.width + x] = 200;
      picture.bytes[points * 1.5 + y * size.width + x] = 255;
      const colour = (y >> 1) * (size.width / 2) + (x >> 1);
      picture.bytes[points + colour] = 90;
      picture.bytes[points * 1.25 + colour] = 170;
    }
  }
  return picture;
}

/** Where the alpha of a smaller picture lies in the frame: its sum in whole points, and its middle. */
function weigh({ width, height, bytes }: YuvaPicture, at: { x: number; y: number }) {
  const alpha = bytes.subarray(width * height * 1.5);
  let [sum, x, y] = [0, 0, 0];
  alpha.forEach((value, index) => {
    sum += value / 255;
    x += (value / 255) * (at.x + (index % width) + 0.5);
    y += (value / 255) * (at.y + Math.floor(index / width) + 0.5);
  });
  return { points: sum, x: x / sum, y: y / sum };
}

it("keeps the position of a text to a fraction of a pixel, wherever it lies", () => {
  for (const [x, y] of [
    [100, 200],
    [102, 206],
    [104, 202],
    [-8, 1900],
  ] as const) {
    const box = { x, y, width: 60, height: 40 };
    const smaller = shrinkBox(box, from, to);
    const picture = drawn(box, { x: 6, y: 10, width: 48, height: 22 });
    const small = shrinkPicture(picture, { from, to, box, smaller });
    const { points, ...middle } = weigh(small, smaller);
    expect(points).toBeCloseTo((48 * 22) / 9, 0);
    expect(middle.x).toBeCloseTo((x + 6 + 24) / 3, 1);
    expect(middle.y).toBeCloseTo((y + 10 + 11) / 3, 1);
    expect(
      [smaller.x % 2, smaller.y % 2, smaller.width % 2, smaller.height % 2].map(Math.abs),
    ).toEqual([0, 0, 0, 0]);
  }
});

it("keeps the colours of letters up to their edges: emptiness around them does not darken them", () => {
  const box = { x: 31, y: 47, width: 40, height: 40 };
  const smaller = shrinkBox(box, from, to);
  const picture = drawn(box, { x: 8, y: 8, width: 22, height: 20 });
  const { width, height, bytes } = shrinkPicture(picture, { from, to, box, smaller });
  const points = width * height;
  const seen = [...bytes.subarray(points * 1.5)].flatMap((value, at) => (value > 0 ? [at] : []));
  expect(seen.length).toBeGreaterThan(40);
  expect(new Set(seen.map((at) => bytes[at]))).toEqual(new Set([200]));
  const colours = seen.map(
    (at) => (Math.floor(at / width) >> 1) * (width / 2) + ((at % width) >> 1),
  );
  expect(new Set(colours.map((at) => bytes[points + at]))).toEqual(new Set([90]));
  expect(new Set(colours.map((at) => bytes[points * 1.25 + at]))).toEqual(new Set([170]));
});

it("leaves a picture alone whose frame stays as large", () => {
  const box = { x: 12, y: 40, width: 20, height: 16 };
  const picture = drawn(box, { x: 4, y: 4, width: 9, height: 7 });
  const same = shrinkPicture(picture, { from, to: from, box, smaller: shrinkBox(box, from, from) });
  const alpha = picture.bytes.length * 0.6;
  expect(same.bytes.subarray(alpha)).toEqual(picture.bytes.subarray(alpha));
});
