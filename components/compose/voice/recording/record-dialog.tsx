"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MediaPicker } from "@/components/media/media-picker";
import { useProblemText } from "@/components/media/upload/use-problem-text";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/base/pure/paths";
import { useMediaCatalog } from "../../footage/media-catalog";
import { RecorderPanel } from "./recorder-panel";
import { RecordingProblem, sendRecording } from "./send-recording";
import { useRecorder } from "./use-recorder";

/** Records a script, listens to what was recorded, or chooses a file of it. */
export function RecordDialog({
  text,
  mediaId,
  onClose,
  onRecording,
}: {
  text: string;
  /** The recording that there is already. */
  mediaId: string | null;
  onClose: () => void;
  onRecording: (mediaId: string | null) => void;
}) {
  const t = useTranslations("compose.voice.recording");
  const problemText = useProblemText();
  const catalog = useMediaCatalog();
  const recorder = useRecorder();
  const [isPicking, setPicking] = useState(false);
  const closing = useRef(new AbortController());
  useEffect(() => {
    const { current } = closing;
    return () => current.abort();
  }, []);
  const done = (next: string | null) => {
    onRecording(next);
    onClose();
  };
  const sending = useMutation({
    mutationFn: (file: File) => sendRecording(file, closing.current.signal),
    onSuccess: done,
  });
  const { state } = recorder;
  const recorded = state.doing === "done" ? state.recorded : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title")}
      description={t("text")}
      footer={
        <>
          {mediaId !== null && !recorded ? (
            <Button onClick={() => done(null)}>{t("remove")}</Button>
          ) : null}
          <Button onClick={() => setPicking(true)}>{t("choose")}</Button>
          {recorded ? (
            <Button
              variant="primary"
              disabled={sending.isPending}
              aria-busy={sending.isPending}
              onClick={() => sending.mutate(recorded.file)}
            >
              {t("use")}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="max-h-[30dvh] overflow-y-auto rounded-lg bg-sunken p-4 text-lg leading-relaxed whitespace-pre-line">
        {text.trim()}
      </p>
      {mediaId !== null && state.doing === "nothing" ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the script above is its text
        <audio
          controls
          aria-label={t("current")}
          src={paths.api.mediaFile(mediaId)}
          className="mt-4 w-full"
        />
      ) : null}
      <RecorderPanel recorder={recorder} />
      {sending.isPending ? (
        <p role="status" className="mt-2 text-[13px] text-muted">
          {t("sending")}
        </p>
      ) : null}
      {sending.error ? (
        <FieldError
          message={
            sending.error instanceof RecordingProblem
              ? problemText(sending.error.problem)
              : t("failed")
          }
        />
      ) : null}
      <p className="mt-3 text-[13px] text-muted">{t("hint")}</p>
      <MediaPicker
        open={isPicking}
        onOpenChange={setPicking}
        kinds={["audio"]}
        title={t("chooseTitle")}
        onPick={(items) => {
          catalog.add(items);
          const [first] = items;
          if (first) done(first.mediaId);
        }}
      />
    </Dialog>
  );
}
