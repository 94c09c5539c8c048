"use client";

import clsx from "clsx";
import { MessageSquareText } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import type { AnalysedShot } from "@/lib/model/media/analysis";
import type { MediaItem } from "@/lib/model/media/media";
import { BlurredStill } from "../item/media-thumb";
import { formatTime } from "../item/format-media";
import { createFrameGrabber, type FrameGrabber } from "./frame-grabber";
import { FrameStill } from "./frame-still";

/** Shots that are shown at first, and with each further click. */
const shotsAtOnce = 60;
/** Cuts are found to some hundredths of a second; a player that is put on one may show the shot before. */
const insideSeconds = 0.05;

/** One player for the stills of a video; it is opened with the first still. */
function useGrabber(mediaId: string): FrameGrabber {
  const [grabber] = useState(() => createFrameGrabber(paths.api.mediaFile(mediaId)));
  useEffect(() => () => grabber.close(), [grabber]);
  return grabber;
}

function ShotTile({
  item,
  shot,
  number,
  isCurrent,
  grabber,
  onSeek,
}: {
  item: MediaItem;
  shot: AnalysedShot;
  number: number;
  isCurrent: boolean;
  grabber: FrameGrabber;
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("analysis");
  const format = useFormatter();
  const { fromSeconds, toSeconds, traits } = shot;
  const seconds = format.number(toSeconds - fromSeconds, { maximumFractionDigits: 1 });
  const from = formatTime(fromSeconds);
  const middle = (fromSeconds + toSeconds) / 2;
  const facts = [
    t("shotTimes", { from, to: formatTime(toSeconds) }),
    t("shotLength", { seconds }),
    ...traits.map((trait) => t(`traits.${trait}`)),
  ];
  return (
    <li className="w-28 shrink-0">
      <button
        data-tooltip={facts.join(" · ")}
        type="button"
        aria-label={t("shot", { number, from, seconds })}
        aria-current={isCurrent || undefined}
        onClick={() =>
          onSeek(fromSeconds === 0 ? 0 : Math.min(middle, fromSeconds + insideSeconds))
        }
        className={clsx(
          "block w-full rounded-md",
          isCurrent ? "ring-3 ring-accent" : "hover:ring-2 hover:ring-strong",
        )}
      >
        <span className="relative grid h-16 place-items-center overflow-hidden rounded-md bg-sunken">
          {item.hasCover ? <BlurredStill src={paths.api.mediaCover(item.mediaId)} /> : null}
          <FrameStill
            item={item}
            fromSeconds={fromSeconds}
            toSeconds={toSeconds}
            grabber={grabber}
            className="h-16 max-w-full"
          />
        </span>
      </button>
      <p className="mt-1 flex items-center justify-between gap-1 text-[11px] text-faint tabular-nums">
        {from}
        {traits.includes("speech") ? <MessageSquareText aria-hidden className="size-3" /> : null}
        <span>{t("seconds", { seconds })}</span>
      </p>
    </li>
  );
}

/** The shots of a video side by side; a click shows one in the player. Another video needs another strip. */
export function ShotStrip({
  item,
  shots,
  seconds,
  onSeek,
}: {
  item: MediaItem;
  shots: readonly AnalysedShot[];
  /** Where the player is. */
  seconds: number;
  onSeek: (seconds: number) => void;
}) {
  const t = useTranslations("analysis");
  const [most, setMost] = useState(shotsAtOnce);
  const grabber = useGrabber(item.mediaId);
  const current = shots.findIndex((shot) => seconds < shot.toSeconds - 0.001);
  return (
    <ul className="-mx-1 flex gap-2 overflow-x-auto p-1" aria-label={t("shotsLabel")}>
      {shots.slice(0, most).map((shot, index) => (
        <ShotTile
          key={shot.fromSeconds}
          item={item}
          shot={shot}
          number={index + 1}
          isCurrent={index === current}
          grabber={grabber}
          onSeek={onSeek}
        />
      ))}
      {shots.length > most ? (
        <li className="grid h-16 shrink-0 place-items-center">
          <Button size="sm" onClick={() => setMost((before) => before + shotsAtOnce)}>
            {t("moreShots", { count: shots.length - most })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
