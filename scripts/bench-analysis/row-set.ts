/** One measured number with its bar. */
export type Row = {
  name: string;
  value: number;
  bar: number;
  /** The value must be at least the bar; otherwise at most. */
  isAtLeast: boolean;
  unit?: string;
  /** Digits after the point; 2 by default. */
  digits?: number;
};

/** Draws its material from fixed seeds, analyses it, and returns its rows. */
export type RowSet = (bench: {
  /** An empty folder, which is removed afterwards. */
  folder: string;
  /** Prints a detail, such as what was missed. */
  note: (line: string) => void;
}) => Promise<Row[]>;

export function isReached({ value, bar, isAtLeast }: Row): boolean {
  return isAtLeast ? value >= bar : value <= bar;
}
