"use client";

import { ChevronLeft, ChevronRight, Move } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Slider } from "@/components/ui/control/slider";
import { usePreview } from "./preview-context";
import { OverlayMenu } from "./overlay-menu";
import { PhoneFindings } from "./phone-findings";
import { PreviewFrame } from "./preview-frame";
import { OneTabStop } from "../keys/one-tab-stop";
import { PreviewNotes } from "./preview-notes";
import { RequestDrawer } from "../request/request-drawer";
import { SeeAllHint } from "../wall/see-all-button";
import { ShotList } from "./shot-list";

/** The preview of one video of the batch: picture, time line, shots and notes. */
export function PreviewPanel({ clientToken }: { clientToken: string }) {
  const t = useTranslations("compose.preview");
  const [arranges, setArranges] = useState(false);
  return (
    <div role="region" aria-label={t("region")} className="flex flex-col gap-4">
      <VariantPicker arranges={arranges} onToggle={() => setArranges(!arranges)} />
      <PreviewFrame arranges={arranges} />
      {arranges ? <p className="-mt-1 text-center text-xs text-faint">{t("live.how")}</p> : null}
      <TimeLine />
      <SeeAllHint />
      <PhoneFindings />
      <PreviewNotes />
      <ShotList />
      <RequestDrawer clientToken={clientToken} />
    </div>
  );
}

type Arranging = { arranges: boolean; onToggle: () => void };

function VariantPicker(arranging: Arranging) {
  const t = useTranslations("compose.preview");
  const { variant, count, setVariant } = usePreview();
  return (
    <OneTabStop label={t("which")} className="flex items-center justify-between">
      <h2 className="sr-only">{t("title")}</h2>
      <div className="flex items-center gap-0.5">
        <OverlayMenu />
        <ArrangeButton {...arranging} />
      </div>
      <div className="flex items-center gap-0.5">
        <IconButton
          label={t("previous")}
          tooltip={false}
          size="sm"
          disabled={variant === 0}
          onClick={() => setVariant(variant - 1)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <span
          aria-live="polite"
          className="min-w-24 text-center text-[13px] text-muted tabular-nums"
        >
          {t("variant", { number: String(variant + 1), count: String(count) })}
        </span>
        <IconButton
          label={t("next")}
          tooltip={false}
          size="sm"
          disabled={variant >= count - 1}
          onClick={() => setVariant(variant + 1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
    </OneTabStop>
  );
}

/** Shows the handles of texts and stickers, and lets the keyboard reach them. */
function ArrangeButton({ arranges, onToggle }: Arranging) {
  const t = useTranslations("compose.preview.live");
  const { frame } = usePreview();
  if (!frame) return null;
  return (
    <IconButton
      label={t("arrange")}
      size="sm"
      aria-pressed={arranges}
      className={arranges ? "bg-accent-soft text-accent" : ""}
      onClick={onToggle}
    >
      <Move aria-hidden />
    </IconButton>
  );
}

const tenth = (seconds: number) => seconds.toFixed(1);

function TimeLine() {
  const t = useTranslations("compose.preview");
  const { plan, seconds, setSeconds } = usePreview();
  const length = plan?.durationSeconds ?? 0;
  return (
    <div className="-mt-1">
      <Slider
        value={[Math.min(seconds, length)]}
        labels={[t("time")]}
        min={0}
        max={Math.max(0.1, length)}
        step={0.04}
        disabled={!plan}
        onValueChange={([next = 0]) => setSeconds(next)}
      />
      <p className="text-center text-xs text-faint tabular-nums">
        {plan ? t("at", { at: tenth(Math.min(seconds, length)), of: tenth(length) }) : "–"}
      </p>
    </div>
  );
}
