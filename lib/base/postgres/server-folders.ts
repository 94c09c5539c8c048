import path from "node:path";
import { socketFolderFor } from "./socket-folder";

/** The folders of one embedded server. */
export type ServerFolders = { dataFolder: string; clusterFolder: string; socketFolder: string };

export function serverFolders(dataFolder: string): ServerFolders {
  const absolute = path.resolve(/* turbopackIgnore: true */ dataFolder);
  return {
    dataFolder: absolute,
    clusterFolder: path.join(absolute, "pg"),
    socketFolder: socketFolderFor(absolute),
  };
}
