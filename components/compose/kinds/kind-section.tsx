"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { RadioGroup } from "@/components/ui/control/radio-group";
import { FieldError } from "@/components/ui/control/field";
import { lacksMatching } from "@/lib/ims/schema/subscriptions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isMatching, type JobKind, jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { useBackend } from "../form/compose-context";
import { useProblem } from "../form/use-error-text";
import { LevelBadge } from "../kit/level-badge";
import { canMake } from "./can-make";
import { KindPicture } from "./kind-picture";

/** The first question: what a person wants to make. Each answer shows the fields of its own kind. */
export function KindSection() {
  const t = useTranslations("compose.kinds");
  const { can, subscription } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "kind" });
  const problem = useProblem("kind");
  const kind = field.value;
  const isLacking = isMatching(kind) && lacksMatching(subscription);
  return (
    <section
      aria-labelledby="compose-kind"
      data-field="kind"
      className="rounded-xl bg-surface px-4 py-4 shadow-card sm:px-6"
    >
      <h2 id="compose-kind" className="mb-3 font-semibold">
        {t("question")}
      </h2>
      <RadioGroup
        labelledBy="compose-kind"
        value={kind}
        onChange={field.onChange}
        className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-5"
        options={jobKinds.map((value) => ({
          value,
          className:
            "flex min-w-0 flex-col overflow-hidden rounded-lg border border-line text-left transition-colors hover:border-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft",
          content: <KindCard kind={value} isOffered={canMake(can, value)} />,
        }))}
      />
      <p className="mt-3 text-[13px] text-muted">{t(`${kind}.text`)}</p>
      {canMake(can, kind) ? null : (
        <p className="mt-2 flex items-start gap-2 text-[13px] text-muted">
          <LevelBadge level="cloud-only" />
          {t("cloudOnly")}
        </p>
      )}
      {problem ? <FieldError message={problem} /> : null}
      {isLacking ? (
        <p role="status" className="mt-2 rounded-lg bg-warn-soft px-4 py-3 text-[13px] text-warn">
          {t("notSubscribed")}
        </p>
      ) : null}
    </section>
  );
}

function KindCard({ kind, isOffered }: { kind: JobKind; isOffered: boolean }) {
  const t = useTranslations("compose.kinds");
  return (
    <>
      <span className="block w-full bg-sunken text-muted">
        <KindPicture kind={kind} />
      </span>
      <span className="flex flex-1 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-2">
        <span className="min-w-0 text-sm leading-snug font-medium">{t(`${kind}.title`)}</span>
        {isOffered ? null : <LevelBadge level="cloud-only" />}
      </span>
    </>
  );
}
