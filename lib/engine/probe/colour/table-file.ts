import "server-only";
import { rm, writeFile } from "node:fs/promises";
import { colourTable } from "./colour-table";
import type { ColourChange } from "./film-colour";
import type { TableOf } from "./to-screen";

/**
 * Provides a temporary colour table to one run of ffmpeg. `run` builds its arguments with `tableOf`
 * and calls `write` before it starts ffmpeg. The table lies beside `output` and is removed afterwards.
 */
export async function withColourTable(
  output: string,
  run: (tableOf: TableOf, write: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = `${output}.cube`;
  let wanted: ColourChange | null = null;
  const tableOf: TableOf = (change) => {
    wanted = change;
    return file;
  };
  const write = async () => {
    if (wanted !== null) await writeFile(file, colourTable(wanted));
  };
  try {
    await run(tableOf, write);
  } finally {
    await rm(file, { force: true });
  }
}
