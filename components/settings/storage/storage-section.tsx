"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { toast } from "@/components/ui/toast";
import { isPasswordProblem, type PasswordProblem } from "@/lib/model/settings/admin";
import { keepDays, type RetentionRules, type RetentionView } from "@/lib/model/settings/retention";
import { saveRetention } from "@/lib/retention/actions";
import { AdminPassword } from "../admin-password";
import { ExpiringJobs } from "./expiring-jobs";
import { readBudget } from "./read-budget";
import { Section } from "@/components/ui/section";
import { StorageShares } from "./storage-shares";

type Days = RetentionRules["jobDays"];

/** How long jobs and drafts are kept, where the room went, and what is about to go. */
export function StorageSection({ view }: { view: RetentionView }) {
  const t = useTranslations("retention");
  const { rules } = view;
  const [jobDays, setJobDays] = useState<Days>(rules.jobDays);
  const [draftDays, setDraftDays] = useState<Days>(rules.draftDays);
  const [budget, setBudget] = useState(rules.budgetGib === null ? "" : String(rules.budgetGib));
  const [password, setPassword] = useState("");
  const [passwordProblem, setPasswordProblem] = useState<PasswordProblem | null>(null);
  const [problem, setProblem] = useState<"budget" | "unexpected" | "not-local" | null>(null);
  const [pending, start] = useTransition();
  const disabled = view.admin === "elsewhere";

  function save(): void {
    const budgetGib = readBudget(budget);
    if (budgetGib === undefined) {
      setProblem("budget");
      return;
    }
    start(async () => {
      const answer = await saveRetention({
        rules: { jobDays, draftDays, budgetGib },
        ...(password ? { password } : {}),
      }).catch(() => ({ ok: false as const, reason: "unexpected" as const }));
      const reason = answer.ok ? null : answer.reason;
      const isAtPassword = reason !== null && isPasswordProblem(reason);
      setPasswordProblem(isAtPassword ? reason : null);
      setProblem(
        reason === null || isAtPassword
          ? null
          : reason === "not-local"
            ? "not-local"
            : "unexpected",
      );
      if (!answer.ok) return;
      setPassword("");
      toast.done(t("rules.saved"));
    });
  }

  const { keepsFiles } = view;
  return (
    <Section id="storage" title={t("title")} lead={t("lead")}>
      <div className="grid gap-6">
        {view.disk ? (
          <StorageShares disk={view.disk} />
        ) : (
          <p className="text-sm text-muted">{t(keepsFiles ? "disk.unknown" : "disk.cloud")}</p>
        )}
        {keepsFiles ? <ExpiringJobs jobs={view.going} /> : null}
        {disabled ? (
          <p className="rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn">
            {t("rules.elsewhere")}
          </p>
        ) : null}
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {keepsFiles ? (
              <DaysField
                label={t("rules.jobs")}
                hint={t("rules.jobsHint")}
                value={jobDays}
                disabled={disabled}
                onChange={setJobDays}
              />
            ) : null}
            <DaysField
              label={t("rules.drafts")}
              hint={t("rules.draftsHint")}
              value={draftDays}
              disabled={disabled}
              onChange={setDraftDays}
            />
            {keepsFiles ? (
              <Field
                label={t("rules.budget")}
                hint={t("rules.budgetHint")}
                unit="GB"
                error={problem === "budget" ? t("rules.errors.budget") : undefined}
              >
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    disabled={disabled}
                    value={budget}
                    className="tabular-nums"
                    onChange={(event) => setBudget(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
          </div>
          {keepsFiles ? (
            <div className="grid gap-1 text-[13px] text-pretty text-muted">
              <p>{t("rules.held")}</p>
              <p>{t("rules.notice")}</p>
            </div>
          ) : null}
          <AdminPassword
            admin={view.admin}
            value={password}
            problem={passwordProblem}
            onChange={setPassword}
          />
          {disabled ? null : (
            <div>
              <Button type="submit" variant="primary" pending={pending}>
                {t("rules.save")}
              </Button>
              {problem && problem !== "budget" ? (
                <p role="alert" className="mt-2 text-sm text-bad">
                  {t(`rules.errors.${problem}`)}
                </p>
              ) : null}
            </div>
          )}
        </form>
      </div>
    </Section>
  );
}

function DaysField({
  label,
  hint,
  value,
  disabled,
  onChange,
}: {
  label: string;
  hint: string;
  value: Days;
  disabled: boolean;
  onChange: (value: Days) => void;
}) {
  const t = useTranslations("retention.rules");
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select
          {...control}
          disabled={disabled}
          value={value ?? ""}
          onChange={(event) =>
            onChange(keepDays.find((days) => String(days) === event.target.value) ?? null)
          }
        >
          <option value="">{t("forever")}</option>
          {keepDays.map((days) => (
            <option key={days} value={days}>
              {t("days", { days })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
