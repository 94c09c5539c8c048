"use client";

import { Check, Copy } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { paths } from "@/lib/base/pure/paths";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { useWallView } from "../state/wall-view";
import { StripMarks } from "./strip-marks";

/** What is to be known of a video, in a line of its own that is always there: nothing moves when a mark comes. */
export function StripFoot({
  position,
  plan,
  strip,
  madeIn,
  twinPosition,
  twinPercent,
}: {
  position: number;
  /** The key of its plan. */
  plan: string;
  strip: Strip | null;
  madeIn: string | null;
  twinPosition: number | null;
  twinPercent: number;
}) {
  const t = useTranslations("compose.wall");
  const { openPair } = useWallView();
  return (
    <div className="mt-1 flex min-h-6 flex-wrap items-center gap-1.5">
      {madeIn === null ? null : <MadeBadge number={String(position + 1)} jobId={madeIn} />}
      {twinPosition === null ? null : (
        <button
          type="button"
          onClick={() => openPair(position, twinPosition)}
          className="rounded-full"
        >
          <Badge tone="warn" icon={<Copy aria-hidden />}>
            {t("likeness.badge", {
              percent: String(twinPercent),
              number: String(twinPosition + 1),
            })}
          </Badge>
        </button>
      )}
      {strip ? <StripMarks plan={plan} position={position} strip={strip} /> : null}
    </div>
  );
}

function MadeBadge({ number, jobId }: { number: string; jobId: string }) {
  const t = useTranslations("compose.wall");
  const badge = (
    <Badge tone="accent" icon={<Check aria-hidden />}>
      {t("made")}
    </Badge>
  );
  if (jobId === "") return badge;
  return (
    <Link href={paths.job(jobId)} aria-label={t("madeIn", { number })} className="rounded-full">
      {badge}
    </Link>
  );
}
