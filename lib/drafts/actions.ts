"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { presetNameSchema } from "@/lib/model/preset";
import { setDraftsDeleted } from "@/lib/store/forms/draft-list";
import { getDraft, saveDraft, saveTypedDraft } from "@/lib/store/forms/drafts";

const draftId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const done = { ok: true, value: null } as const;
const gone = { ok: false, reason: "gone" } as const;

const withName = (form: unknown, name: string) => ({ ...(form as object), name });

/** Names a draft. Pages that have it open get the name as any change of another page. */
export const renameDraftAction = defineAction(
  "renameDraft",
  z.object({ draftId, name: presetNameSchema }),
  async ({ draftId: id, name }): Promise<Result<null, "gone">> => {
    const database = await appDatabase();
    // Again when somebody saves between reading and writing.
    for (let tries = 0; tries < 5; tries++) {
      const draft = await getDraft(database, id);
      if (!draft) return gone;
      const { form, revision: base } = draft;
      const renamed = { form: withName(form, name), version: Date.now(), writer: randomUUID() };
      const saved = await saveTypedDraft(database, { draftId: id, base, ...renamed });
      if (saved.kind === "kept") return done;
    }
    return gone;
  },
);

export const duplicateDraftAction = defineAction(
  "duplicateDraft",
  z.object({ draftId, name: presetNameSchema }),
  async ({ draftId: id, name }): Promise<Result<{ draftId: string }, "gone">> => {
    const database = await appDatabase();
    const draft = await getDraft(database, id);
    if (!draft) return gone;
    const copy = { draftId: randomUUID(), form: withName(draft.form, name), version: Date.now() };
    await saveDraft(database, copy);
    return { ok: true, value: { draftId: copy.draftId } };
  },
);

const draftIds = z.object({ ids: z.array(draftId).min(1).max(200) });

/** Hides drafts; `restoreDraftsAction` brings them back for 30 days. `done` names those that were there. */
export const deleteDraftsAction = defineAction("deleteDrafts", draftIds, async ({ ids }) => ({
  ok: true as const,
  value: { done: await setDraftsDeleted(await appDatabase(), ids, true) },
}));

export const restoreDraftsAction = defineAction("restoreDrafts", draftIds, async ({ ids }) => ({
  ok: true as const,
  value: { done: await setDraftsDeleted(await appDatabase(), ids, false) },
}));
