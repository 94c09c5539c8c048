import { expect, it } from "vitest";
import { contain } from "../graph/fit-picture";
import { placeSticker } from "@/lib/lettering/place-sticker";

const frame = { width: 1000, height: 2000 };
const picture = { width: 200, height: 100 };
const sticker = {
  Type: "Image",
  MediaId: "s",
  X: 0.1,
  Y: 0.1,
  Opacity: 1,
  TimelineIn: 0,
  TimelineOut: 1,
} as const;

it.each([
  ["its own size without one", {}, { x: 100, y: 200, width: 200, height: 100 }],
  ["height follows width", { Width: 0.5 }, { x: 100, y: 200, width: 500, height: 250 }],
  ["width follows height, in pixels", { Height: 50 }, { x: 100, y: 200, width: 100, height: 50 }],
  [
    "kept in shape within its box",
    { Width: 0.2, Height: 0.1 },
    { x: 100, y: 250, width: 200, height: 100 },
  ],
])("a sticker has %s", (_, size, box) => {
  expect(placeSticker({ ...sticker, ...size }, picture, frame)).toEqual(box);
});

it.each([
  [
    "fills where the shape is nearly the same",
    { width: 1080, height: 2170 },
    { x: 0, y: 0, width: 1000, height: 2000 },
  ],
  [
    "leaves bars above and below",
    { width: 1600, height: 900 },
    { x: 0, y: 720, width: 1000, height: 562 },
  ],
  [
    "leaves bars at the sides",
    { width: 100, height: 400 },
    { x: 250, y: 0, width: 500, height: 2000 },
  ],
])("a picture %s", (_, size, box) => {
  expect(contain(size, frame)).toEqual(box);
});
