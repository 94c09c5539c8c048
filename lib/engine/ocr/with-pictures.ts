import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TableOf } from "@/lib/engine/probe/colour/to-screen";
import { withColourTable } from "@/lib/engine/probe/colour/table-file";
import type { Pictures } from "./text-reader";

/**
 * Makes the arguments of some pictures, with the colour table that an HDR film needs, and gives them to
 * `use` while the table exists.
 */
export async function withPictures<Result>(
  make: (tableOf: TableOf) => Pictures,
  use: (pictures: Pictures) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-colour-"));
  const results: Result[] = [];
  try {
    await withColourTable(path.join(folder, "table"), async (tableOf, write) => {
      const pictures = make(tableOf);
      await write();
      results.push(await use(pictures));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results[0] as Result;
}
