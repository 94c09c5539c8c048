"use client";

import { useQuery } from "@tanstack/react-query";
import { Download, Trash2 } from "lucide-react";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { AboutForm } from "../about/about-form";
import { MediaAnalysisPanel } from "../analysis/media-analysis";
import { fetchMediaUsage, mediaKey } from "../query/fetch-media";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatCodec, formatLength } from "./format-media";
import { MediaPlayer } from "./media-player";
import { ShotUses } from "./shot-uses";
import { isUnused, UsageList } from "./usage-list";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="truncate text-sm tabular-nums">{children}</dd>
    </div>
  );
}

function Facts({ item }: { item: MediaItem }) {
  const t = useTranslations("media");
  const use = useTranslations("mediaUse");
  const locale = useLocale();
  const format = useFormatter();
  const none = t("unknown");
  const size =
    item.width && item.height ? t("pixels", { width: item.width, height: item.height }) : none;
  return (
    <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
      {item.kind === "image" ? null : (
        <Fact name={t("length")}>
          {item.durationSeconds === null ? none : formatLength(item.durationSeconds)}
        </Fact>
      )}
      {item.kind === "audio" ? null : (
        <Fact name={t("size")}>
          {size}
          {item.rotationDegrees ? ` · ${t("rotated", { degrees: item.rotationDegrees })}` : null}
        </Fact>
      )}
      {item.kind === "video" ? (
        <Fact name={t("sound")}>
          {item.hasSound === null ? none : t(item.hasSound ? "hasSound" : "noSound")}
        </Fact>
      ) : null}
      <Fact name={t("codec")}>{item.codec ? formatCodec(item.codec) : none}</Fact>
      <Fact name={t("fileSize")}>
        {item.sizeBytes === null ? none : formatBytes(item.sizeBytes, locale)}
      </Fact>
      {item.origin === "material" ? (
        <Fact name={use("name")}>{use("detail", { videos: item.videosLately ?? 0 })}</Fact>
      ) : null}
      {item.folder ? <Fact name={t("folder")}>{item.folder}</Fact> : null}
      <Fact name={t("addedAt")}>
        {format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" })}
      </Fact>
    </dl>
  );
}

function Usage({ mediaId }: { mediaId: string }) {
  const t = useTranslations("media");
  const { data } = useQuery({
    queryKey: [mediaKey, "usage", [mediaId]],
    queryFn: ({ signal }) => fetchMediaUsage([mediaId], signal),
  });
  return (
    <div className="mt-5 min-h-12">
      <h3 className="text-xs text-faint">{t("usedIn")}</h3>
      {data && isUnused(data) ? <p className="text-sm text-muted">{t("usedNowhere")}</p> : null}
      {data ? <UsageList usage={data} /> : null}
    </div>
  );
}

/** Shots are counted of films that videos are made of. */
const isCounted = (item: MediaItem): item is MediaItem & { durationSeconds: number } =>
  item.kind === "video" &&
  item.origin === "material" &&
  item.state === "ready" &&
  item.durationSeconds !== null;

/** The player of one media, with what was seen and read in it; a click on either moves the player. */
function Content({ item, startSeconds }: { item: MediaItem; startSeconds: number | null }) {
  const player = useRef<HTMLMediaElement>(null);
  const [seconds, setSeconds] = useState(startSeconds ?? 0);
  const onPlayer = useCallback(
    (element: HTMLMediaElement | null) => {
      player.current = element;
      // The browser keeps a time that is set before the file is loaded.
      if (element && startSeconds !== null) element.currentTime = startSeconds;
    },
    [startSeconds],
  );
  const seek = (to: number) => {
    setSeconds(to);
    if (!player.current) return;
    player.current.currentTime = to;
    player.current.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <MediaPlayer item={item} onPlayer={onPlayer} onTime={setSeconds} />
      {item.state === "ready" ? (
        <MediaAnalysisPanel item={item} seconds={seconds} onSeek={seek} />
      ) : null}
      {isCounted(item) ? <ShotUses item={item} onSeek={seek} /> : null}
    </>
  );
}

/**
 * The details of one media: a large player, what was found in it, what people write about it, its
 * facts, download and delete.
 */
export function MediaDetail({
  item,
  startSeconds = null,
  onClose,
  onDelete,
}: {
  item: MediaItem | null;
  /** The moment that the player shows first. */
  startSeconds?: number | null;
  onClose: () => void;
  onDelete: (item: MediaItem) => void;
}) {
  const t = useTranslations("media");
  const about = useTranslations("mediaAbout");
  if (!item) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={item.title}
      width="lg"
      footer={
        <>
          <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => onDelete(item)}>
            {t("deleteSelected")}
          </Button>
          <a
            href={paths.api.mediaDownload(item.mediaId, item.title)}
            download={item.title}
            className={buttonClass()}
          >
            <Download aria-hidden />
            {t("download")}
          </a>
        </>
      }
    >
      <Content
        key={`${item.mediaId} ${startSeconds ?? ""}`}
        item={item}
        startSeconds={startSeconds}
      />
      {item.state === "refused" ? null : (
        <section className="mt-5" aria-label={about("title")}>
          <h3 className="text-xs text-faint">{about("title")}</h3>
          <AboutForm mediaId={item.mediaId} />
        </section>
      )}
      <Facts item={item} />
      <Usage mediaId={item.mediaId} />
    </Dialog>
  );
}
