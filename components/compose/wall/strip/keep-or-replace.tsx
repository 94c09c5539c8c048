"use client";

import clsx from "clsx";
import { Check, RefreshCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useWallView } from "../state/wall-view";

/** The two buttons that decide about a video. In the list they are small, and keeping is not urged. */
export function KeepOrReplace({
  position,
  isKept,
  isPlanned,
  isInList = false,
}: {
  position: number;
  isKept: boolean;
  /** A video that is not planned yet cannot be kept. */
  isPlanned: boolean;
  isInList?: boolean;
}) {
  const t = useTranslations("compose.wall");
  const { keep, reject } = useWallView();
  const number = String(position + 1);
  return (
    <>
      <Button
        icon={<RefreshCw aria-hidden />}
        aria-label={t("rejectVideo", { number })}
        onClick={() => reject(position)}
        className={clsx(isInList && "h-9 px-3")}
      >
        {t("reject")}
      </Button>
      <Button
        variant={isKept || isInList ? "secondary" : "primary"}
        icon={<Check aria-hidden />}
        aria-pressed={isKept}
        aria-label={t("keepVideo", { number })}
        disabled={!isPlanned}
        onClick={() => keep(position)}
        className={clsx(
          isInList && "h-9 w-26 px-3",
          isInList && isKept && "!bg-good-soft !text-good hover:!bg-good-soft",
        )}
      >
        {isKept ? t("kept") : t("keep")}
      </Button>
    </>
  );
}
