"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/control/segmented";
import { estimateClipSeconds } from "@/lib/compose/forms/estimate-clip-seconds";
import { isMatching } from "@/lib/model/form/kinds/job-kinds";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { NumberField } from "../kit/number-field";

/** The length of a video: chosen without speech, decided by the voice with speech. */
export function LengthField() {
  const t = useTranslations("compose.output");
  const { control } = useFormContext<ComposeForm>();
  const speech = useWatch({
    control,
    name: ["kind", "speech.mode"],
    compute: ([kind, mode]) => (isMatching(kind) ? "whole" : kind === "groups" ? mode : kind),
  });
  if (speech === "mashup") return null;
  return (
    <div data-field="output.length.mode">
      <p className="mb-1.5 text-[13px] font-medium">{t("length")}</p>
      {speech === "none" || speech === "sports" ? (
        <LengthChoice isMatch={speech === "sports"} />
      ) : (
        <>
          <p className="py-2 text-[13px] text-muted">{t("lengthSpeechHint")}</p>
          {speech === "whole" ? <IgnoredLength /> : null}
        </>
      )}
    </div>
  );
}

/** A longest length from a pasted request: it is sent, and has no effect. */
function IgnoredLength() {
  const t = useTranslations("compose.kit");
  const { control, setValue } = useFormContext<ComposeForm>();
  const length = useWatch({ control, name: "output.length" });
  if (length.mode !== "max") return null;
  return (
    <p data-field="output.length.seconds" className="flex items-center gap-2 text-[13px] text-warn">
      {t("maxIgnored", { seconds: length.seconds })}
      <Button
        variant="ghost"
        size="sm"
        onClick={() => setValue("output.length.mode", "auto", { shouldDirty: true })}
      >
        {t("maxRemove")}
      </Button>
    </p>
  );
}

const byShots = (form: ComposeForm) =>
  estimateClipSeconds({
    ...form,
    output: { ...form.output, length: { mode: "auto", seconds: 0 } },
  });

/** A match has a longest length at most, since its moments are as long as they are. */
function LengthChoice({ isMatch }: { isMatch: boolean }) {
  const t = useTranslations("compose.output");
  const look = useTranslations("compose.look");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "output.length.mode" });
  const shotsSeconds = useWatch({ control, compute: byShots });
  return (
    <>
      <Segmented
        label={t("length")}
        value={isMatch && field.value === "fixed" ? "max" : field.value}
        onChange={field.onChange}
        options={[
          { value: "auto", label: t("lengthAuto") },
          { value: "max", label: t("lengthMax") },
          ...(isMatch ? [] : [{ value: "fixed" as const, label: t("lengthFixed") }]),
        ]}
      />
      {field.value === "auto" ? (
        <p className="mt-1.5 text-[13px] text-faint">
          {isMatch ? t("lengthSportsHint") : t("lengthAutoHint", { seconds: shotsSeconds ?? 0 })}
        </p>
      ) : (
        <NumberField
          path="output.length.seconds"
          label={t("lengthSeconds")}
          unit={look("seconds")}
          min={1}
          max={3600}
          step={0.1}
          className="mt-3 w-36"
        />
      )}
    </>
  );
}
