import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type ObjectFolder, objectFolder } from "../objects/object-folder";

/** The engine's places in the data folder. */
export type EngineFolders = {
  objects: ObjectFolder;
  /** Covers and sprites, which no request can name. */
  assets: ObjectFolder;
  work: string;
  /** Notes about running programs: see `exec/orphan-records.ts`. */
  programs: string;
};

export async function openEngineFolders(dataFolder: string): Promise<EngineFolders> {
  const place = (name: string) => path.join(/* turbopackIgnore: true */ dataFolder, name);
  const folders = {
    objects: objectFolder(place("objects")),
    assets: objectFolder(place("assets")),
    work: place("work"),
    programs: place("programs"),
  };
  for (const name of ["objects", "assets", "work", "programs"]) {
    await mkdir(place(name), { recursive: true });
  }
  return folders;
}
