import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { loadMediaNames } from "@/lib/jobs/media-names";
import { mediaIdsOfForm, missingMediaOfForm, presetFacts } from "@/lib/model/preset";
import type { PresetPage } from "@/lib/model/list/preset-page";
import { listPresets, type PresetQuery } from "@/lib/store/forms/preset-list";

/** A page of presets, with their media that are gone. */
export async function loadPresetPage(query: PresetQuery): Promise<PresetPage> {
  const { items: presets, nextCursor } = await listPresets(await appDatabase(), query);
  const media = await loadMediaNames(presets.flatMap((preset) => mediaIdsOfForm(preset.form)));
  const items = presets.map(({ form, mediaNames, ...preset }) => ({
    presetId: preset.presetId,
    name: preset.name,
    coverMediaId:
      preset.coverMediaId && !media.missing.has(preset.coverMediaId) ? preset.coverMediaId : null,
    createdAt: preset.createdAt,
    usedAt: preset.usedAt,
    deletedAt: preset.deletedAt,
    ...presetFacts(form),
    missing: missingMediaOfForm(form, media.missing).map(({ mediaIds, ...usage }) => ({
      ...usage,
      names: mediaIds.map((id) => mediaNames[id] ?? id),
    })),
  }));
  return { items, nextCursor, mediaChecked: media.answered };
}
