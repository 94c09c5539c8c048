"use client";

import { Bookmark, Play } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { EntryRow } from "@/components/lists/entry-row";
import type { EntryDoings } from "@/components/lists/kept-list";
import { RowMenu } from "@/components/lists/row-menu";
import { Still } from "@/components/lists/still";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import type { PresetCard } from "@/lib/model/list/preset-page";
import { MissingFiles } from "./missing-files";
import { useRunPreset } from "./use-run-preset";

/** A preset in the list: a still, its settings in short, and a button that makes its videos. Its name opens it. */
export function PresetRow({
  preset,
  nowMs,
  doings,
}: {
  preset: PresetCard;
  nowMs: number;
  doings: EntryDoings;
}) {
  const t = useTranslations("presets");
  const kinds = useTranslations("compose.kinds");
  const format = useFormatter();
  const { run, running, dialog } = useRunPreset(preset.presetId);
  const { presetId, name, parts, deletedAt } = preset;
  const ago = (iso: string) => format.relativeTime(new Date(iso), nowMs);
  const facts = [
    kinds(`${preset.kind}.title`),
    parts ? t(`parts.${parts.what}`, { count: parts.count }) : null,
    t("clips", { count: preset.count }),
    `${preset.width} × ${preset.height}`,
    preset.usedAt
      ? t("used", { when: ago(preset.usedAt) })
      : t("made", { when: ago(preset.createdAt) }),
  ].filter(Boolean);
  return (
    <EntryRow
      id={presetId}
      name={name}
      href={deletedAt === null ? paths.compose({ preset: presetId }) : null}
      selection={doings.selection}
      still={<Still mediaId={preset.coverMediaId} sign={<Bookmark aria-hidden />} />}
      facts={facts.join(" · ")}
      note={preset.missing.length > 0 ? <MissingFiles missing={preset.missing} /> : null}
      menu={(tabIndex) => (
        <>
          {deletedAt === null ? (
            <Button
              size="sm"
              tabIndex={tabIndex}
              pending={running}
              icon={<Play aria-hidden />}
              title={t("runHint", { count: preset.count })}
              disabled={preset.missing.length > 0}
              onClick={() => void run()}
            >
              {t("run")}
            </Button>
          ) : null}
          {dialog}
          <RowMenu doings={doings} deleted={deletedAt !== null} tabIndex={tabIndex} />
        </>
      )}
    />
  );
}
