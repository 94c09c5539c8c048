"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { FoundText } from "@/lib/model/media/analysis";
import { formatTime } from "../item/format-media";

/** Texts that are shown before somebody asks for all. */
const textsAtFirst = 8;
const textsAtMost = 500;

/** What is known about a file in words, each with where it comes from; a time shows it in the player. */
export function FoundTexts({
  texts,
  onSeek,
}: {
  texts: readonly FoundText[];
  /** Absent for what has no time. */
  onSeek?: ((seconds: number) => void) | undefined;
}) {
  const t = useTranslations("analysis");
  const [isOpen, setOpen] = useState(false);
  if (texts.length === 0) return <p className="mt-2 text-sm text-muted">{t("noTexts")}</p>;
  const shown = texts.slice(0, isOpen ? textsAtMost : textsAtFirst);
  return (
    <>
      <ul className="mt-2 grid gap-1.5" aria-label={t("textsLabel")}>
        {shown.map(({ source, words, fromSeconds, role, by }, index) => (
          <li key={index} className="flex min-w-0 items-baseline gap-2 text-sm">
            <Badge>
              {role && role !== "caption"
                ? t(`roles.${role}`)
                : by
                  ? t("describedBy", { model: by })
                  : t(`sources.${source}`)}
            </Badge>
            <span className="min-w-0 break-words">{words}</span>
            {fromSeconds !== null && onSeek ? (
              <button
                type="button"
                aria-label={t("showAt", { time: formatTime(fromSeconds) })}
                onClick={() => onSeek(fromSeconds)}
                className="shrink-0 rounded-sm px-1 text-xs text-accent tabular-nums hover:underline"
              >
                {formatTime(fromSeconds)}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {texts.length > textsAtFirst ? (
        <Button
          size="sm"
          variant="ghost"
          className="mt-2 -ml-3"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("fewerTexts") : t("allTexts", { count: texts.length })}
        </Button>
      ) : null}
    </>
  );
}
