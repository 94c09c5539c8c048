import { expect, it } from "vitest";
import { random } from "@/lib/engine/plan/arithmetic/seeded-random";
import { createWipeFinder, wipeSize } from "./wipe-finder";

const size = wipeSize.width * wipeSize.height;
const picture = (seed: string) => {
  const dice = random(seed);
  return Uint8Array.from({ length: size }, () => dice.integer(256));
};
const changed = (grey: Uint8Array, change: (one: number, at: number) => number) =>
  Uint8Array.from(grey, (one, at) => Math.max(0, Math.min(255, change(one, at))));
const logo = picture("logo");

it.each([
  ["the logo", [logo], 1],
  ["a darker and duller one", [changed(logo, (one) => 20 + one / 3)], 1],
  ["the logo with a strip missing", [changed(logo, (one, at) => (at < size / 10 ? 0 : one))], 1],
  ["other pictures", [picture("a"), picture("b"), new Uint8Array(size)], 0],
  ["its negative", [changed(logo, (one) => 255 - one)], 0],
  ["half of it", [changed(logo, (one, at) => (at % 64 < 32 ? 128 : one))], 0],
  ["three frames of it are one wipe", [logo, logo, logo], 1],
  [
    "a second later it is another",
    [logo, ...Array.from({ length: 12 }, () => picture("a")), logo],
    2,
  ],
])("%s", (_, frames, count) => {
  const finder = createWipeFinder([picture("unseen"), logo], 12.5);
  for (const frame of frames) finder.push(frame);
  expect(finder.end()).toHaveLength(count);
});

it("times are those of the frames, and a plain still is like nothing", () => {
  const finder = createWipeFinder([logo], 10);
  for (const frame of [picture("a"), picture("b"), logo, logo, picture("c")]) finder.push(frame);
  expect(finder.end()).toEqual([{ fromSeconds: 0.2, toSeconds: 0.4 }]);
  const plain = createWipeFinder([new Uint8Array(size).fill(90)], 10);
  plain.push(new Uint8Array(size).fill(90));
  expect(plain.end()).toEqual([]);
});
