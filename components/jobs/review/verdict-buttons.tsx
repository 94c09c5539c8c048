"use client";

import clsx from "clsx";
import { Columns2, Heart, ThumbsDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ClipVerdict } from "@/lib/model/review";

/**
 * The marks of a finished video, over its picture. Marks that are set are always seen; the others appear
 * under the pointer, with the focus, and on a screen that is touched.
 */
export function VerdictButtons({
  number,
  verdict,
  picked,
  onVerdict,
  onPick,
}: {
  /** From 1. */
  number: number;
  verdict: ClipVerdict | null;
  picked: boolean;
  onVerdict: (verdict: ClipVerdict) => void;
  onPick: () => void;
}) {
  const t = useTranslations("reviews");
  return (
    <div className="absolute top-2 right-2 flex flex-col gap-1.5">
      <Mark
        label={t("favourite", { place: number })}
        on={verdict === "favourite"}
        onPress={() => onVerdict("favourite")}
      >
        <Heart aria-hidden className={clsx(verdict === "favourite" && "fill-current")} />
      </Mark>
      <Mark
        label={t("reject", { place: number })}
        on={verdict === "rejected"}
        onPress={() => onVerdict("rejected")}
      >
        <ThumbsDown aria-hidden className={clsx(verdict === "rejected" && "fill-current")} />
      </Mark>
      <Mark label={t("pick", { place: number })} on={picked} onPress={onPick}>
        <Columns2 aria-hidden />
      </Mark>
    </div>
  );
}

function Mark({
  label,
  on,
  onPress,
  children,
}: {
  label: string;
  on: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={onPress}
      className={clsx(
        "grid size-9 place-items-center rounded-full text-white transition-opacity sm:size-8 [&_svg]:size-4",
        on
          ? "bg-accent text-on-accent opacity-100"
          : "bg-black/60 opacity-0 group-focus-within/clip:opacity-100 group-hover/clip:opacity-100 hover:bg-black/80 focus-visible:opacity-100 pointer-coarse:opacity-100",
      )}
    >
      {children}
    </button>
  );
}
