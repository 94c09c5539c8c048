"use client";

import { Bookmark, Play } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { EntryMenu } from "@/components/ui/entry-menu";
import { paths } from "@/lib/base/pure/paths";
import type { PresetCard as Card } from "@/lib/presets/loaders";
import { MissingFiles } from "./missing-files";
import { PresetNameInput } from "./preset-name";
import { usePresetActions } from "./use-preset-actions";

/** A preset: a still, its settings in short, and buttons to open or run it. */
export function PresetCard({ preset, nowMs }: { preset: Card; nowMs: number }) {
  const t = useTranslations("presets");
  const [renaming, setRenaming] = useState(false);
  const actions = usePresetActions(preset);
  const open = paths.compose({ preset: preset.presetId });
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-xl bg-surface shadow-card">
      <Link href={open} tabIndex={-1} aria-hidden className="block">
        <Still mediaId={preset.coverMediaId} />
      </Link>
      <div className="flex flex-1 flex-col gap-3 p-4">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            {renaming ? (
              <PresetNameInput
                name={preset.name}
                onSave={actions.rename}
                onClose={() => setRenaming(false)}
              />
            ) : (
              <h2 className="line-clamp-2 text-[15px] leading-snug font-semibold">
                <Link href={open} className="hover:text-accent">
                  {preset.name}
                </Link>
              </h2>
            )}
            <Facts preset={preset} nowMs={nowMs} />
          </div>
          <div className="-mt-1 -mr-1.5">
            <EntryMenu
              label={t("more", { name: preset.name })}
              onRename={() => setRenaming(true)}
              onDuplicate={() => void actions.duplicate()}
              onDelete={() => void actions.remove()}
            />
          </div>
        </div>
        <MissingFiles missing={preset.missing} />
        <div className="mt-auto flex flex-wrap gap-2 pt-1">
          <Button
            size="sm"
            variant="primary"
            pending={actions.running}
            icon={<Play aria-hidden />}
            title={t("runHint", { count: preset.count })}
            disabled={preset.missing.length > 0}
            onClick={() => void actions.run()}
          >
            {t("run")}
          </Button>
          {actions.dialog}
          <Link href={open} className={buttonClass({ size: "sm" })}>
            {t("open")}
          </Link>
        </div>
      </div>
    </li>
  );
}

function Facts({ preset, nowMs }: { preset: Card; nowMs: number }) {
  const t = useTranslations("presets");
  const kinds = useTranslations("compose.kinds");
  const format = useFormatter();
  const { parts } = preset;
  const ago = (iso: string) => format.relativeTime(new Date(iso), nowMs);
  return (
    <p className="mt-1 text-[13px] text-faint">
      {kinds(`${preset.kind}.title`)}
      {parts ? ` · ${t(`parts.${parts.what}`, { count: parts.count })}` : null}
      <br />
      {t("clips", { count: preset.count })} · {preset.width} × {preset.height}
      <br />
      {preset.usedAt
        ? t("used", { when: ago(preset.usedAt) })
        : t("made", { when: ago(preset.createdAt) })}
    </p>
  );
}

function Still({ mediaId }: { mediaId: string | null }) {
  return (
    <span className="relative grid aspect-video place-items-center overflow-hidden bg-sunken text-faint">
      {mediaId ? (
        <>
          <img
            src={paths.api.mediaCover(mediaId)}
            alt=""
            loading="lazy"
            decoding="async"
            className="absolute inset-0 size-full scale-110 object-cover opacity-60 blur-xl"
          />
          <img
            src={paths.api.mediaCover(mediaId)}
            alt=""
            loading="lazy"
            decoding="async"
            className="relative size-full object-contain"
          />
        </>
      ) : (
        <Bookmark aria-hidden className="size-7 opacity-60" />
      )}
    </span>
  );
}
