import "server-only";
import { readFile } from "node:fs/promises";

const blockSamples = 4800;
const gateDb = -45;
/** One voice in both channels is as loud as two. */
const bothChannelsDb = 3;

/**
 * Common loudness of spoken wav files (16 bit), in dB: the mean power of the blocks in which somebody
 * speaks. It differs from LUFS by about 2 dB at most, which is enough to balance speech and music; the
 * finished mix is measured properly. Null when all files are silent.
 */
export async function speechLevel(files: readonly string[]): Promise<number | null> {
  let power = 0;
  let blocks = 0;
  for (const file of new Set(files)) {
    const data = wavSamples(await readFile(file));
    for (let start = 0; start < data.length; start += blockSamples) {
      const block = data.subarray(start, start + blockSamples);
      let sum = 0;
      for (const sample of block) sum += (sample / 32768) ** 2;
      const mean = sum / block.length;
      if (mean < 10 ** (gateDb / 10)) continue;
      power += mean;
      blocks += 1;
    }
  }
  return blocks === 0 ? null : 10 * Math.log10(power / blocks) - 0.7 + bothChannelsDb;
}

/** The samples of a 16 bit wav file; its `data` chunk may stand anywhere in the file. */
export function wavSamples(wav: Buffer): Int16Array {
  const at = wav.indexOf("data", 12, "latin1");
  if (at < 0) return new Int16Array(0);
  const length = Math.min(wav.readUInt32LE(at + 4), wav.length - at - 8);
  const even = length - (length % 2);
  return new Int16Array(Uint8Array.prototype.slice.call(wav, at + 8, at + 8 + even).buffer);
}
