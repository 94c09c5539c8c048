"use client";

import { useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatBytes } from "@/components/ui/format-bytes";
import type { UnfinishedUpload } from "./unfinished-uploads";
import { useUnfinishedUploads, useUploads } from "./use-uploads";

/** Uploads that were interrupted when an earlier page closed, and how to continue them. */
export function UnfinishedList() {
  const t = useTranslations("media");
  const locale = useLocale();
  const queries = useQueryClient();
  const uploads = useUnfinishedUploads(useUploads());
  if (uploads.length === 0) return null;
  const forget = async (some: readonly UnfinishedUpload[]) => {
    await Promise.all(some.map((upload) => upload.forget()));
    await queries.invalidateQueries({ queryKey: ["unfinished-uploads"] });
  };
  return (
    <section
      aria-label={t("unfinishedTitle", { count: uploads.length })}
      className="mb-6 rounded-xl bg-warn-soft px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1">
          <h2 className="text-sm font-semibold text-warn">
            {t("unfinishedTitle", { count: uploads.length })}
          </h2>
          <p className="text-[13px]">{t("unfinishedText")}</p>
        </div>
        {uploads.length > 1 ? (
          <Button size="sm" variant="ghost" onClick={() => void forget(uploads)}>
            {t("forgetAll")}
          </Button>
        ) : null}
      </div>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {uploads.map((upload) => (
          <li key={upload.storageKey} className="flex items-center gap-2 text-[13px]">
            <span className="min-w-0 flex-1 truncate tabular-nums">
              {t("unfinishedItem", {
                name: upload.fileName,
                percent: upload.share,
                size: formatBytes(upload.sizeBytes, locale),
              })}
            </span>
            <IconButton
              label={t("forgetUpload", { name: upload.fileName })}
              size="sm"
              onClick={() => void forget([upload])}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
