"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { FileName } from "@/components/ui/name/file-name";
import type { PreviewPlan } from "@/lib/model/preview";
import { useMediaCatalog } from "../footage/media-catalog";
import { OneTabStop } from "../keys/one-tab-stop";
import { usePreview } from "./preview-context";

const tenth = (seconds: number) => seconds.toFixed(1);

/** The shots with their times; a click on a shot shows its frame. */
export function ShotList() {
  const t = useTranslations("compose.preview");
  const { plan, isPlanOld, seconds, setSeconds } = usePreview();
  const count = plan?.shots.length ?? 0;
  return (
    <section aria-labelledby="preview-shots" className="min-h-24">
      <div className="flex items-baseline justify-between">
        <h3 id="preview-shots" className="text-[13px] font-medium">
          {t("shots")}
        </h3>
        {plan ? (
          <span className="text-xs text-faint tabular-nums">
            {t("shotsOf", { count })} · {t("length", { seconds: plan.durationSeconds })}
          </span>
        ) : null}
      </div>
      {plan ? (
        <OneTabStop>
          <ol
            aria-busy={isPlanOld}
            className={clsx(
              "mt-1.5 max-h-56 overflow-y-auto rounded-lg border border-line transition-opacity",
              isPlanOld && "opacity-50",
            )}
          >
            {plan.shots.map((shot) => (
              <Shot
                key={shot.fromSeconds}
                shot={shot}
                here={seconds >= shot.fromSeconds && seconds < shot.untilSeconds}
                onShow={() =>
                  setSeconds(shot.fromSeconds + (shot.untilSeconds - shot.fromSeconds) / 2)
                }
              />
            ))}
          </ol>
        </OneTabStop>
      ) : (
        <p className="mt-1.5 text-[13px] text-faint">{t("noPlan")}</p>
      )}
    </section>
  );
}

function Shot({
  shot,
  here,
  onShow,
}: {
  shot: PreviewPlan["shots"][number];
  here: boolean;
  onShow: () => void;
}) {
  const t = useTranslations("compose.preview");
  const item = useMediaCatalog().get(shot.mediaId);
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        onClick={onShow}
        aria-current={here ? "true" : undefined}
        className={clsx(
          "flex w-full items-center gap-2.5 px-3 py-1.5 text-left text-[13px] hover:bg-sunken",
          here && "bg-accent-soft",
        )}
      >
        <span className="w-9 shrink-0 text-faint tabular-nums">{tenth(shot.fromSeconds)}</span>
        <FileName name={item?.title ?? shot.groupName} className="flex-1" />
        {shot.filler ? <Badge>{t("filler")}</Badge> : null}
        <span className="shrink-0 text-xs text-faint tabular-nums">
          {t("shotPart", { from: tenth(shot.inSeconds), to: tenth(shot.outSeconds) })}
        </span>
      </button>
    </li>
  );
}
