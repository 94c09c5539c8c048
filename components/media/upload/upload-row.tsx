"use client";

import clsx from "clsx";
import {
  CircleAlert,
  CircleCheck,
  Film,
  ImageIcon,
  Music,
  Pause,
  Play,
  RotateCw,
  X,
} from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { FileName } from "@/components/ui/name/file-name";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/base/pure/paths";
import { kindOfFileName } from "@/lib/model/media/upload-files";
import { formatBytes } from "@/components/ui/format-bytes";
import type { UploadManager } from "./upload-manager";
import type { UploadItem } from "./upload-queue";
import { useProblemText } from "./use-problem-text";

const kindIcons = { video: Film, image: ImageIcon, audio: Music } as const;

function StatusText({ item }: { item: UploadItem }) {
  const t = useTranslations("media");
  const locale = useLocale();
  const problemText = useProblemText();
  if (item.problem) return problemText(item.problem);
  switch (item.status) {
    case "sending":
      return t("statusSending", {
        sent: formatBytes(item.sentBytes, locale),
        size: formatBytes(item.sizeBytes, locale),
      });
    case "paused":
      return t("statusPaused", { percent: item.sentBytes / Math.max(1, item.sizeBytes) });
    case "checking":
      return t("statusChecking");
    case "done":
      return t("statusDone");
    default:
      return t("statusWaiting");
  }
}

function RowIcon({ item }: { item: UploadItem }) {
  if (item.status === "done") return <CircleCheck aria-hidden className="text-good" />;
  if (item.problem) return <CircleAlert aria-hidden className="text-bad" />;
  const Icon = kindIcons[kindOfFileName(item.fileName) ?? "video"];
  return <Icon aria-hidden className="text-faint" />;
}

function RowActions({ item, manager }: { item: UploadItem; manager: UploadManager }) {
  const t = useTranslations("media");
  const name = item.fileName;
  const { status, uploadKey } = item;
  const over = status === "done" || status === "refused";
  return (
    <div className="flex shrink-0">
      {status === "sending" || status === "waiting" ? (
        <IconButton label={t("pause", { name })} size="sm" onClick={() => manager.pause(uploadKey)}>
          <Pause aria-hidden />
        </IconButton>
      ) : null}
      {status === "paused" ? (
        <IconButton
          label={t("resume", { name })}
          size="sm"
          onClick={() => manager.resume(uploadKey)}
        >
          <Play aria-hidden />
        </IconButton>
      ) : null}
      {status === "failed" ? (
        <IconButton
          label={t("retryUpload", { name })}
          size="sm"
          onClick={() => manager.resume(uploadKey)}
        >
          <RotateCw aria-hidden />
        </IconButton>
      ) : null}
      {status === "checking" ? null : (
        <IconButton
          label={t(over ? "dismissUpload" : "cancelUpload", { name })}
          size="sm"
          onClick={() => manager.cancel(uploadKey)}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

/** One file of the upload queue. */
export function UploadRow({ item, manager }: { item: UploadItem; manager: UploadManager }) {
  const t = useTranslations("media");
  const moving = item.status === "sending" || item.status === "paused";
  return (
    <li className="flex items-center gap-3 py-2 [&_svg]:size-4 [&_svg]:shrink-0">
      <RowIcon item={item} />
      <div className="min-w-0 flex-1">
        <p className="flex text-[13px] font-medium">
          <FileName name={item.fileName} />
          {item.folder ? (
            <span className="ml-1.5 truncate font-normal text-faint">{item.folder}</span>
          ) : null}
        </p>
        <p className={clsx("text-xs tabular-nums", item.problem ? "text-bad" : "text-faint")}>
          <StatusText item={item} />
        </p>
        {item.problem?.kind === "cors" || item.problem?.kind === "bucket" ? (
          <a
            href={`${paths.settings()}#connection`}
            className="text-xs text-accent underline-offset-2 hover:underline"
          >
            {t("problems.openSettings")}
          </a>
        ) : null}
        {moving ? (
          <Progress
            className="mt-1.5"
            value={item.sentBytes / Math.max(1, item.sizeBytes)}
            label={t("uploadProgress", { name: item.fileName })}
          />
        ) : null}
      </div>
      <RowActions item={item} manager={manager} />
    </li>
  );
}
