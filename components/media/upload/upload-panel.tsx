"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { formatBytes } from "@/components/ui/format-bytes";
import { type UploadQueue, type UploadTotals, uploadTotals } from "./upload-queue";
import { UploadRow } from "./upload-row";
import { uploadManager, useUploads } from "./use-uploads";

const speedWindowMs = 5_000;

/** Bytes per second over the last seconds; null until there is a measurement. */
function useSpeed(sentBytes: number, active: boolean): number | null {
  const samples = useRef<{ at: number; sentBytes: number }[]>([]);
  const [speed, setSpeed] = useState<number | null>(null);
  const latest = useRef(sentBytes);
  useEffect(() => {
    latest.current = sentBytes;
  }, [sentBytes]);
  useEffect(() => {
    if (!active) return;
    samples.current = [{ at: performance.now(), sentBytes: latest.current }];
    const timer = setInterval(() => {
      const at = performance.now();
      const kept = samples.current.filter((sample) => at - sample.at < speedWindowMs);
      samples.current = [...kept, { at, sentBytes: latest.current }];
      const first = samples.current[0];
      if (!first || at === first.at) return;
      setSpeed(((latest.current - first.sentBytes) / (at - first.at)) * 1000);
    }, 500);
    return () => {
      clearInterval(timer);
      setSpeed(null);
    };
  }, [active]);
  return speed;
}

function Summary({ totals }: { totals: UploadTotals }) {
  const t = useTranslations("media");
  const locale = useLocale();
  const speed = useSpeed(totals.sentBytes, totals.active > 0);
  if (totals.active === 0 && totals.paused === 0 && totals.troubled === 0) {
    return t("uploadAllDone", { count: totals.done });
  }
  const left = totals.sizeBytes - totals.sentBytes;
  const parts = [
    t("uploadSummary", totals),
    totals.troubled > 0 ? t("uploadTroubled", { count: totals.troubled }) : null,
    totals.active > 0 && speed && left > 0
      ? t("uploadSpeed", { speed: formatBytes(speed, locale) })
      : null,
    totals.active > 0 && speed && left > 0
      ? t("uploadMinutesLeft", { minutes: Math.floor(left / speed / 60) })
      : null,
  ];
  return parts.filter(Boolean).join(" · ");
}

function TrayButtons({ totals }: { totals: UploadTotals }) {
  const t = useTranslations("media");
  if (totals.pausable > 0) {
    return (
      <Button size="sm" variant="ghost" onClick={() => uploadManager().pauseAll()}>
        {t("pauseAll")}
      </Button>
    );
  }
  if (totals.paused > 0) {
    return (
      <Button size="sm" onClick={() => uploadManager().resumeAll()}>
        {t("resumeAll")}
      </Button>
    );
  }
  return (
    <IconButton label={t("clearUploads")} size="sm" onClick={() => uploadManager().clear()}>
      <X aria-hidden />
    </IconButton>
  );
}

/** Rows shown at a time: first the files with a problem, then those being sent, then the rest. */
const shownRows = 60;
const order = ["refused", "failed", "sending", "checking", "paused", "waiting", "done"];

function sortedItems(queue: UploadQueue) {
  return queue.items
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .slice(0, shownRows);
}

/** All uploads of this window, with the total progress and the progress of each. */
export function UploadPanel() {
  const t = useTranslations("media");
  const queue = useUploads();
  /** Null until a person chooses: the list is then open while it has something to show. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const totals = uploadTotals(queue);
  const open = chosen ?? totals.active + totals.paused + totals.troubled > 0;
  const share = totals.sizeBytes > 0 ? totals.sentBytes / totals.sizeBytes : 1;
  return (
    <Card className="mb-6 px-4 py-3">
      <section aria-label={t("uploads")}>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-sm font-semibold">{t("uploads")}</h2>
          <p className="min-w-0 flex-1 text-[13px] text-muted tabular-nums" aria-live="polite">
            <Summary totals={totals} />
          </p>
          <TrayButtons totals={totals} />
          <IconButton
            label={t(open ? "hideUploads" : "showUploads")}
            size="sm"
            aria-expanded={open}
            onClick={() => setChosen(!open)}
          >
            {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          </IconButton>
        </div>
        {totals.active > 0 || totals.paused > 0 ? (
          <Progress className="mt-2" value={share} label={t("uploadTotal")} />
        ) : null}
        {open ? (
          <ul className="mt-2 max-h-72 divide-y divide-line overflow-y-auto">
            {sortedItems(queue).map((item) => (
              <UploadRow key={item.uploadKey} item={item} manager={uploadManager()} />
            ))}
          </ul>
        ) : null}
      </section>
    </Card>
  );
}
