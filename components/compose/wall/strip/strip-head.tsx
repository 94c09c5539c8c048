"use client";

import clsx from "clsx";
import { Check, Expand, Pause, Play } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useVoiceName } from "@/lib/i18n/use-voice-name";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { useWallView } from "../state/wall-view";
import { KeepOrReplace } from "./keep-or-replace";

/** The number, title and facts of a video, and its buttons. */
export function StripHead({
  position,
  strip,
  waits,
  isKept,
  isPlaying,
}: {
  position: number;
  strip: Strip | null;
  waits: "open" | "planning" | "lost" | null;
  isKept: boolean;
  isPlaying: boolean;
}) {
  const t = useTranslations("compose.wall");
  const number = String(position + 1);
  return (
    <div className="mb-2 flex items-center gap-x-4 gap-y-2 max-sm:flex-wrap">
      <span
        aria-hidden
        className={clsx(
          "grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums",
          isKept ? "bg-good-soft text-good" : "bg-sunken text-muted",
        )}
      >
        {isKept ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-52">
        <h3 className="truncate text-sm font-semibold" title={strip?.title}>
          <span className={clsx(!isKept && "sr-only")}>{number} · </span>
          {strip ? strip.title || t("noTitle") : waits ? t(`planned.waits.${waits}`) : t("drawing")}
        </h3>
        {strip ? <Facts strip={strip} /> : <p className="text-[13px] text-faint">&nbsp;</p>}
      </div>
      {waits === "open" ? null : (
        <Actions position={position} strip={strip} isKept={isKept} isPlaying={isPlaying} />
      )}
    </div>
  );
}

function Facts({ strip }: { strip: Strip }) {
  const t = useTranslations("compose.wall");
  const { itemOf } = useWallView();
  const voiceName = useVoiceName();
  const { music, voice, script } = strip;
  const facts = [
    t("seconds", { seconds: strip.durationSeconds }),
    t("shots", { count: strip.shots.length }),
    script === "" ? t("noVoice") : voiceName(voice),
    music ? (itemOf(music.mediaId)?.title ?? t("ownMusic")) : t("noMusic"),
  ];
  const said = [...strip.subHeadings, ...facts].join(" · ");
  return (
    <p title={said} className="truncate text-[13px] text-muted tabular-nums">
      {said}
    </p>
  );
}

function Actions({
  position,
  strip,
  isKept,
  isPlaying,
}: {
  position: number;
  strip: Strip | null;
  isKept: boolean;
  isPlaying: boolean;
}) {
  const t = useTranslations("compose.wall");
  const { togglePlay, openLarge } = useWallView();
  const number = String(position + 1);
  return (
    <div className="flex items-center gap-1.5 max-sm:w-full">
      <IconButton
        label={isPlaying ? t("pause", { number }) : t("play", { number })}
        tooltip={false}
        disabled={!strip}
        onClick={() => togglePlay(position)}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <IconButton
        label={t("open", { number })}
        tooltip={false}
        disabled={!strip}
        onClick={() => openLarge(position)}
      >
        <Expand aria-hidden />
      </IconButton>
      <span className="flex-1" />
      <KeepOrReplace position={position} isKept={isKept} isPlanned={strip !== null} isInList />
    </div>
  );
}
