"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "use-intl";
import { type Kept, KeptList } from "@/components/lists/kept-list";
import { paths } from "@/lib/base/pure/paths";
import { presetList, type PresetListWords } from "@/lib/model/list/list-specs";
import type { PresetCard, PresetPage } from "@/lib/model/list/preset-page";
import {
  deletePresets,
  duplicatePreset,
  renamePreset,
  restorePresets,
} from "@/lib/presets/actions";
import { PresetRow } from "./preset-row";

const presets = {
  key: "presets",
  spec: presetList,
  path: paths.presets(),
  api: paths.api.presets(),
  shape: async () => (await import("@/lib/model/list/preset-page")).presetPageSchema,
  idOf: ({ presetId }) => presetId,
  bin: deletePresets,
  restore: restorePresets,
  rename: (presetId, name) => renamePreset({ presetId, name }),
} satisfies Omit<Kept<PresetCard>, "copy">;

/** Presets, those that were used last first as usual. */
export function PresetList({
  first,
  nowMs,
}: {
  first: { words: PresetListWords; page: PresetPage };
  nowMs: number;
}) {
  const t = useTranslations("presets");
  async function copy(presetId: string, name: string) {
    const answer = await duplicatePreset({ presetId, name });
    return answer.ok || answer.reason !== "full" ? answer : { ok: false, why: t("errors.full") };
  }
  return (
    <>
      {first.page.mediaChecked ? null : (
        <p role="status" className="mb-4 text-[13px] text-warn">
          {t("missingUnknown")}
        </p>
      )}
      <KeptList
        kept={{ ...presets, copy }}
        first={first}
        label={t("title")}
        empty={{
          icon: <Bookmark aria-hidden />,
          title: t("emptyTitle"),
          text: t("emptyText"),
          action: t("emptyAction"),
        }}
      >
        {(preset, doings) => (
          <PresetRow key={preset.presetId} preset={preset} nowMs={nowMs} doings={doings} />
        )}
      </KeptList>
    </>
  );
}
