import { compare, toComparable } from "./likeness";
import type { Montage } from "./montage";

/** How alike each video is to each other, 0 to 1: `matrix[one][other]`, with 1 on the diagonal. */
export function likenessMatrix(montages: readonly Montage[]): number[][] {
  const ready = montages.map(toComparable);
  const matrix = ready.map(() => Array<number>(ready.length).fill(1));
  ready.forEach((one, at) => {
    for (let before = 0; before < at; before += 1) {
      const other = ready[before];
      if (!other) continue;
      const { total } = compare(one, other);
      (matrix[at] as number[])[before] = total;
      (matrix[before] as number[])[at] = total;
    }
  });
  return matrix;
}
