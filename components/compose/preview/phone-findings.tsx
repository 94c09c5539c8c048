"use client";

import { Check, Smartphone, Wand } from "lucide-react";
import { type FieldPath, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { platformZones } from "@/lib/ims/schema/lint/platform-zones";
import { platformNames } from "@/lib/compose/preview/to-phone-findings";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { PhoneFinding, PhoneStep } from "@/lib/model/phone-finding";
import { usePreview } from "./preview-context";
import { useFindingWords } from "./use-finding-words";
import { useOverlay } from "./use-overlay";
import { usePhoneFindings } from "./use-phone-findings";

/** What is hidden or hard to read on a phone, each with the change that mends it. */
export function PhoneFindings() {
  const t = useTranslations("compose.phone");
  const { plan } = usePreview();
  const [platform] = useOverlay();
  const { data } = usePhoneFindings();
  if (!plan || data?.state !== "looked") return null;
  const isEstimate =
    platform !== null &&
    data.hasZones &&
    platformZones[platformNames[platform]].basis === "estimated";
  return (
    <section aria-labelledby="preview-phone">
      <h3 id="preview-phone" className="flex items-center gap-1.5 text-[13px] font-medium">
        <Smartphone aria-hidden className="size-3.5" /> {t("title")}
      </h3>
      {data.findings.length === 0 ? (
        <p className="mt-1 flex items-start gap-1.5 text-[13px] text-muted">
          <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-good" />
          {t(data.hasZones ? "good" : "goodAny")}
        </p>
      ) : (
        <ul className="mt-1.5 flex flex-col gap-2">
          {data.findings.map((finding) => (
            <Finding key={`${finding.code}-${finding.role}-${finding.number}`} finding={finding} />
          ))}
        </ul>
      )}
      {isEstimate ? (
        <p className="mt-1 text-xs text-faint">
          {t("estimated", { platform: t(`platform.${platform}`) })}
        </p>
      ) : null}
    </section>
  );
}

const shortText = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text);

function Finding({ finding }: { finding: PhoneFinding }) {
  const t = useTranslations("compose.phone");
  const { setSeconds } = usePreview();
  const apply = useMend(finding);
  const steps = useStepWords(finding.steps);
  const words = useFindingWords()(finding);
  const { text, fromSeconds } = finding;
  return (
    <li className="rounded-lg bg-warn-soft px-3 py-2.5 text-[13px]">
      <p className="text-warn">{words}</p>
      {finding.role === "caption" ? (
        <button
          type="button"
          onClick={() => setSeconds(fromSeconds + 0.1)}
          className="mt-0.5 block text-left text-xs text-muted underline-offset-2 hover:underline"
        >
          {t("example", { text: shortText(text), seconds: fromSeconds })}
        </button>
      ) : null}
      {finding.changes.length > 0 ? (
        <Button
          size="sm"
          icon={<Wand aria-hidden />}
          className="mt-2 h-auto max-w-full py-1.5 text-left whitespace-normal"
          onClick={apply}
        >
          {t("apply", { steps })}
        </Button>
      ) : (
        <p className="mt-1 text-xs text-muted">
          {finding.steps.length > 0 ? t("advice", { steps }) : t("noMend")}
        </p>
      )}
    </li>
  );
}

function useStepWords(steps: readonly PhoneStep[]): string {
  const t = useTranslations("compose.phone.step");
  return steps
    .map((step) => {
      const { kind, ...numbers } = step;
      const values = Object.fromEntries(
        Object.entries(numbers).map(([name, value]) => [name, String(value)]),
      );
      return t(kind, { pixels: "", percent: "", size: "", speed: "", most: "", ...values });
    })
    .join(", ");
}

/** Makes the changes of a finding in the form, and offers to take them back. */
function useMend(finding: PhoneFinding): () => void {
  const t = useTranslations("compose.phone");
  const { getValues, setValue } = useFormContext<ComposeForm>();
  const steps = useStepWords(finding.steps);
  const set = (path: string, value: unknown) =>
    setValue(path as FieldPath<ComposeForm>, value as never, {
      shouldDirty: true,
      shouldTouch: true,
      shouldValidate: true,
    });
  return () => {
    const before = finding.changes.map(({ path }) => ({
      path,
      value: getValues(path as FieldPath<ComposeForm>) as unknown,
    }));
    for (const { path, value } of finding.changes) set(path, value);
    toast.done(t("applied", { steps }), {
      action: {
        label: t("undo"),
        onClick: () => {
          for (const { path, value } of before) set(path, value);
        },
      },
      durationMs: 10_000,
    });
  };
}
