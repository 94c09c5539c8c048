"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { likeness } from "@/lib/ims/schema/likeness/likeness";
import { likenessReasons } from "@/lib/model/likeness-reasons";
import type { Place } from "../state/use-wall-plan";
import { useWallView } from "../state/wall-view";
import { StillPicture } from "../stills/still-picture";

/** Two videos side by side, with what they share in words. */
export function TwinsDialog({
  pair,
  places,
  onClose,
}: {
  pair: readonly [number, number];
  places: readonly Place[];
  onClose: () => void;
}) {
  const t = useTranslations("compose.wall.likeness");
  const words = useTranslations("likeness");
  const [one, other] = pair.map((position) => places[position]?.strip);
  const found = one && other ? likeness(one.montage, other.montage) : null;
  const reasons = found ? likenessReasons(found) : [];
  const percent = found ? String(Math.round(found.total * 100)) : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("pairTitle", { one: String(pair[0] + 1), other: String(pair[1] + 1) })}
      {...(percent === null ? {} : { description: words("total", { percent }) })}
      width="lg"
    >
      {reasons.length > 0 ? (
        <ul aria-label={t("reasons")} className="flex flex-wrap gap-1.5">
          {reasons.map(({ reason, values }) => (
            <li key={reason} className="rounded-full bg-sunken px-2.5 py-1 text-[13px]">
              {words(`reasons.${reason}`, { ...values, percent: String(values.percent) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">{found ? words("nothing") : null}</p>
      )}
      <div className="mt-4 grid gap-6 sm:grid-cols-2">
        {pair.map((position) => (
          <Side key={position} position={position} place={places[position]} />
        ))}
      </div>
    </Dialog>
  );
}

function Side({ position, place }: { position: number; place: Place | undefined }) {
  const t = useTranslations("compose.wall");
  const { itemOf, reject } = useWallView();
  const strip = place?.strip;
  const number = String(position + 1);
  return (
    <section aria-label={t("video", { number })} className="min-w-0">
      <div className="flex items-center justify-between gap-2">
        <h3 className="min-w-0 truncate text-sm font-semibold">
          {t("video", { number })}
          {strip?.title ? ` · ${strip.title}` : null}
        </h3>
        <Button
          size="sm"
          aria-label={t("rejectVideo", { number })}
          onClick={() => reject(position)}
        >
          {t("reject")}
        </Button>
      </div>
      {strip && place ? (
        <>
          <ol className="mt-2 grid grid-cols-4 gap-1">
            {strip.shots.map((shot, at) => (
              <li key={shot.fromSeconds}>
                <StillPicture
                  plan={place.key}
                  shot={at}
                  source={shot}
                  texts={strip.roughTexts}
                  item={itemOf(shot.mediaId)}
                  className="rounded"
                />
                <p className="mt-0.5 text-[11px] text-faint tabular-nums">
                  {t("seconds", { seconds: shot.untilSeconds - shot.fromSeconds })}
                </p>
              </li>
            ))}
          </ol>
          {strip.script ? (
            <p className="mt-2 line-clamp-6 text-[13px] text-muted">{strip.script}</p>
          ) : null}
        </>
      ) : (
        <p className="mt-2 text-[13px] text-muted">{t("redrawing", { number })}</p>
      )}
    </section>
  );
}
