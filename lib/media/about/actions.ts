"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { noteFromIms } from "../library/sync-library";
import { changeTagsOf, type TagOutcome, writeAbout } from "./media-about";

const mediaId = z.string().min(1).max(64);
const tag = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[^,]*$/);

const save = defineAction(
  "save-media-about",
  z.object({
    mediaId,
    title: z.string().trim().min(1).max(128).optional(),
    tags: z.array(tag).max(16).optional(),
    description: z.string().trim().max(1024).optional(),
  }),
  async ({ mediaId, ...change }): Promise<Result<Record<never, never>, "cloud">> => {
    try {
      await writeAbout(mediaId, {
        ...(change.title === undefined ? {} : { title: change.title }),
        ...(change.tags === undefined ? {} : { tags: change.tags }),
        ...(change.description === undefined ? {} : { description: change.description }),
      });
      await noteFromIms(await appDatabase(), [mediaId]);
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "cloud", ...toCloudFailure(error) };
    }
    return { ok: true, value: {} };
  },
);

/** Saves the name, the tags or the description of one media; absent fields stay. */
export async function saveAboutAction(input: {
  mediaId: string;
  title?: string;
  tags?: string[];
  description?: string;
}) {
  return save(input);
}

const changeTags = defineAction(
  "change-media-tags",
  z.object({
    mediaIds: z.array(mediaId).min(1).max(20),
    add: z.array(tag).max(16),
    remove: z.array(tag).max(16),
  }),
  async ({ mediaIds, add, remove }): Promise<Result<TagOutcome, "cloud">> => {
    try {
      const value = await changeTagsOf(mediaIds, { add, remove });
      await noteFromIms(await appDatabase(), value.changed);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "cloud", ...toCloudFailure(error) };
    }
  },
);

/** Adds and removes tags of at most 20 media, so that a page can show how far it is. */
export async function changeTagsAction(input: {
  mediaIds: string[];
  add: string[];
  remove: string[];
}) {
  return changeTags(input);
}
