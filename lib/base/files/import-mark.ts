import "server-only";
import { access } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";

/** A marker file that exists in a data folder while an archive is imported. */
export const importMark = (dataFolder: string) => path.join(dataFolder, "import-unfinished");

/**
 * Refuses a data folder whose import was interrupted, because its data is incomplete.
 * @throws AppError `config-invalid`
 */
export async function refuseHalfImported(dataFolder: string): Promise<void> {
  const isHalf = await access(importMark(dataFolder)).then(
    () => true,
    () => false,
  );
  if (!isHalf) return;
  throw new AppError(
    "config-invalid",
    `An import into ${dataFolder} was cut off, or is under way. When it has ended: empty that folder and run npm run import again.`,
  );
}
