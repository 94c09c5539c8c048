"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { mediaOriginSchema } from "@/lib/model/media/media";
import { moveToFolder, renameFolder } from "@/lib/store/media-folders";

const folderName = z.string().trim().min(1).max(200);
const mediaIds = z.array(z.string().min(1).max(64)).max(5_000);

/** Moves of media that share a folder, so that a move is undone with few calls. */
type Moves = { mediaIds: string[]; folder: string | null }[];

/**
 * Puts media into a folder, or into none. Folders are kept here and not in the account, which has none. `before` is
 * what puts them back.
 */
export const moveToFolderAction = defineAction(
  "moveToFolder",
  z.object({ mediaIds, folder: folderName.nullable() }),
  async (input) => {
    const moved = await moveToFolder(await appDatabase(), input.mediaIds, input.folder);
    const before = new Map<string | null, string[]>();
    for (const { mediaId, folder } of moved) {
      before.set(folder, [...(before.get(folder) ?? []), mediaId]);
    }
    const moves: Moves = [...before].map(([folder, ids]) => ({ mediaIds: ids, folder }));
    return { ok: true as const, value: { before: moves } };
  },
);

/** Gives a folder another name; null dissolves it, and its media stay. */
export const renameFolderAction = defineAction(
  "renameFolder",
  z.object({ origin: mediaOriginSchema, from: folderName, to: folderName.nullable() }),
  async ({ origin, from, to }) => ({
    ok: true as const,
    value: { mediaIds: await renameFolder(await appDatabase(), origin, from, to) },
  }),
);
