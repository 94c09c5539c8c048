import "server-only";
import { inBin } from "@/lib/store/media-bin";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import type { MediaPage, mediaQuerySchema } from "@/lib/model/media/media";
import { toMediaItem } from "@/lib/model/media/to-media-item";
import { type MediaNote, noteMedia } from "@/lib/store/media";
import { foldersOf } from "@/lib/store/uploads";

/** The most results of one call. Source: SDK model of SearchMedia. */
const pageSize = 50;
/** Longest text that is searched for. Source: IMS docs, "Media asset search filter syntax". */
const longestText = 60;

const cursorSchema = z.object({ search: z.number().int().min(0), token: z.string() });
type Cursor = z.infer<typeof cursorSchema>;

const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;

/**
 * The `Match` of each search that is needed, in order. IMS does not search images together with other
 * types.
 */
export function matchesOf(search: string, kinds: readonly string[]): string[] {
  const wanted = kinds.length > 0 ? kinds : ["video", "audio", "image"];
  const moving = ["video", "audio"].filter((kind) => wanted.includes(kind));
  const types = [
    moving.length > 0 ? `mediaType in (${moving.map(quoted).join(",")})` : "",
    wanted.includes("image") ? "mediaType in ('image')" : "",
  ].filter(Boolean);
  return types.map((type) => `title = ${quoted(search.slice(0, longestText))} and ${type}`);
}

function readCursor(cursor: string | null): Cursor | null {
  try {
    const text = Buffer.from(cursor ?? "", "base64url").toString("utf8");
    return cursorSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const writeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/**
 * Searches the whole account by title, newest first or oldest first: videos and sound, then images. This also finds
 * media that our copy (docs/decisions/0004) does not hold yet, and adds them to the copy.
 */
export async function searchAccount(query: z.output<typeof mediaQuerySchema>): Promise<MediaPage> {
  const matches = matchesOf(query.search, query.kinds);
  const { search = 0, token = "" } = readCursor(query.cursor) ?? {};
  const Match = matches[search];
  if (Match === undefined || query.search === "") return { items: [], nextCursor: null };
  const answer = await imsClient().call("SearchMedia", {
    Match,
    // The only orders that a search knows. Source: IMS docs, SearchMedia.
    SortBy: query.sort === "oldest" ? "utcCreate:Asc" : "utcCreate:Desc",
    PageSize: pageSize,
    ...(token ? { ScrollToken: token } : {}),
  });
  const infos = answer.MediaInfoList;
  const database = await appDatabase();
  const folders = await foldersOf(
    database,
    infos.map(({ MediaId }) => MediaId),
  );
  const notes = infos.map<MediaNote>((info) => ({
    mediaId: info.MediaId,
    item: toMediaItem(info, folders.get(info.MediaId) ?? null),
    // No list has named it yet; the next one compares with this and fetches its facts.
    modified: "",
  }));
  await noteMedia(database, notes);
  const binned = await inBin(
    database,
    infos.map(({ MediaId }) => MediaId),
  );
  const isMore = infos.length === pageSize && Boolean(answer.ScrollToken);
  const next: Cursor | null = isMore
    ? { search, token: answer.ScrollToken ?? "" }
    : search + 1 < matches.length
      ? { search: search + 1, token: "" }
      : null;
  return {
    items: notes.flatMap(({ item }) =>
      item?.origin === query.origin && !binned.has(item.mediaId) ? [item] : [],
    ),
    nextCursor: next && writeCursor(next),
  };
}
