"use client";

import clsx from "clsx";
import { Mic } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { deferred } from "@/components/ui/later/deferred";
import { useBackend } from "../../form/compose-context";
import { useRecording } from "./use-recording";

const RecordDialog = deferred(async () => (await import("./record-dialog")).RecordDialog);

/** Opens the window in which a script is recorded. */
export function RecordButton({
  text,
  script,
  isOfRow = true,
}: {
  text: string;
  script: string;
  /** It stands in a row of a list, whose arrow keys reach it. */
  isOfRow?: boolean;
}) {
  const t = useTranslations("compose.voice.recording");
  const { can } = useBackend();
  const { mediaId, set } = useRecording(text);
  const [isOpen, setOpen] = useState(false);
  if (!can.recordings) return null;
  return (
    <>
      <IconButton
        label={t("action", { script })}
        tooltip={false}
        {...(isOfRow ? { tabIndex: -1, "data-row-control": true } : {})}
        aria-pressed={mediaId !== null}
        disabled={text.trim() === ""}
        className={clsx("mt-0.5 ml-1 !w-8", mediaId !== null && "!text-accent")}
        onClick={() => setOpen(true)}
      >
        <Mic aria-hidden />
      </IconButton>
      {isOpen ? (
        <RecordDialog
          text={text}
          mediaId={mediaId}
          onClose={() => setOpen(false)}
          onRecording={set}
        />
      ) : null}
    </>
  );
}
