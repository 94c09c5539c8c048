import type { Purity } from "./purity";

/**
 * A room of docs/architecture.md. A file belongs to the room with the longest path that matches; `/` at the
 * end matches a whole folder. A file may import its own room and the listed rooms.
 */
export type Room = {
  name: string;
  paths: readonly string[];
  may: readonly string[];
  /** No clock, dice, disk or network; and beside the language only what is named here. */
  pure?: Purity;
  /** Nothing but tests, their settings and measurements: may use what is there for tests. */
  tests?: true;
};

/** The room with the longest path that fits. */
export function roomOf(rooms: readonly Room[], file: string): Room | undefined {
  let best: { room: Room; length: number } | undefined;
  for (const room of rooms) {
    for (const path of room.paths) {
      const fits = path.endsWith("/") ? file.startsWith(path) : file === path;
      if (fits && path.length > (best?.length ?? -1)) best = { room, length: path.length };
    }
  }
  return best?.room;
}
