import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type ObjectFolder, objectFolder } from "../objects/object-folder";

/** The engine's folders in the data folder. */
export type EngineFolders = {
  objects: ObjectFolder;
  /** Covers and sprites, which no request can address. */
  assets: ObjectFolder;
  work: string;
  /** Notes about running programs: see `exec/orphan-records.ts`. */
  programs: string;
};

export async function openEngineFolders(dataFolder: string): Promise<EngineFolders> {
  const pathOf = (name: string) => path.join(/* turbopackIgnore: true */ dataFolder, name);
  const folders = {
    objects: objectFolder(pathOf("objects")),
    assets: objectFolder(pathOf("assets")),
    work: pathOf("work"),
    programs: pathOf("programs"),
  };
  for (const name of ["objects", "assets", "work", "programs"]) {
    await mkdir(pathOf(name), { recursive: true });
  }
  return folders;
}
