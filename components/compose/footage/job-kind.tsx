"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { lacksMatching } from "@/lib/ims/schema/subscriptions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { ChoiceCards } from "../kit/choice-cards";
import { LevelBadge } from "../kit/fidelity-badge";
import { useBackend } from "../form/compose-context";
import { Fold } from "../kit/fold";
import { useProblem } from "../form/use-error-text";

/**
 * The kind of job: groups of clips, or footage matched with a text. Folded, as few people need it.
 */
export function JobKind() {
  const t = useTranslations("compose");
  const { can, subscription } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "kind" });
  const problem = useProblem("kind");
  return (
    <div data-field="kind" className="mt-2">
      <Fold title={t("kit.folds.kind")} summary={t(`kit.kind.${field.value}`)} paths={["kind"]}>
        <p className="mb-2 text-[13px] text-faint">{t("field.kind.hint")}</p>
        <ChoiceCards
          label={t("field.kind.label")}
          value={field.value}
          onChange={field.onChange}
          className="sm:grid-cols-2"
          options={jobKinds.map((value) => ({
            value,
            title: t(`kit.kind.${value}`),
            text: t(`kit.kind.${value}Text`),
          }))}
        />
        {can.match ? null : (
          <p className="mt-2 flex items-start gap-2 text-[13px] text-muted">
            <LevelBadge level="cloud-only" note={{ en: "", zh: "" }} />
            {t("kit.kind.cloudOnly")}
          </p>
        )}
        {problem ? <FieldError message={problem} /> : null}
      </Fold>
      {field.value === "match" && lacksMatching(subscription) ? (
        <p role="status" className="mt-2 rounded-lg bg-warn-soft px-4 py-3 text-[13px] text-warn">
          {t("kit.kind.notSubscribed")}
        </p>
      ) : null}
    </div>
  );
}
