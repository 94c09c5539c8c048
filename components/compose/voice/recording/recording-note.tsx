"use client";

import { Mic } from "lucide-react";
import { useTranslations } from "use-intl";
import { useRecording } from "./use-recording";

/** Says below a script that it is not spoken by a voice. */
export function RecordingNote({ text }: { text: string }) {
  const t = useTranslations("compose.voice.recording");
  const { mediaId } = useRecording(text);
  if (mediaId === null) return null;
  return (
    <p className="flex items-center gap-1.5 pb-1 pl-0.5 text-xs text-accent">
      <Mic aria-hidden className="size-3.5" />
      {t("says")}
    </p>
  );
}
