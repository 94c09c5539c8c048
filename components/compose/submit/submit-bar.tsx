"use client";

import { Clapperboard, PanelBottomClose, PanelBottomOpen } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { estimateClipSeconds } from "@/lib/compose/forms/estimate-clip-seconds";
import { WaitingNote } from "../footage/arriving/waiting-note";
import { SeeAllButton } from "../wall/see-all-button";
import { usePreview } from "../preview/preview-context";
import { deferred } from "@/components/ui/later/deferred";

const CostNote = deferred(async () => (await import("./cost-note")).CostNote);

/** The submit button and what it will do. On a narrow screen the bar also opens the preview. */
export function SubmitBar({
  isSending,
  isPreviewOpen,
  onTogglePreview,
}: {
  isSending: boolean;
  isPreviewOpen: boolean;
  onTogglePreview: () => void;
}) {
  const t = useTranslations("compose");
  const { form, count, plan, frame } = usePreview();
  const clipSeconds =
    estimateClipSeconds(form) === null
      ? null
      : (plan?.durationSeconds ?? estimateClipSeconds(form));
  return (
    <div className="z-30 -mx-4 mt-6 [@media(min-height:24rem)]:sticky [@media(min-height:24rem)]:bottom-0 border-t border-line bg-canvas/95 px-4 py-3 backdrop-blur sm:-mx-6 sm:px-6">
      <div className="flex items-center gap-3">
        <button
          type="button"
          onClick={onTogglePreview}
          aria-expanded={isPreviewOpen}
          aria-controls="compose-preview"
          aria-label={isPreviewOpen ? t("preview.close") : t("preview.open")}
          className="relative grid h-12 w-9 shrink-0 place-items-center overflow-hidden rounded-md bg-black text-white lg:hidden"
        >
          {frame ? (
            <img
              src={frame.url}
              alt=""
              className="absolute inset-0 size-full object-cover opacity-70"
            />
          ) : null}
          {isPreviewOpen ? (
            <PanelBottomClose aria-hidden className="relative size-4" />
          ) : (
            <PanelBottomOpen aria-hidden className="relative size-4" />
          )}
        </button>
        <div className="min-w-0 flex-1 text-[13px] leading-snug text-muted">
          <WaitingNote />
          {clipSeconds === null ? (
            t("submit.summaryUnknown", { count })
          ) : (
            <>
              <span className="block font-medium text-ink sm:inline">
                {t("submit.summary", {
                  count,
                  seconds: String(Math.max(1, Math.round(clipSeconds))),
                })}
              </span>
              <CostNote
                form={form}
                clipSeconds={clipSeconds}
                before={<span className="hidden sm:inline"> · </span>}
              />
            </>
          )}
        </div>
        <SeeAllButton />
        <Button
          type="submit"
          variant="primary"
          pending={isSending}
          icon={<Clapperboard aria-hidden />}
          className="h-11 px-5"
        >
          {isSending ? t("submit.sending") : t("submit.button", { count })}
        </Button>
      </div>
    </div>
  );
}
