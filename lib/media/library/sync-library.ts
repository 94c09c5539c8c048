import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { setTimeout as sleep } from "node:timers/promises";
import { appDatabase, type Database } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { MediaInfo } from "@/lib/ims/schema/media/media";
import { isPublicMedia } from "@/lib/model/media/media";
import { toMediaItem } from "@/lib/model/media/to-media-item";
import {
  countMedia,
  getMedia,
  knownMedia,
  listChecking,
  markSeen,
  type MediaNote,
  noteMedia,
  removeMedia,
  removeUnseen,
} from "@/lib/store/media";
import { foldersOf } from "@/lib/store/uploads";

/** Ids that one BatchGetMediaInfos carries. */
const batchSize = 20;
const pageSize = 100;
const pauseMs = 1_000;
/** A long reading rests after each page, twice as long as the page took, so that others are served. */
const restOfPage = 2;
const longestRestMs = 2_000;
/** Pages that are read before the first rest. */
const pagesAtOnce = 3;
/** Only a complete reading finds what was deleted elsewhere. */
const fullEveryMs = 5 * 60_000;
/** The pause between two complete readings is at least this many times as long as the last one took. */
const restFactor = 20;

const modifiedOf = (info: MediaInfo) =>
  `${info.MediaBasicInfo.ModifiedTime ?? ""} ${info.MediaBasicInfo.Status ?? ""}`;

/**
 * Fetches the facts of some media from IMS into our copy, and removes those that IMS no longer knows.
 * Public media are skipped: a complete reading does not list them and would remove them again.
 * `listed` holds the change marks from the list by media id. The copy keeps these marks, because marks
 * of two different operations cannot be compared.
 */
export async function noteFromIms(
  database: Database,
  mediaIds: readonly string[],
  listed: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const own = mediaIds.filter((id) => !isPublicMedia(id));
  const folders = await foldersOf(database, own);
  for (let start = 0; start < own.length; start += batchSize) {
    const ids = own.slice(start, start + batchSize);
    const { MediaInfos } = await imsClient().call("BatchGetMediaInfos", {
      MediaIds: ids.join(","),
      AdditionType: "FileInfo",
    });
    const notes = MediaInfos.map<MediaNote>((info) => ({
      mediaId: info.MediaId,
      item: toMediaItem(info, folders.get(info.MediaId) ?? null),
      modified: listed.get(info.MediaId) ?? modifiedOf(info),
    }));
    await noteMedia(database, notes);
    const answered = new Set(notes.map((note) => note.mediaId));
    await removeUnknown(
      database,
      ids.filter((id) => !answered.has(id)),
    );
  }
}

/** IMS registers in the background: for so long it may not know a file that was just registered. */
const settlingMs = 2 * 60_000;

async function removeUnknown(database: Database, mediaIds: readonly string[]): Promise<void> {
  const known = await getMedia(database, mediaIds);
  const settling = known.filter(
    (item) => item.state === "checking" && Date.now() - Date.parse(item.createdAt) < settlingMs,
  );
  const kept = new Set(settling.map((item) => item.mediaId));
  await removeMedia(
    database,
    mediaIds.filter((id) => !kept.has(id)),
  );
}

/** Stores what is new or changed on one page of the list, and returns the number of those items. */
async function notePage(database: Database, infos: readonly MediaInfo[]): Promise<number> {
  const listed = new Map(infos.map((info) => [info.MediaId, modifiedOf(info)]));
  const ids = [...listed.keys()];
  const known = await knownMedia(database, ids);
  const changed = ids.filter((id) => known.get(id)?.modified !== listed.get(id));
  await markSeen(database, ids);
  await noteFromIms(database, changed, listed);
  return changed.length;
}

/** Reads the list, newest first, to its end or until a page holds nothing new. */
async function readList(database: Database, everything: boolean, state: SyncState): Promise<void> {
  const startedAt = new Date();
  const tokens = new Set<string>();
  for (let token: string | undefined; ; ) {
    const pageBegan = performance.now();
    const answer = await imsClient().call("ListMediaBasicInfos", {
      MaxResults: pageSize,
      SortBy: "desc",
      NextToken: token,
    });
    if (answer.TotalCount !== undefined) state.total = answer.TotalCount;
    const changed = await notePage(database, answer.MediaInfos);
    if (!everything && changed === 0) break;
    token = answer.NextToken || undefined;
    if (!token || tokens.has(token) || answer.MediaInfos.length === 0) break;
    tokens.add(token);
    state.behind = true;
    if (tokens.size < pagesAtOnce) continue;
    await sleep(Math.min(longestRestMs, (performance.now() - pageBegan) * restOfPage));
  }
  state.behind = false;
  if (everything) await removeUnseen(database, startedAt, settlingMs);
}

type SyncState = {
  running: Promise<void> | undefined;
  readAt: number;
  fullAt: number;
  fullTookMs?: number;
  /** Media of the account, as its list counts them. */
  total?: number;
  /** A reading has pages left to read, or failed before its last page. */
  behind?: boolean;
};

/** One reading at a time in this process. */
const holder = oncePerProcess("library sync", (): { state?: SyncState } => ({}));

async function runSync(state: SyncState): Promise<void> {
  const now = Date.now();
  const restMs = Math.max(fullEveryMs, (state.fullTookMs ?? 0) * restFactor);
  const everything = now - state.fullAt > restMs;
  const database = await appDatabase();
  try {
    await readList(database, everything, state);
  } catch (error) {
    // The first page of the next reading may hold nothing new. A complete reading fetches the rest.
    if (state.behind) state.fullAt = 0;
    throw error;
  }
  if (everything) {
    state.fullAt = now;
    state.fullTookMs = Date.now() - now;
  }
  await noteFromIms(database, await listChecking(database, batchSize * 2));
  state.readAt = Date.now();
}

/** Makes the next sync a complete reading, which also finds what was deleted elsewhere. */
export function markLibraryStale(): void {
  const state = holder.state;
  if (state) Object.assign(state, { readAt: 0, fullAt: 0 });
}

/**
 * How much of the account our copy holds, while a reading is not complete; null once all has been
 * read, or where the account does not count its media.
 */
export async function readingProgress(): Promise<{ read: number; total: number } | null> {
  const { behind, total } = holder.state ?? {};
  if (!behind || total === undefined) return null;
  const read = await countMedia(await appDatabase());
  return read < total ? { read, total } : null;
}

/**
 * Brings our copy of the library up to date, and waits at most `budgetMs` for that. A slower reading
 * goes on in the background, and the next call finds its result.
 * @throws ImsError when the reading failed within the budget
 */
export async function syncLibrary(budgetMs: number): Promise<void> {
  const state = (holder.state ??= { running: undefined, readAt: 0, fullAt: 0 });
  if (!state.running && Date.now() - state.readAt < pauseMs) return;
  const running = (state.running ??= runSync(state).finally(() => {
    state.running = undefined;
  }));
  const stop = new AbortController();
  try {
    const budget = sleep(budgetMs, undefined, { signal: stop.signal, ref: false });
    await Promise.race([running, budget.catch(() => undefined)]);
    running.catch((error: unknown) => log.warn({ err: error }, "reading the library failed"));
  } finally {
    stop.abort();
  }
}
