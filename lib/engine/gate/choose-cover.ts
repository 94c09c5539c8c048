import type { PicturePlan } from "./picture-plan";

/** Key pictures as a cover is chosen among them: 8-bit grey of this size, whatever the shape of the frame. */
export const coverLook = { width: 256, height: 256 } as const;
const lookBytes = coverLook.width * coverLook.height;
export const coverLookFilter = `scale=${coverLook.width}:${coverLook.height}:flags=area,format=gray`;

/** A picture in a transition, under an effect or with a text on its way is no good cover; any is better than none. */
const worth = { plain: 1, effect: 0.5, transition: 0.1, movingText: 0.2 } as const;
/** Mean levels outside of which a picture is too dark or too bright to be recognised. */
const [darkest, brightest] = [48, 208];

/**
 * The frame of a clip that is best looked at: the sharpest of its key pictures, of those that are well lit, show a shot
 * by itself and have their texts at rest.
 * @param pictures the key pictures, by `coverLookFilter`, in the order of `frames`
 * @param frames the frame of the clip that each of them is
 * @returns a frame of the clip; 0 without key pictures
 */
export function chooseCover(
  pictures: Buffer,
  frames: readonly number[],
  plan: Pick<PicturePlan, "runs" | "texts">,
): number {
  let best = { frame: 0, score: 0 };
  const count = Math.min(frames.length, Math.floor(pictures.length / lookBytes));
  for (let index = 0; index < count; index += 1) {
    const frame = frames[index] ?? 0;
    const picture = pictures.subarray(index * lookBytes, (index + 1) * lookBytes);
    const score = sharpness(picture) * lit(picture) * stands(frame, plan);
    if (score > best.score) best = { frame, score };
  }
  return best.frame;
}

/** The mean strength of edges: the deviation of the Laplacian. */
function sharpness(picture: Buffer): number {
  const { width, height } = coverLook;
  let sum = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around =
        (picture[at - 1] ?? 0) +
        (picture[at + 1] ?? 0) +
        (picture[at - width] ?? 0) +
        (picture[at + width] ?? 0);
      sum += (around - 4 * (picture[at] ?? 0)) ** 2;
    }
  }
  return Math.sqrt(sum / ((width - 2) * (height - 2)));
}

function lit(picture: Buffer): number {
  let sum = 0;
  for (const level of picture) sum += level;
  const mean = sum / picture.length;
  return Math.max(0.05, Math.min(1, mean / darkest, (255 - mean) / (255 - brightest)));
}

function stands(frame: number, { runs, texts }: Pick<PicturePlan, "runs" | "texts">): number {
  const kind = runs.findLast(({ from }) => from <= frame)?.kind ?? "plain";
  const moves = texts.some(
    ({ shown, rest }) =>
      shown.from <= frame && frame < shown.to && !(rest.from <= frame && frame < rest.to),
  );
  return worth[kind] * (moves ? worth.movingText : 1);
}
