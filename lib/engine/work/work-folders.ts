import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { randomUUID } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/base/pure/errors";
import { partName } from "@/lib/base/files/move-file";
import { targetsOf } from "./clip-files";
import type { EngineFolders } from "./engine-folders";
import type { ClipRow } from "../queue/tables/tables";
import type { EngineDatabase } from "../queue/tables/engine-database";

/**
 * A clip is made in a folder that bears the token of its lease, so that no two owners ever share
 * one. The folder is also the fence of publishing: a file gets its name by a rename out of it, and a
 * rename without its source fails. Whoever takes a clip over takes away the folders of all earlier
 * owners first; one that wakes up later, wherever it stood, can name nothing any more. The table
 * alone cannot promise that: between its answer and the rename a process may sleep for hours.
 */

type Owned = Pick<ClipRow, "clip_id" | "lease_token">;
type Addressed = Pick<ClipRow, "output_url">;

export function tokenOf(clip: Owned): string {
  if (clip.lease_token === null) throw new AppError("unexpected", `${clip.clip_id} has no owner`);
  return clip.lease_token;
}

const nameOf = (clip: Owned) => `${clip.clip_id}-${tokenOf(clip)}`;

export function workFolderOf(folders: EngineFolders, clip: Owned): string {
  return path.join(/* turbopackIgnore: true */ folders.work, nameOf(clip));
}

/** Removes the work folder of an owner. Its name is gone at once, also while a program writes into it. */
export async function removeWorkFolder(folders: EngineFolders, clip: Owned): Promise<void> {
  await removeFolder(folders, nameOf(clip));
}

async function removeFolder(folders: EngineFolders, name: string): Promise<void> {
  const gone = path.join(/* turbopackIgnore: true */ folders.work, `gone-${randomUUID()}`);
  try {
    await rename(path.join(/* turbopackIgnore: true */ folders.work, name), gone);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  await rm(gone, { recursive: true, force: true, maxRetries: 5 });
}

/** Takes from an owner what it could still give a name to. */
async function disown(folders: EngineFolders, clip: Owned & Addressed): Promise<void> {
  await removeFolder(folders, nameOf(clip));
  if (clip.output_url === null) return;
  // A copy to another volume lies beside its target, see `moveFile`.
  for (const target of Object.values(targetsOf(folders, clip))) {
    await rm(partName(target, tokenOf(clip)), { force: true });
  }
}

/** The clip and the lease that the name of a work folder tells of. */
function readName(name: string): { clip_id: string; lease_token: string } | null {
  const [, clipId, token] = /^([0-9a-f]{32})-([0-9a-f-]{36})$/.exec(name) ?? [];
  return clipId && token ? { clip_id: clipId, lease_token: token } : null;
}

/** Takes from all other owners of a clip what they could still give a name to. */
export async function disownOthers(folders: EngineFolders, clip: Owned & Addressed): Promise<void> {
  for (const name of await readdir(folders.work)) {
    const owner = readName(name);
    if (owner?.clip_id !== clip.clip_id || owner.lease_token === clip.lease_token) continue;
    await disown(folders, { ...clip, lease_token: owner.lease_token });
  }
}

/** Removes the work folders that no lease stands for: those of owners that are gone. */
export async function clearWorkFolders(db: EngineDatabase, folders: EngineFolders): Promise<void> {
  const names = await readdir(folders.work).catch(() => []);
  const owners = names.flatMap((name) => readName(name) ?? []);
  // Read after the folder: whoever takes a clip now makes a folder that is not in the list.
  const clips = await db
    .selectFrom("engine.clips")
    .select(["clip_id", "lease_token", "output_url"])
    .where("clip_id", "in", ["", ...owners.map((owner) => owner.clip_id)])
    .execute();
  const known = new Map(clips.map((clip) => [clip.clip_id, clip]));
  for (const name of names) {
    const owner = readName(name);
    const clip = owner && known.get(owner.clip_id);
    if (!clip) await removeFolder(folders, name);
    else if (clip.lease_token !== owner.lease_token) await disown(folders, { ...clip, ...owner });
  }
}
