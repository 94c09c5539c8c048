"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { useSubmitted } from "../query/use-submitted";
import { deferred } from "@/components/ui/later/deferred";

const SavePresetDialog = deferred(
  async () => (await import("@/components/presets/save-preset-dialog")).SavePresetDialog,
);

/** Saves the form of a job as a preset, once the form is loaded. */
export function KeepAsPreset({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const t = useTranslations("jobs");
  const { data, isError } = useSubmitted(jobId);
  useEffect(() => {
    if (!isError) return;
    toast.failed(t("submitted.failed"));
    onClose();
  }, [isError, onClose, t]);
  return data ? <SavePresetDialog form={data.form} onClose={onClose} /> : null;
}
