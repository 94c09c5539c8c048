"use client";

import { CircleAlert } from "lucide-react";
import { type RefCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { isDrawn, MediaStill } from "./media-thumb";
import { useFreshSource } from "./use-fresh-source";

const frame = "flex min-h-48 items-center justify-center overflow-hidden rounded-lg bg-black";

/**
 * Plays or shows media with the browser's own player; says so when the browser cannot play the file.
 * `onPlayer` gets the player of a video or a sound.
 */
export function MediaPlayer({
  item,
  onPlayer,
  onTime,
}: {
  item: MediaItem;
  onPlayer?: RefCallback<HTMLMediaElement>;
  /** Told where the player is, a few times a second. */
  onTime?: (seconds: number) => void;
}) {
  const t = useTranslations("media");
  const [failed, setFailed] = useState(false);
  const onBroken = () => setFailed(true);
  const source = useFreshSource(item.mediaId, onBroken);
  const shared = {
    ...source,
    ...(onPlayer ? { ref: onPlayer } : {}),
    onTimeUpdate: ({ currentTarget }: { currentTarget: HTMLMediaElement }) =>
      onTime?.(currentTarget.currentTime),
  };
  if (item.state === "refused") {
    return (
      <p className="flex items-start gap-2 rounded-lg bg-bad-soft px-4 py-3 text-sm text-bad">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {item.reason ? t("refusedReason", { reason: item.reason }) : t("refusedNoReason")}
      </p>
    );
  }
  if (failed) {
    return (
      <div>
        <MediaStill item={item} />
        <p className="mt-3 text-sm text-muted">{t("playFailed")}</p>
      </div>
    );
  }
  if (item.kind === "image") {
    return (
      <div className={frame}>
        <img
          src={isDrawn(item) ? source.src : paths.api.mediaCover(item.mediaId)}
          alt={item.title}
          onError={onBroken}
          className="max-h-[60dvh] max-w-full"
        />
      </div>
    );
  }
  if (item.kind === "audio") {
    return (
      <audio {...shared} controls preload="metadata" className="w-full">
        <track kind="captions" />
      </audio>
    );
  }
  const ratio = item.width && item.height ? `${item.width} / ${item.height}` : "16 / 9";
  return (
    <div className={frame}>
      <video
        {...shared}
        {...(item.hasCover ? { poster: paths.api.mediaCover(item.mediaId) } : {})}
        controls
        playsInline
        preload="metadata"
        style={{ aspectRatio: ratio }}
        className="max-h-[60dvh] w-full"
      >
        <track kind="captions" />
      </video>
    </div>
  );
}
