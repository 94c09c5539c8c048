import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { loadMediaNames } from "@/lib/jobs/media-names";
import {
  type FormParts,
  type MissingMedia,
  mediaIdsOfForm,
  missingMediaOfForm,
  presetFacts,
} from "@/lib/model/preset";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { listPresets } from "@/lib/store/forms/presets";

/** What the card of a preset shows. */
export type PresetCard = {
  presetId: string;
  name: string;
  /** Null when the preset has no cover, or when that media is gone. */
  coverMediaId: string | null;
  createdAt: string;
  usedAt: string | null;
  count: number;
  kind: JobKind;
  parts: FormParts | null;
  width: number;
  height: number;
  /** Media that are gone, with names instead of ids. */
  missing: (Omit<MissingMedia, "mediaIds"> & { names: string[] })[];
};

export type PresetCards = {
  cards: PresetCard[];
  /** False when the library did not answer: then `missing` is unknown. */
  mediaChecked: boolean;
};

/** All presets, with their media that are gone. */
export async function loadPresetCards(): Promise<PresetCards> {
  const presets = await listPresets(await appDatabase());
  const media = await loadMediaNames(presets.flatMap((preset) => mediaIdsOfForm(preset.form)));
  const cards = presets.map(({ form, mediaNames, ...preset }) => ({
    presetId: preset.presetId,
    name: preset.name,
    coverMediaId:
      preset.coverMediaId && !media.missing.has(preset.coverMediaId) ? preset.coverMediaId : null,
    createdAt: preset.createdAt,
    usedAt: preset.usedAt,
    ...presetFacts(form),
    missing: missingMediaOfForm(form, media.missing).map(({ mediaIds, ...usage }) => ({
      ...usage,
      names: mediaIds.map((id) => mediaNames[id] ?? id),
    })),
  }));
  return { cards, mediaChecked: media.answered };
}
