import type { RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { lookAt, lookCount, lookSize } from "./look";

/** Points are compared in blocks of this side: an encoder may lose detail, but not brightness. */
const blockSide = 4;
const sameLevels = 14;
/** Percentage of blocks that may differ. */
const limitPercent = 10;

/**
 * Judges whether the decoded key pictures of the finished file match the frames that entered the
 * encoder.
 * @param keyFrames the frame index of each look in `keyLooks`
 * @param rate frames a second
 */
export function judgeEncoding(
  keyLooks: Buffer,
  keyFrames: readonly number[],
  given: (frame: number) => Buffer | null,
  rate: number,
): RuleFinding {
  let worst = { percent: 0, frame: 0 };
  const count = Math.min(lookCount(keyLooks), keyFrames.length);
  for (let index = 0; index < count; index += 1) {
    const frame = keyFrames[index] ?? 0;
    const look = given(frame);
    const percent = look ? differentPercent(lookAt(keyLooks, index), look) : 100;
    if (percent > worst.percent) worst = { percent, frame };
  }
  const isWhole = count > 0 && count === keyFrames.length && lookCount(keyLooks) === count;
  return {
    Rule: "Encoding",
    Verdict: isWhole && worst.percent <= limitPercent ? "Good" : "Wrong",
    Measured: isWhole ? Math.round(worst.percent * 10) / 10 : 100,
    Limit: limitPercent,
    Unit: "percent",
    ...(worst.percent > limitPercent ? { From: worst.frame / rate } : {}),
    ...(isWhole ? {} : { Code: "KeyPicturesDamaged", Detail: "key pictures cannot be decoded" }),
  };
}

function differentPercent(one: Buffer, other: Buffer): number {
  let different = 0;
  let blocks = 0;
  for (let y = 0; y < lookSize.height; y += blockSide) {
    for (let x = 0; x < lookSize.width; x += blockSide) {
      blocks += 1;
      if (Math.abs(blockMean(one, x, y) - blockMean(other, x, y)) > sameLevels) different += 1;
    }
  }
  return (different / blocks) * 100;
}

function blockMean(look: Buffer, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + blockSide; y += 1) {
    for (let x = left; x < left + blockSide; x += 1) sum += look[y * lookSize.width + x] ?? 0;
  }
  return sum / blockSide ** 2;
}
