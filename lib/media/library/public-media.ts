import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { z } from "zod";
import { loadPreferences } from "@/lib/i18n/server";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { MediaInfo } from "@/lib/ims/schema/media/media";
import { type MediaItem, type PublicPage, publicShelfSchema } from "@/lib/model/media/media";
import type { publicQuerySchema } from "@/lib/model/media/media";
import { toMediaItem } from "@/lib/model/media/to-media-item";

const pageSize = 48;
/** Addresses in an answer are signed for an hour; a piece is asked about anew well before. */
const keptMs = 30 * 60_000;
const keptCount = 2_000;
/** A shelf is looked through for a piece at most so far. */
const longestSearch = 20;

type Kept = { until: number; info: MediaInfo };

/** Oldest first, as a Map keeps them. */
const kept = oncePerProcess("public media", () => new Map<string, Kept>());

function keep(infos: readonly MediaInfo[]): void {
  for (const info of infos) {
    kept.delete(info.MediaId);
    kept.set(info.MediaId, { until: Date.now() + keptMs, info });
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= keptCount) break;
    kept.delete(oldest);
  }
}

async function listShelf(
  shelf: z.output<typeof publicShelfSchema>,
  query: { tag: string; cursor: string | null; limit: number },
) {
  const answer = await imsClient().call("ListPublicMediaBasicInfos", {
    BusinessType: shelf,
    IncludeFileBasicInfo: true,
    MaxResults: query.limit,
    ...(query.tag ? { MediaTagId: query.tag } : {}),
    ...(query.cursor ? { NextToken: query.cursor } : {}),
  });
  keep(answer.MediaInfos);
  return answer;
}

/** Media that come with the program have their Chinese name as description. */
function named(info: MediaInfo, inChinese: boolean): MediaInfo {
  const { Description, Title } = info.MediaBasicInfo;
  const name = (inChinese && Description) || Title;
  return { ...info, MediaBasicInfo: { ...info.MediaBasicInfo, Title: name } };
}

/** Whether names have to be taken from descriptions for the person who asks. */
async function namesInChinese(): Promise<boolean> {
  return imsClient().can.bundledMedia && (await loadPreferences()).locale === "zh";
}

function toItem(info: MediaInfo, inChinese: boolean): MediaItem[] {
  const item = toMediaItem(named(info, inChinese));
  // They are examined before they are offered, whatever a list says of it.
  return item ? [{ ...item, state: "ready" }] : [];
}

/** One page of a public shelf, in the order of the backend. */
export async function loadPublicPage(
  query: z.output<typeof publicQuerySchema>,
): Promise<PublicPage> {
  const inChinese = await namesInChinese();
  const { MediaInfos, NextToken } = await listShelf(query.shelf, { ...query, limit: pageSize });
  const isEnd = MediaInfos.length === 0 || NextToken === query.cursor;
  return {
    items: MediaInfos.flatMap((info) => toItem(info, inChinese)),
    nextCursor: isEnd ? null : NextToken || null,
    ours: imsClient().can.bundledMedia,
  };
}

async function askById(mediaIds: readonly string[]): Promise<void> {
  try {
    const { MediaInfos } = await imsClient().call("BatchGetMediaInfos", {
      MediaIds: mediaIds.join(","),
      AdditionType: "FileInfo",
    });
    keep(MediaInfos);
  } catch (error) {
    // Public media need not be known to the account by their id: then the shelves know them.
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
  }
}

const unknownOf = (mediaIds: readonly string[]) =>
  mediaIds.filter((id) => (kept.get(id)?.until ?? 0) <= Date.now());

/** What IMS says of some public media; what no shelf holds is left out. */
export async function findPublicInfos(mediaIds: readonly string[]): Promise<MediaInfo[]> {
  for (let asked = unknownOf(mediaIds); asked.length > 0; asked = asked.slice(20)) {
    await askById(asked.slice(0, 20));
  }
  for (const shelf of publicShelfSchema.options) {
    let cursor: string | null = null;
    for (let page = 0; page < longestSearch && unknownOf(mediaIds).length > 0; page++) {
      const answer: Awaited<ReturnType<typeof listShelf>> = await listShelf(shelf, {
        tag: "",
        cursor,
        limit: 100,
      });
      if (!answer.NextToken || answer.NextToken === cursor) break;
      cursor = answer.NextToken;
    }
  }
  return mediaIds.flatMap((id) => kept.get(id)?.info ?? []);
}

/** Public media by their ids; nothing of them is kept as the team's. */
export async function loadPublicItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  if (mediaIds.length === 0) return [];
  const inChinese = await namesInChinese();
  return (await findPublicInfos(mediaIds)).flatMap((info) => toItem(info, inChinese));
}
