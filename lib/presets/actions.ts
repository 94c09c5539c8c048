"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import { withoutDraws } from "@/lib/model/form/wall-form";
import { loadMediaNames } from "@/lib/jobs/media-names";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { mediaIdsOfForm, type Preset, presetNameSchema } from "@/lib/model/preset";
import * as store from "@/lib/store/forms/presets";
import { runPreset as run } from "./run-preset";

const presetId = z.string().min(1).max(64);
const clientToken = z.string().min(8).max(64);

const done = { ok: true, value: null } as const;
const gone = { ok: false, reason: "gone" } as const;
/** The limit of presets is reached: some have to be deleted first. */
const full = { ok: false, reason: "full" } as const;

/** Current titles of a form's media, to be shown once the media are deleted. May be empty. */
async function mediaNamesOf(form: unknown): Promise<Record<string, string>> {
  const { names } = await loadMediaNames(mediaIdsOfForm(form));
  return Object.fromEntries(names);
}

/** Keeps a form, finished or not, under a name. */
export const savePreset = defineAction(
  "savePreset",
  z.object({ name: presetNameSchema, form: composeDraftSchema }),
  async ({ name, form }): Promise<Result<Preset, "full">> => {
    const input = { name, form: withoutDraws(form) };
    const database = await appDatabase();
    if (!(await store.hasRoomForPreset(database, input.form))) return full;
    const mediaNames = await mediaNamesOf(input.form);
    return { ok: true, value: await store.createPreset(database, { ...input, mediaNames }) };
  },
);

export const renamePreset = defineAction(
  "renamePreset",
  z.object({ presetId, name: presetNameSchema }),
  async (input) =>
    (await store.renamePreset(await appDatabase(), input.presetId, input.name)) ? done : gone,
);

export const duplicatePreset = defineAction(
  "duplicatePreset",
  z.object({ presetId, name: presetNameSchema }),
  async (input): Promise<Result<null, "gone" | "full">> => {
    const database = await appDatabase();
    const original = await store.getPreset(database, input.presetId);
    if (!original) return gone;
    if (!(await store.hasRoomForPreset(database, original.form))) return full;
    return (await store.duplicatePreset(database, input.presetId, input.name)) ? done : gone;
  },
);

const presetIds = z.object({ ids: z.array(presetId).min(1).max(300) });

/** Hides presets; `restorePresets` brings them back for 30 days. `done` names those that were there. */
export const deletePresets = defineAction("deletePresets", presetIds, async ({ ids }) => ({
  ok: true as const,
  value: { done: await store.setPresetsDeleted(await appDatabase(), ids, true) },
}));

export const restorePresets = defineAction("restorePresets", presetIds, async ({ ids }) => ({
  ok: true as const,
  value: { done: await store.setPresetsDeleted(await appDatabase(), ids, false) },
}));

/**
 * Submits a preset at once with a fresh seed; the same token gives the same job. Texts with listed words
 * come back instead of a job until somebody answers for them.
 */
export const runPreset = defineAction(
  "runPreset",
  z.object({ presetId, clientToken, responsibility: responsibilitySchema.nullable() }),
  async (input) => run(input.presetId, input.clientToken, input.responsibility),
);
