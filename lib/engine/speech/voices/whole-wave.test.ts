import { expect, it } from "vitest";
import { isWholeWave } from "./whole-wave";
import { writeWav } from "./pcm.mjs";

const wave = writeWav(new Float32Array(1000), 8000);
const withLength = (length: number) => {
  const copy = Buffer.from(wave);
  copy.writeUInt32LE(length, 40);
  return copy;
};

it.each<[string, Buffer, boolean]>([
  ["a whole one", wave, true],
  ["one that stops early", wave.subarray(0, 900), false],
  ["one that stops in its head", wave.subarray(0, 40), false],
  ["a streamed one without a length", withLength(0), true],
  ["a streamed one with the largest length", withLength(0xffff_ffff), true],
  ["one that says too much by a byte", withLength(2001), false],
  ["another format", Buffer.from("ID3 and so on"), true],
  ["nothing", Buffer.alloc(0), true],
])("%s", (_, bytes, isWhole) => expect(isWholeWave(bytes)).toBe(isWhole));
