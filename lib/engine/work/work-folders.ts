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
 * A clip is rendered in a folder named after the token of its lease, so that two owners never share a
 * folder. The folder also fences publishing: a file is published by a rename out of the folder, and a
 * rename without its source fails. The next owner of a clip first removes the folders of all earlier
 * owners, so that an earlier owner that wakes up later can publish nothing. The table alone cannot
 * ensure this, because a process may sleep for hours between the table's answer and the rename.
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

/**
 * Removes the work folder of an owner. It is renamed first, so that its path is gone at once even while
 * a program still writes into it.
 */
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

/** Removes the files that an owner could still publish. */
async function disown(folders: EngineFolders, clip: Owned & Addressed): Promise<void> {
  await removeFolder(folders, nameOf(clip));
  if (clip.output_url === null) return;
  // `moveFile` writes a copy to another volume beside its target.
  for (const target of Object.values(targetsOf(folders, clip))) {
    await rm(partName(target, tokenOf(clip)), { force: true });
  }
}

/** The clip and the lease that the name of a work folder contains. */
function readName(name: string): { clip_id: string; lease_token: string } | null {
  const [, clipId, token] = /^([0-9a-f]{32})-([0-9a-f-]{36})$/.exec(name) ?? [];
  return clipId && token ? { clip_id: clipId, lease_token: token } : null;
}

/** Removes the files that all other owners of a clip could still publish. */
export async function disownOthers(folders: EngineFolders, clip: Owned & Addressed): Promise<void> {
  for (const name of await readdir(folders.work)) {
    const owner = readName(name);
    if (owner?.clip_id !== clip.clip_id || owner.lease_token === clip.lease_token) continue;
    await disown(folders, { ...clip, lease_token: owner.lease_token });
  }
}

/** Removes the work folders that belong to no lease, because their owners are gone. */
export async function clearWorkFolders(db: EngineDatabase, folders: EngineFolders): Promise<void> {
  const names = await readdir(folders.work).catch(() => []);
  const owners = names.flatMap((name) => readName(name) ?? []);
  // Read after the folder list: a folder that a new owner makes now is not in that list.
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
