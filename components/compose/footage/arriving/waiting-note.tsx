"use client";

import { Upload } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { placedUploads } from "@/components/media/upload/use-uploads";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { readUploading } from "@/lib/model/form/uploads/uploading";
import { waitingIds } from "./arrivals-context";

const separator = "\n";
const joined = (form: ComposeForm) => waitingIds(form).join(separator);
const subscribe = (listener: () => void) => placedUploads().subscribe(listener);

/** How much of the files has arrived, in whole per cent, and how many of them do not come by themselves. */
function progressOf(ids: readonly string[]): { percent: number; troubled: number } {
  let sent = 0;
  let size = 0;
  let troubled = 0;
  for (const id of ids) {
    const upload = placedUploads().of(id);
    const bytes = readUploading(id)?.sizeBytes ?? 0;
    size += bytes;
    if (upload.state === "arrived") sent += bytes;
    if (upload.state === "uploading") sent += upload.item.sentBytes;
    const hasFailed = upload.state === "uploading" && upload.item.problem !== null;
    if (hasFailed || upload.state === "refused" || upload.state === "lost") troubled += 1;
  }
  return { percent: size > 0 ? Math.floor((100 * sent) / size) : 0, troubled };
}

/** What making the videos waits for; nothing while all footage has arrived. */
export function WaitingNote() {
  const t = useTranslations("compose.arriving");
  const { control } = useFormContext<ComposeForm>();
  const found = useWatch({ control, compute: joined });
  const ids = found === "" ? [] : found.split(separator);
  // A text, so that the note is drawn again only when it says something else.
  const state = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(progressOf(ids)),
    () => "",
  );
  if (ids.length === 0 || state === "") return null;
  const { percent, troubled } = JSON.parse(state) as ReturnType<typeof progressOf>;
  return (
    <span className="flex items-center gap-1.5 font-medium text-ink" role="status">
      <Upload aria-hidden className="size-4 shrink-0 text-accent" />
      {troubled > 0
        ? t("troubled", { count: troubled })
        : t("waiting", { count: ids.length, share: percent / 100 })}
    </span>
  );
}
