"use client";

import { useId } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Switch } from "@/components/ui/control/switch";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import type { CapacityAnswer } from "@/lib/model/preview";
import { useBackend } from "../form/compose-context";
import { NumberField } from "../kit/number-field";
import { useCapacity } from "./use-capacity";

/** How different the videos are: what the footage makes, and what may be asked of it. */
export function VarietySettings() {
  const { can } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  const kind = useWatch({ control, name: "kind" });
  if (!canDress(kind)) return null;
  return can.preview ? <Settings /> : <OnlyLater />;
}

/** Alibaba Cloud draws by itself, so nothing can be asked of it. */
function OnlyLater() {
  const t = useTranslations("compose.variety");
  return <p className="mt-6 border-t border-line pt-5 text-[13px] text-muted">{t("onCloud")}</p>;
}

function Settings() {
  const t = useTranslations("compose.variety");
  const { data } = useCapacity();
  return (
    <div className="mt-6 border-t border-line pt-5">
      <p className="mb-2 text-[13px] font-medium">{t("title")}</p>
      {data?.state === "counted" ? <CapacityMeter capacity={data} /> : null}
      <div className="mt-4 grid items-start gap-6 sm:grid-cols-2">
        <NumberField
          path="likeness.mostPercent"
          label={t("most")}
          unit={t("percent")}
          hint={t("mostHint")}
          min={5}
          max={100}
          nullable
          placeholder="–"
        />
        <div className="grid gap-4 sm:pt-7">
          <LikenessSwitch name="openingsDiffer" label={t("openings")} />
          <LikenessSwitch name="recent" label={t("recent")} hint={t("recentHint")} />
        </div>
      </div>
    </div>
  );
}

type Counted = Extract<CapacityAnswer, { state: "counted" }>;

/** A batch has no more videos, so nothing is counted beyond. */
const mostCounted = 100;

function CapacityMeter({ capacity }: { capacity: Counted }) {
  const t = useTranslations("compose.variety");
  const { control } = useFormContext<ComposeForm>();
  const count = useWatch({ control, name: "output.count" });
  const asked = Number.isFinite(count) ? Math.max(1, count) : 1;
  const { videos, isExact, differPercent, more } = capacity;
  const isShort = asked > videos;
  const exact = videos >= mostCounted ? "most" : isExact ? "yes" : "no";
  const isSame = videos <= 1 && isExact && asked > 1;
  return (
    <div data-capacity={videos}>
      <div
        role="meter"
        aria-label={t("meter")}
        aria-valuemin={0}
        aria-valuemax={asked}
        aria-valuenow={Math.min(asked, videos)}
        className="h-1.5 overflow-hidden rounded-full bg-strong"
      >
        <div
          className={`h-full rounded-full ${isShort ? "bg-warn" : "bg-accent"}`}
          style={{ width: `${(Math.min(asked, videos) / asked) * 100}%` }}
        />
      </div>
      <p className={`mt-2 text-[13px] ${isShort ? "text-warn" : "text-muted"}`} aria-live="polite">
        {isSame ? t("same", { asked }) : t("makes", { exact, videos, percent: differPercent })}
        {isShort && !isSame ? ` ${t("asked", { asked })}` : null}
        {isShort && more
          ? ` ${t("more", { shots: more.shots, group: more.groupName, videos: more.videos })}`
          : null}
      </p>
    </div>
  );
}

/** The field whose errors a switch shows. */
const errorsOf = { openingsDiffer: "openingsDiffer", recent: "before" } as const;
const recentPercent = 50;

function LikenessSwitch({
  name,
  label,
  hint,
}: {
  name: "openingsDiffer" | "recent";
  label: string;
  hint?: string;
}) {
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: `likeness.${name}` });
  const id = useId();
  const onChange = (isOn: boolean) => {
    field.onChange(isOn);
    // Earlier videos are compared by the limit, so there must be one.
    if (name === "recent" && isOn && getValues("likeness.mostPercent") === null) {
      setValue("likeness.mostPercent", recentPercent, { shouldDirty: true });
    }
  };
  return (
    <div data-field={`likeness.${errorsOf[name]}`} className="flex items-start gap-3">
      <Switch
        checked={field.value}
        onCheckedChange={onChange}
        aria-labelledby={id}
        {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
      />
      <div className="text-[13px]">
        <p id={id}>{label}</p>
        {hint ? (
          <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
