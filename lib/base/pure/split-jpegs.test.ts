import { expect, it } from "vitest";
import { splitJpegs } from "./split-jpegs";

const jpeg = (...data: number[]) => [0xff, 0xd8, ...data, 0xff, 0xd9];

it("JPEGs that follow each other are told apart, whatever stands in them", () => {
  // Stuffed and restart markers, and an end that no start follows.
  const [one, other] = [jpeg(1, 0xff, 0x00, 0xff, 0xd0, 2), jpeg(0xff, 0xd9, 9, 0xff)];
  expect(splitJpegs(Uint8Array.from([...one, ...other])).map((each) => [...each])).toEqual([
    one,
    other,
  ]);
  expect(splitJpegs(Uint8Array.from(one)).map((each) => [...each])).toEqual([one]);
});
