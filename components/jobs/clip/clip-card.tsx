"use client";

import clsx from "clsx";
import { Download, Info } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { paths } from "@/lib/base/pure/paths";
import { nameOfFile } from "@/lib/jobs/downloads/clip-file-name";
import type { ClipSnapshot } from "@/lib/model/job";
import type { ClipReview, ClipVerdict } from "@/lib/model/review";
import { RejectReason } from "../review/reject-reason";
import { VerdictButtons } from "../review/verdict-buttons";
import { CheckNote } from "./clip-check";
import { ClipFailure } from "./clip-failure";
import { ClipPlayer } from "./clip-player";
import { ClipProgress } from "./clip-progress";
import { PlanCard, PlanRemoved } from "./plan-card";

export type ClipCardProps = {
  clip: ClipSnapshot;
  width: number;
  height: number;
  count: number;
  canRetry: boolean;
  retrying: boolean;
  onRetry: (subJobId: string) => void;
  onDetails: (index: number) => void;
  /** Of a plan: whether the plan is chosen to become a clip. */
  chosen: boolean;
  onChoose: (projectId: string) => void;
  review: ClipReview | null;
  /** Put side by side with others. */
  picked: boolean;
  onVerdict: (index: number, verdict: ClipVerdict) => void;
  onReason: (index: number, reason: string) => void;
  onPick: (index: number) => void;
};

/** The title of the clip, else the beginning of its script, else its number. */
function useClipTitle(): (clip: ClipSnapshot) => string {
  const t = useTranslations("jobs");
  return (clip) =>
    clip.content?.title || clip.content?.script || t("clip", { place: clip.index + 1 });
}

/**
 * One clip in the shape of the output. The card has its final size from the beginning, so nothing jumps
 * when the clip arrives. The card renders again only when the clip changes, because a hundred clips are
 * polled every second.
 */
export const ClipCard = memo(function ClipCard(props: ClipCardProps) {
  const { clip, width, height, review, picked, onVerdict, onReason, onPick } = props;
  const t = useTranslations("jobs");
  const number = clip.index + 1;
  const title = useClipTitle()(clip);
  return (
    <li
      aria-label={t("clipTitled", { place: number, title })}
      data-clip={clip.index}
      className="group/clip min-w-0 [contain-intrinsic-size:auto_420px] [content-visibility:auto]"
    >
      <div
        className={clsx(
          "relative grid place-items-center overflow-hidden rounded-xl shadow-card",
          clip.state === "failed" ? "bg-bad-soft" : "bg-sunken",
          review?.verdict === "rejected" && "opacity-60",
        )}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <ClipBody {...props} />
        {clip.state === "ready" ? (
          <VerdictButtons
            number={number}
            verdict={review?.verdict ?? null}
            picked={picked}
            onVerdict={(verdict) => onVerdict(clip.index, verdict)}
            onPick={() => onPick(clip.index)}
          />
        ) : null}
      </div>
      <div className="flex min-h-11 items-start gap-1 pt-2">
        <div className="min-w-0 flex-1 pl-0.5">
          <p className="line-clamp-2 text-[13px] leading-snug font-medium">
            <span aria-hidden className="mr-1.5 font-normal text-faint tabular-nums">
              {String(number).padStart(2, "0")}
            </span>
            {title}
          </p>
          {clip.check ? <CheckNote check={clip.check} /> : null}
        </div>
        <ClipTools {...props} />
      </div>
      {review?.verdict === "rejected" ? (
        <RejectReason
          number={number}
          reason={review.reason}
          onReason={(reason) => onReason(clip.index, reason)}
        />
      ) : null}
    </li>
  );
});

function ClipBody({ clip, canRetry, retrying, onRetry, chosen, onChoose }: ClipCardProps) {
  if (clip.state === "planned") return <PlanCard clip={clip} chosen={chosen} onChoose={onChoose} />;
  if (clip.state === "ready" && clip.mediaId) {
    return (
      <ClipPlayer
        mediaId={clip.mediaId}
        number={clip.index + 1}
        durationSeconds={clip.durationSeconds}
      />
    );
  }
  if (clip.state === "removed") return <PlanRemoved />;
  const inner =
    clip.state === "failed" || clip.state === "cancelled" ? (
      <ClipFailure
        clip={clip}
        pending={retrying}
        onRetry={canRetry ? () => onRetry(clip.subJobId) : null}
      />
    ) : (
      <ClipProgress clip={clip} />
    );
  return <div className="absolute inset-0 grid place-items-center p-3">{inner}</div>;
}

function ClipTools({ clip, count, onDetails }: ClipCardProps) {
  const t = useTranslations("jobs");
  const number = clip.index + 1;
  const fileName = nameOfFile(clip, count);
  return (
    <div className="-mt-1 flex shrink-0">
      {clip.mediaId ? (
        <a
          data-tooltip={t("download", { place: number })}
          href={paths.api.mediaDownload(clip.mediaId, fileName)}
          download={fileName}
          aria-label={t("download", { place: number })}
          className="inline-flex size-8 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink [&_svg]:size-4"
        >
          <Download aria-hidden />
        </a>
      ) : null}
      <IconButton
        size="sm"
        label={t("details", { place: number })}
        onClick={() => onDetails(clip.index)}
      >
        <Info aria-hidden />
      </IconButton>
    </div>
  );
}
