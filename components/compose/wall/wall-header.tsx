"use client";

import { ArrowLeft, Grid3x3, ListChecks, Redo2, Undo2 } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { isKept, isMade } from "@/lib/model/wall/wall-state";
import { QuickPreviewsButton } from "./proxies/quick-previews-button";
import { useWall } from "./state/wall-context";

/** The heading of the wall, how far one is, and what can be undone. */
export function WallHeader({
  showsLikeness,
  onToggleLikeness,
  showsRules,
  onToggleRules,
  isPlanned,
}: {
  showsLikeness: boolean;
  onToggleLikeness: () => void;
  showsRules: boolean;
  onToggleRules: () => void;
  /** All videos are planned. */
  isPlanned: boolean;
}) {
  const t = useTranslations("compose.wall");
  const { wall, mode, close, undo, redo } = useWall();
  const kept = wall.outputs.filter((draw) => isKept(wall, draw)).length;
  const made = wall.outputs.filter((draw) => isMade(wall, draw)).length;
  const rules = [...wall.open, ...wall.never].filter(({ until }) => until === null).length;
  return (
    <header className="z-10 shrink-0 border-b border-line bg-canvas">
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 sm:px-6 sm:py-3">
        <IconButton label={t("back")} tooltip={false} onClick={close}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <div className="min-w-0 flex-1">
          <Radix.Title className="truncate text-base font-semibold sm:text-lg">
            {t("title", { count: wall.outputs.length })}
          </Radix.Title>
          <Radix.Description className="truncate text-[13px] text-muted max-sm:sr-only">
            {t(mode === "planned" ? "planned.approximate" : "lead")}
          </Radix.Description>
        </div>
        <p className="text-[13px] font-medium text-muted tabular-nums">
          <span className={kept > 0 ? "text-good" : undefined}>{t("tally", { kept })}</span>
          {made > 0 ? ` · ${t("madeTally", { made })}` : null}
        </p>
        <div className="flex items-center gap-1">
          <IconButton label={t("undo")} disabled={!undo} onClick={() => undo?.()}>
            <Undo2 aria-hidden />
          </IconButton>
          <IconButton label={t("redo")} disabled={!redo} onClick={() => redo?.()}>
            <Redo2 aria-hidden />
          </IconButton>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <QuickPreviewsButton isPlanned={isPlanned} />
          {rules > 0 ? (
            <Button
              size="sm"
              icon={<ListChecks aria-hidden />}
              aria-expanded={showsRules}
              onClick={onToggleRules}
            >
              {t("rules.show", { count: rules })}
            </Button>
          ) : null}
          {wall.outputs.length > 1 ? (
            <Button
              size="sm"
              icon={<Grid3x3 aria-hidden />}
              aria-expanded={showsLikeness}
              onClick={onToggleLikeness}
            >
              {showsLikeness ? t("likeness.hide") : t("likeness.show")}
            </Button>
          ) : null}
        </div>
      </div>
    </header>
  );
}
