import type { ClipResult } from "@/lib/model/clip-result";
import type { Variation, VariedColumn } from "@/lib/model/sheet/varied-columns";
import { type LevelResult, type Verdict, weighResults } from "./weigh-results";

/** What the results say about one varied column: its levels, the best first. */
export type WeighedColumn<Column> = Pick<VariedColumn<Column>, "column" | "letter"> & {
  /** `number`: of the level within the column, from 1. `text`: of its cells. */
  levels: (Omit<LevelResult, "level"> & { number: number; text: string })[];
  /** The winning or the thin levels by their numbers. */
  verdict:
    | { kind: "winner"; number: number; lead: number }
    | { kind: "open" }
    | { kind: "not-enough"; numbers: number[] };
};

/** Which level won in each varied column of a job. A level of which no result came counts as one without views. */
export function weighVariants<Column>(
  { varied, rows }: Variation<Column>,
  results: readonly ClipResult[],
): WeighedColumn<Column>[] {
  return varied.map(({ column, letter, levels: texts }, at) => {
    const numbers = texts.map((_, level) => level + 1);
    const told = results.flatMap(({ index, views, clicks }) => {
      const level = rows[index]?.[at];
      return level === undefined ? [] : [{ level: String(level + 1), views, clicks }];
    });
    const silent = numbers
      .filter((number) => told.every(({ level }) => level !== String(number)))
      .map((number) => ({ level: String(number), views: 0, clicks: 0 }));
    const { levels, verdict } = weighResults([...told, ...silent], varied.length);
    const shown = levels.map(({ level, ...facts }) => {
      const number = Number(level);
      return { number, text: texts[number - 1] ?? "", ...facts };
    });
    const best = shown.toSorted(
      (one, other) => (other.rate ?? -1) - (one.rate ?? -1) || one.number - other.number,
    );
    return { column, letter, levels: best, verdict: numbered(verdict) };
  });
}

function numbered(verdict: Verdict): WeighedColumn<unknown>["verdict"] {
  switch (verdict.kind) {
    case "winner":
      return { kind: "winner", number: Number(verdict.level), lead: verdict.lead };
    case "open":
      return verdict;
    case "not-enough":
      return { kind: "not-enough", numbers: verdict.levels.map(Number).toSorted((a, b) => a - b) };
  }
}
