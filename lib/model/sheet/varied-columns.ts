/** A column that is tried in variants, and the variants in the order in which they come up. */
export type VariedColumn<Column> = {
  /** `A` for the first varied column, `B` for the second. */
  letter: string;
  column: Column;
  /** The texts of the cells; "" is what the form says. */
  levels: string[];
};

export type Variation<Column> = {
  varied: VariedColumn<Column>[];
  /** For each row, the index of the level in each varied column. */
  rows: number[][];
};

/**
 * Which columns of a table are a test: those with at least two levels, of which a level has two rows on the
 * average. A column in which every row says something else is no test, because nothing can be told of one video.
 */
export function findVariation<Column>(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Variation<Column> {
  const cell = (row: readonly string[], at: number) => (row[at] ?? "").trim();
  const found = columns.flatMap((column, at) => {
    const levels = [...new Set(rows.map((row) => cell(row, at)))];
    const isTest = levels.length > 1 && levels.length * 2 <= rows.length + 1;
    return isTest ? [{ column, levels, at }] : [];
  });
  return {
    varied: found.map(({ column, levels }, index) => ({ letter: letterOf(index), column, levels })),
    rows: rows.map((row) => found.map(({ levels, at }) => levels.indexOf(cell(row, at)))),
  };
}

/** The variant of a row, short enough for a file name: `A1-B2`. Empty without a test. */
export function variantLabel({ varied, rows }: Variation<unknown>, row: number): string {
  const levels = rows[row];
  if (!levels) return "";
  return varied.map(({ letter }, at) => `${letter}${(levels[at] ?? 0) + 1}`).join("-");
}

/** A, B, … Z, AA, AB, as columns of a spreadsheet are named. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
