"use client";

import { CircleAlert, Film, ImageIcon, Music, RotateCw, Upload } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/media/upload/use-problem-text";
import { placedUploads } from "@/components/media/upload/use-uploads";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { readUploading } from "@/lib/model/form/uploads/uploading";
import { kindOfFileName, uploadAccept } from "@/lib/model/media/upload-files";
import { useArrivals, usePlacedUpload } from "./arrivals-context";

const icons = { video: Film, image: ImageIcon, audio: Music } as const;

/** A file on its way, in the shape of a tile: how far it is, or why it does not come and what to do. */
export function ArrivingFile({ id }: { id: string }) {
  const t = useTranslations("compose.arriving");
  const problemText = useProblemText();
  const upload = usePlacedUpload(id);
  const name = readUploading(id)?.fileName ?? "";
  const Icon = icons[kindOfFileName(name) ?? "video"];
  if (upload.state === "refused") {
    return <Troubled text={problemText(upload.problem)} />;
  }
  if (upload.state === "lost") {
    return (
      <Troubled text={t("lost")}>
        <ChooseAgain id={id} name={name} />
      </Troubled>
    );
  }
  if (upload.state === "uploading" && upload.item.problem) {
    return (
      <Troubled text={problemText(upload.item.problem)}>
        <Button
          size="sm"
          icon={<RotateCw aria-hidden />}
          aria-label={t("retryNamed", { name })}
          onClick={() => placedUploads().retry(id)}
        >
          {t("retry")}
        </Button>
      </Troubled>
    );
  }
  const item = upload.state === "uploading" ? upload.item : null;
  const share = item ? item.sentBytes / Math.max(1, item.sizeBytes) : 0;
  return (
    <span className="flex aspect-4/3 w-full flex-col items-center justify-center gap-1.5 rounded-lg bg-sunken px-2 text-faint">
      <Icon aria-hidden className="size-5" />
      <span className="text-xs tabular-nums">
        {item?.status === "checking" || upload.state === "arrived"
          ? t("checking")
          : upload.state === "elsewhere"
            ? t("elsewhere")
            : t("percent", { share })}
      </span>
      <Progress className="w-full" value={share} label={t("progress", { name })} />
    </span>
  );
}

function Troubled({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <span className="flex min-h-full w-full flex-col items-start justify-center gap-1.5 rounded-lg bg-bad-soft p-2 text-left text-xs text-bad">
      <CircleAlert aria-hidden className="size-4" />
      <span className="break-words">{text}</span>
      {children}
    </span>
  );
}

/** The interrupted file again: what has arrived of it is not sent a second time. */
function ChooseAgain({ id, name }: { id: string; name: string }) {
  const t = useTranslations("compose.arriving");
  const { resend } = useArrivals();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="sm"
        icon={<Upload aria-hidden />}
        aria-label={t("chooseNamed", { name })}
        onClick={() => input.current?.click()}
      >
        {t("choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={uploadAccept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          const folder = readUploading(id)?.folder ?? null;
          if (file) resend(id, { file, folder });
        }}
      />
    </>
  );
}
