"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useFormatter, useTranslations } from "use-intl";
import { MediaPicker } from "@/components/media/media-picker";
import { useMissingPlace } from "@/components/presets/use-missing-place";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { replaceMedia } from "@/lib/model/draft/replace-media";
import type { MediaItem, MediaKind } from "@/lib/model/media/media";
import { type MissingMedia, missingMediaOfForm } from "@/lib/model/preset";
import { writeForm } from "../draft/write-form";
import { useMediaCatalog } from "./media-catalog";

type Missing = { mediaId: string; uses: MissingMedia[] };

/** Files that the form names and the library lacks: which, where they are used, and another one for all places. */
export function MissingMediaNote() {
  const { goneIds } = useMediaCatalog();
  return goneIds.length > 0 ? <Note goneIds={goneIds} /> : null;
}

function Note({ goneIds }: { goneIds: readonly string[] }) {
  const t = useTranslations("compose.missing");
  const { control } = useFormContext<ComposeForm>();
  // As text, so that typing elsewhere does not render the note.
  const found = useWatch({
    control,
    compute: (form: ComposeForm) => JSON.stringify(missingMediaOfForm(form, new Set(goneIds))),
  });
  const uses = JSON.parse(found) as MissingMedia[];
  const files = [...new Set(uses.flatMap(({ mediaIds }) => mediaIds))].map(
    (mediaId): Missing => ({
      mediaId,
      uses: uses.filter(({ mediaIds }) => mediaIds.includes(mediaId)),
    }),
  );
  if (files.length === 0) return null;
  return (
    <section
      aria-label={t("title", { count: files.length })}
      className="mb-4 rounded-lg bg-warn-soft px-4 py-3 text-sm"
    >
      <p className="flex items-start gap-2 font-medium text-warn">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t("title", { count: files.length })}
      </p>
      <ul className="mt-2 flex flex-col gap-2 sm:pl-6">
        {files.map((file) => (
          <MissingFile key={file.mediaId} file={file} />
        ))}
      </ul>
    </section>
  );
}

function MissingFile({ file: { mediaId, uses } }: { file: Missing }) {
  const t = useTranslations("compose.missing");
  const format = useFormatter();
  const form = useFormContext<ComposeForm>();
  const catalog = useMediaCatalog();
  const placeOf = useMissingPlace();
  const [isPicking, setPicking] = useState(false);
  const name = catalog.nameOf(mediaId) ?? t("unnamed");

  const write = (next: string | null) =>
    writeForm(form, replaceMedia(form.getValues(), mediaId, next));
  const pick = (items: MediaItem[]) => {
    const [item] = items;
    if (!item) return;
    catalog.add([item]);
    write(item.mediaId);
    toast.done(t("replaced"));
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="min-w-0 flex-1 basis-60 break-words">
        <b className="font-medium">{name}</b>{" "}
        <span className="text-muted">
          {t("usedIn", { places: format.list(uses.map(placeOf)) })}
        </span>
      </p>
      <Button size="sm" aria-label={t("replaceNamed", { name })} onClick={() => setPicking(true)}>
        {t("replace")}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        aria-label={t("removeNamed", { name })}
        onClick={() => {
          write(null);
          toast.done(t("removed"));
        }}
      >
        {t("remove")}
      </Button>
      <MediaPicker
        open={isPicking}
        onOpenChange={setPicking}
        kinds={kindsOf(uses)}
        onPick={pick}
        title={t("pick", { name })}
      />
    </li>
  );
}

/** What can stand in all places of a file. */
function kindsOf(uses: readonly MissingMedia[]): readonly MediaKind[] {
  const parts = new Set(uses.map(({ part }) => part));
  if (parts.has("music") || parts.has("recording")) return ["audio"];
  return parts.has("background") || parts.has("sticker") ? ["image"] : ["video", "image"];
}
