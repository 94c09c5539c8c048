import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { setTimeout as sleep } from "node:timers/promises";
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
/** A long reading rests after each page for longer than the page took: others are answered meanwhile. */
const restOfPage = 2;
const longestRestMs = 2_000;
const pagesAtOnce = 3;
/** A complete reading also finds what was deleted elsewhere. */
const fullEveryMs = 5 * 60_000;
/** A large library is not read all the time: between two complete readings goes so much more. */
const restFactor = 20;

const modifiedOf = (info: MediaInfo) =>
  `${info.MediaBasicInfo.ModifiedTime ?? ""} ${info.MediaBasicInfo.Status ?? ""}`;

/**
 * Asks IMS about some pieces and notes the answer; what it no longer knows is taken out. Public media
 * are not the team's and are never noted: a complete reading, which does not list them, would take
 * them out again. `listed`
 * holds the marks of change that the list gave: compared are only marks from the same operation.
 */
export async function noteFromIms(
  mediaIds: readonly string[],
  listed: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const own = mediaIds.filter((id) => !isPublicMedia(id));
  const folders = await foldersOf(own);
  for (let at = 0; at < own.length; at += batchSize) {
    const ids = own.slice(at, at + batchSize);
    const { MediaInfos } = await imsClient().call("BatchGetMediaInfos", {
      MediaIds: ids.join(","),
      AdditionType: "FileInfo",
    });
    const notes = MediaInfos.map<MediaNote>((info) => ({
      mediaId: info.MediaId,
      item: toMediaItem(info, folders.get(info.MediaId) ?? null),
      modified: listed.get(info.MediaId) ?? modifiedOf(info),
    }));
    await noteMedia(notes);
    const answered = new Set(notes.map((note) => note.mediaId));
    await removeUnknown(ids.filter((id) => !answered.has(id)));
  }
}

/** IMS registers in the background: a piece that it has just been told of may not be known yet. */
const settlingMs = 2 * 60_000;

async function removeUnknown(mediaIds: readonly string[]): Promise<void> {
  const known = await getMedia(mediaIds);
  const settling = known.filter(
    (item) => item.state === "checking" && Date.now() - Date.parse(item.createdAt) < settlingMs,
  );
  const kept = new Set(settling.map((item) => item.mediaId));
  await removeMedia(mediaIds.filter((id) => !kept.has(id)));
}

/** Notes what is new or changed on one page of the list; answers how many those were. */
async function notePage(infos: readonly MediaInfo[]): Promise<number> {
  const listed = new Map(infos.map((info) => [info.MediaId, modifiedOf(info)]));
  const ids = [...listed.keys()];
  const known = await knownMedia(ids);
  const changed = ids.filter((id) => known.get(id)?.modified !== listed.get(id));
  await markSeen(ids);
  await noteFromIms(changed, listed);
  return changed.length;
}

/** Reads the list, newest first: all of it, or until a page holds nothing new. */
async function readList(everything: boolean, state: SyncState): Promise<void> {
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
    const changed = await notePage(answer.MediaInfos);
    if (!everything && changed === 0) break;
    token = answer.NextToken || undefined;
    if (!token || tokens.has(token) || answer.MediaInfos.length === 0) break;
    tokens.add(token);
    state.behind = true;
    if (tokens.size < pagesAtOnce) continue;
    await sleep(Math.min(longestRestMs, (performance.now() - pageBegan) * restOfPage));
  }
  state.behind = false;
  if (everything) await removeUnseen(startedAt, settlingMs);
}

type SyncState = {
  running: Promise<void> | undefined;
  readAt: number;
  fullAt: number;
  fullTookMs?: number;
  /** Pieces of the account, as its list counts them. */
  total?: number;
  /** A reading has more pages before it, or ended before its last one. */
  behind?: boolean;
};

/** One reading at a time in this process. */
const holder = oncePerProcess("library sync", (): { state?: SyncState } => ({}));

async function runSync(state: SyncState): Promise<void> {
  const now = Date.now();
  const restMs = Math.max(fullEveryMs, (state.fullTookMs ?? 0) * restFactor);
  const everything = now - state.fullAt > restMs;
  try {
    await readList(everything, state);
  } catch (error) {
    // What lies behind the cut is not new to the next reading's first page: it must read all.
    if (state.behind) state.fullAt = 0;
    throw error;
  }
  if (everything) {
    state.fullAt = now;
    state.fullTookMs = Date.now() - now;
  }
  await noteFromIms(await listChecking(batchSize * 2));
  state.readAt = Date.now();
}

/** The next question reads everything anew, also what was deleted elsewhere. */
export function forgetReading(): void {
  const state = holder.state;
  if (state) Object.assign(state, { readAt: 0, fullAt: 0 });
}

/**
 * How far the copy has come while it holds less than the account does; null once all has been read,
 * or where the account does not count its pieces.
 */
export async function readingProgress(): Promise<{ read: number; total: number } | null> {
  const { behind, total } = holder.state ?? {};
  if (!behind || total === undefined) return null;
  const read = await countMedia();
  return read < total ? { read, total } : null;
}

/**
 * Brings our copy of the library up to date, and waits at most `budgetMs` for it: a slow reading
 * goes on in the background and the next question finds its result.
 * @throws ImsError when the reading failed within the budget
 */
export async function freshenLibrary(budgetMs: number): Promise<void> {
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
