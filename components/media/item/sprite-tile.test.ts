import { expect, test } from "vitest";
import { shareBeside, tileAt, tileStyle } from "./sprite-tile";

const sprite = {
  columns: 5,
  rows: 2,
  tileWidth: 160,
  tileHeight: 90,
  count: 9,
  secondsPerTile: 1,
};

test("the ends of the length are the ends of the sprite, never an empty tile", () => {
  expect([-0.1, 0, 0.5, 0.999, 1, 2].map((share) => tileAt(sprite, share))).toEqual([
    0, 0, 4, 8, 8, 8,
  ]);
});

test("keys walk tile by tile and stop at the ends", () => {
  let share: number | null = null;
  const seen: number[] = [];
  for (let step = 0; step < 11; step += 1) {
    share = shareBeside(sprite, share, 1);
    seen.push(tileAt(sprite, share));
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8]);
  expect(tileAt(sprite, shareBeside(sprite, null, -1))).toBe(8);
});

test("the background shows the tile's column and row", () => {
  expect(tileStyle(sprite, "/s", 7)).toMatchObject({
    backgroundSize: "500% 200%",
    backgroundPosition: "50% 100%",
  });
  expect(tileStyle({ ...sprite, columns: 1, rows: 1 }, "/s", 0).backgroundPosition).toBe("0% 0%");
});
