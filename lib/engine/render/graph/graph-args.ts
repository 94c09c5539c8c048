import type { DrawnFiles } from "./drawn-files";

/** Linux takes at most 128 KiB in one argument. Source: execve(2), MAX_ARG_STRLEN. */
const longestArgument = 100_000;

/** A filter graph as arguments: as text, or in a file of `files` where the text would be too long. */
export function graphArgs(graph: string, files: DrawnFiles): string[] {
  if (graph.length <= longestArgument) return ["-filter_complex", graph];
  return ["-filter_complex_script", files.path(["graph", graph], "txt", () => graph)];
}
