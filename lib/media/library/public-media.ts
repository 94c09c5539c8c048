import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { z } from "zod";
import { loadPreferences } from "@/lib/i18n/server";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { MediaInfo } from "@/lib/ims/schema/media/media";
import { type MediaItem, type PublicPage, publicMediaKindSchema } from "@/lib/model/media/media";
import type { publicQuerySchema } from "@/lib/model/media/media";
import { toMediaItem } from "@/lib/model/media/to-media-item";

const pageSize = 48;
/** URLs in an answer are signed for an hour; an item is fetched again well before that. */
const keptMs = 30 * 60_000;
const keptCount = 2_000;
/** How many pages of a kind are searched for an id. */
const longestSearch = 20;

type Kept = { until: number; info: MediaInfo };

/** A Map keeps the oldest entry first. */
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

/** A page of the public media of one kind, which IMS calls `BusinessType`. */
async function listOfKind(
  kind: z.output<typeof publicMediaKindSchema>,
  query: { tag: string; cursor: string | null; limit: number },
) {
  const answer = await imsClient().call("ListPublicMediaBasicInfos", {
    BusinessType: kind,
    IncludeFileBasicInfo: true,
    MaxResults: query.limit,
    ...(query.tag ? { MediaTagId: query.tag } : {}),
    ...(query.cursor ? { NextToken: query.cursor } : {}),
  });
  keep(answer.MediaInfos);
  return answer;
}

/** Media bundled with Reelpress have their Chinese name in the description. */
function named(info: MediaInfo, inChinese: boolean): MediaInfo {
  const { Description, Title } = info.MediaBasicInfo;
  const name = (inChinese && Description) || Title;
  return { ...info, MediaBasicInfo: { ...info.MediaBasicInfo, Title: name } };
}

/** Whether the current person reads the names from the descriptions. */
async function namesInChinese(): Promise<boolean> {
  return imsClient().can.bundledMedia && (await loadPreferences()).locale === "zh";
}

function toItem(info: MediaInfo, inChinese: boolean): MediaItem[] {
  const item = toMediaItem(named(info, inChinese));
  // Public media are examined before they are offered, whatever state the list gives.
  return item ? [{ ...item, state: "ready" }] : [];
}

/** One page of the public media of one kind, in the order of the backend. */
export async function loadPublicPage(
  query: z.output<typeof publicQuerySchema>,
): Promise<PublicPage> {
  const inChinese = await namesInChinese();
  const { MediaInfos, NextToken } = await listOfKind(query.kind, { ...query, limit: pageSize });
  const isEnd = MediaInfos.length === 0 || NextToken === query.cursor;
  return {
    items: MediaInfos.flatMap((info) => toItem(info, inChinese)),
    nextCursor: isEnd ? null : NextToken || null,
    ours: imsClient().can.bundledMedia,
  };
}

async function fetchById(mediaIds: readonly string[]): Promise<void> {
  try {
    const { MediaInfos } = await imsClient().call("BatchGetMediaInfos", {
      MediaIds: mediaIds.join(","),
      AdditionType: "FileInfo",
    });
    keep(MediaInfos);
  } catch (error) {
    // The account need not know public media by id: then they are found in the lists by kind.
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
  }
}

const unknownOf = (mediaIds: readonly string[]) =>
  mediaIds.filter((id) => (kept.get(id)?.until ?? 0) <= Date.now());

/** The IMS facts of some public media; an id that no list has is left out. */
export async function findPublicInfos(mediaIds: readonly string[]): Promise<MediaInfo[]> {
  for (let rest = unknownOf(mediaIds); rest.length > 0; rest = rest.slice(20)) {
    await fetchById(rest.slice(0, 20));
  }
  for (const kind of publicMediaKindSchema.options) {
    let cursor: string | null = null;
    for (let page = 0; page < longestSearch && unknownOf(mediaIds).length > 0; page++) {
      const answer: Awaited<ReturnType<typeof listOfKind>> = await listOfKind(kind, {
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

/** Public media by id. They are never stored in the copy of the team's library. */
export async function loadPublicItems(mediaIds: readonly string[]): Promise<MediaItem[]> {
  if (mediaIds.length === 0) return [];
  const inChinese = await namesInChinese();
  return (await findPublicInfos(mediaIds)).flatMap((info) => toItem(info, inChinese));
}
