"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "use-intl";
import { formatBytes } from "@/components/ui/format-bytes";
import type { RetentionView } from "@/lib/model/settings/retention";

type Disk = NonNullable<RetentionView["disk"]>;
type Share = "footage" | "videos" | "covers" | "cache" | "database" | "other";

/** The folders of the data folder, by the kind of content that a person knows. */
const shareOf: Record<string, Share> = { assets: "covers", cache: "cache", pg: "database" };

const tones: Record<Share, string> = {
  videos: "bg-accent",
  footage: "bg-good",
  cache: "bg-warn",
  covers: "bg-muted",
  database: "bg-ink",
  other: "bg-faint",
};
const order = ["videos", "footage", "cache", "covers", "database", "other"] as const;

/** Bytes of each kind. Videos and footage share a folder; what is not a video there is footage. */
function sharesOf(disk: Disk): Record<Share, number> {
  const sums = { footage: 0, videos: 0, covers: 0, cache: 0, database: 0, other: 0 };
  for (const { name, bytes } of disk.shares) {
    if (name === "objects") {
      sums.videos = Math.min(disk.outputBytes, bytes);
      sums.footage = bytes - sums.videos;
    } else {
      sums[shareOf[name] ?? "other"] += bytes;
    }
  }
  return sums;
}

/** The use of storage: one bar, and a line for each kind. */
export function StorageShares({ disk }: { disk: Disk }) {
  const t = useTranslations("retention.disk");
  const locale = useLocale();
  const sums = sharesOf(disk);
  const shown = order.filter((share) => sums[share] > 0);
  const scale = Math.max(disk.budgetBytes, disk.usedBytes, 1);
  return (
    <div>
      <h3 className="text-[13px] font-medium">{t("title")}</h3>
      <div aria-hidden className="mt-3 flex h-2.5 gap-px overflow-hidden rounded-full bg-line">
        {shown.map((share) => (
          <span
            key={share}
            className={clsx("h-full", tones[share])}
            style={{ width: `${(sums[share] / scale) * 100}%` }}
          />
        ))}
      </div>
      <p className="mt-2 text-[13px] text-muted tabular-nums">
        {t("used", {
          used: formatBytes(disk.usedBytes, locale),
          budget: formatBytes(disk.budgetBytes, locale),
          free: formatBytes(disk.freeBytes, locale),
        })}
      </p>
      <dl className="mt-3 grid gap-x-8 gap-y-1.5 text-sm sm:grid-cols-2">
        {shown.map((share) => (
          <div key={share} className="flex items-center gap-2.5">
            <span aria-hidden className={clsx("size-2.5 shrink-0 rounded-full", tones[share])} />
            <dt className="flex-1">{t(`share.${share}`)}</dt>
            <dd className="text-muted tabular-nums">{formatBytes(sums[share], locale)}</dd>
          </div>
        ))}
      </dl>
      {disk.usedBytes > disk.budgetBytes * 0.9 ? (
        <p className="mt-3 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn">{t("near")}</p>
      ) : null}
    </div>
  );
}
