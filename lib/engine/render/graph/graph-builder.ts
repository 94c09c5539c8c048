/** Collects the inputs and filters of one ffmpeg run and hands out labels. */
export type GraphBuilder = {
  /** Adds an input; returns its number. */
  input(args: readonly string[]): number;
  /** Adds a chain of filters (empty strings are left out); returns the label of its result. */
  chain(from: readonly string[], filters: readonly string[]): string;
  /** Adds a finished part of a graph as text. */
  raw(text: string): void;
  label(): string;
  inputs(): string[];
  graph(): string;
};

export function createGraph(): GraphBuilder {
  const inputs: string[][] = [];
  const parts: string[] = [];
  let labels = 0;
  const label = () => `p${(labels += 1)}`;
  return {
    label,
    input(args) {
      inputs.push([...args]);
      return inputs.length - 1;
    },
    chain(from, filters) {
      const used = filters.filter((filter) => filter !== "");
      const [only] = from;
      if (used.length === 0 && from.length === 1 && only !== undefined) return only;
      const to = label();
      parts.push(`${from.map((name) => `[${name}]`).join("")}${used.join(",")}[${to}]`);
      return to;
    },
    raw: (text) => void parts.push(text),
    inputs: () => inputs.flat(),
    graph: () => parts.join(";"),
  };
}
