"use client";

import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { followName, type NameSource } from "@/lib/model/draft/auto-name";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { readUploading, uploadsByField } from "@/lib/model/form/uploads/uploading";
import { firstFootageOfForm } from "@/lib/model/preset";
import { useMediaCatalog } from "../footage/media-catalog";
import { useRestingForm } from "../form/use-form-values";

const restMs = 400;

/** The folder of the first footage that is still being uploaded. */
function folderOfComing(form: ComposeForm): string | null {
  const [first] = uploadsByField(form).filter(({ path }) => path[0] !== "sound");
  return readUploading(first?.ids[0] ?? "")?.folder ?? null;
}

/** Names the batch after its first title, or the folder of its footage, until a person names it. */
export function useAutoName(): void {
  const t = useTranslations("compose");
  const { getValues, setValue } = useFormContext<ComposeForm>();
  const catalog = useMediaCatalog();
  const before = useRef<NameSource | null>(null);
  const sourceOf = (form: ComposeForm): NameSource => {
    const mediaId = firstFootageOfForm(form);
    const folder = mediaId ? catalog.get(mediaId)?.folder : folderOfComing(form);
    return { titles: form.titles, folder: folder || null };
  };
  useEffect(() => {
    before.current ??= { titles: [...getValues("titles")], folder: null };
  }, [getValues]);
  useRestingForm(restMs, (form) => {
    const left = before.current;
    const now = sourceOf(form);
    const isNaming = document.activeElement?.closest("[data-field=name]");
    if (!left || isNaming) return;
    before.current = now;
    const words = {
      fresh: (day: string) => t("freshName", { day }),
      dated: (base: string, day: string) => t("datedName", { base, day }),
    };
    const followed = followName(form.name, left, now, words);
    // After a reload the folder is known only now; it was that of before, too.
    const name = (
      followed === form.name
        ? followName(form.name, { ...left, folder: now.folder }, now, words)
        : followed
    ).slice(0, 80);
    if (name !== form.name) setValue("name", name, { shouldDirty: true });
  });
}
