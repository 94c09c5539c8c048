"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { toast } from "@/components/ui/toast";
import { isPasswordProblem, type PasswordProblem } from "@/lib/model/settings/admin";
import { type Currency, currencies } from "@/lib/model/cost/cost";
import type { SpendingView } from "@/lib/model/cost/spending";
import { saveSpendingRulesAction } from "@/lib/spending/actions";
import { AdminPassword } from "../admin-password";
import { MonthSpending } from "./month-spending";
import { toPricesForm, toSpendingRules } from "./prices-form";
import { PricesTable } from "./prices-table";
import { Section } from "@/components/ui/section";

/** Prices, the month's limit, and what the month has cost. */
export function PricesSection({ spending }: { spending: SpendingView }) {
  const t = useTranslations("cost.settings");
  const [form, setForm] = useState(() => toPricesForm(spending.rules));
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<"invalid" | "unexpected" | null>(null);
  const [passwordProblem, setPasswordProblem] = useState<PasswordProblem | null>(null);
  const [pending, start] = useTransition();
  const disabled = spending.admin === "elsewhere";

  function changeCurrency(currency: Currency): void {
    const { monthlyCap } = form;
    const kept = currency === spending.rules.currency ? spending.rules : null;
    setForm({ ...toPricesForm(kept ?? spending.published[currency]), monthlyCap });
  }

  function save(): void {
    const rules = toSpendingRules(form, new Date().toISOString().slice(0, 10));
    if (!rules) {
      setProblem("invalid");
      return;
    }
    start(async () => {
      const answer = await saveSpendingRulesAction({ rules, ...(password ? { password } : {}) });
      const reason = answer.ok ? null : answer.reason;
      const isAtPassword = reason !== null && isPasswordProblem(reason);
      setPasswordProblem(isAtPassword ? reason : null);
      setProblem(isAtPassword ? null : (reason as "unexpected" | null));
      if (!answer.ok) return;
      setPassword("");
      setForm(toPricesForm(rules));
      toast.done(t("saved"));
    });
  }

  return (
    <Section id="prices" title={t("title")} lead={t("lead")}>
      {spending.isPaid ? null : <p className="mb-4 text-sm text-muted">{t("own")}</p>}
      {spending.isPaid || spending.month.entries.length > 0 ? (
        <MonthSpending month={spending.month} monthlyCap={spending.rules.monthlyCap} />
      ) : null}
      {disabled ? (
        <p className="mt-4 rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn">{t("elsewhere")}</p>
      ) : null}
      <form
        noValidate
        className="mt-6 grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t("cap")} hint={t("capHint")} unit={form.currency}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                disabled={disabled}
                value={form.monthlyCap}
                className="tabular-nums"
                onChange={(event) => setForm({ ...form, monthlyCap: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("currency")} hint={t("currencyHint")}>
            {(control) => (
              <Select
                {...control}
                disabled={disabled}
                value={form.currency}
                onChange={(event) => {
                  const chosen = currencies.find((each) => each === event.target.value);
                  if (chosen) changeCurrency(chosen);
                }}
              >
                <option value="CNY">{t("cny")}</option>
                <option value="USD">{t("usd")}</option>
              </Select>
            )}
          </Field>
        </div>
        <div>
          <h3 className="text-[13px] font-medium">{t("prices")}</h3>
          <p className="mt-1 mb-3 text-[13px] text-faint">{t("pricesHint")}</p>
          <PricesTable
            form={form}
            disabled={disabled}
            onChange={(row, change) =>
              setForm({ ...form, rows: { ...form.rows, [row]: { ...form.rows[row], ...change } } })
            }
          />
          {form.monthlyCap.trim() === "" ? null : (
            <p className="mt-2 text-[13px] text-muted">{t("capUnpriced")}</p>
          )}
        </div>
        <AdminPassword
          admin={spending.admin}
          value={password}
          problem={passwordProblem}
          onChange={setPassword}
        />
        {disabled ? null : (
          <div>
            <Button type="submit" variant="primary" pending={pending}>
              {t("save")}
            </Button>
            {problem ? (
              <p role="alert" className="mt-2 text-sm text-bad">
                {t(`errors.${problem}`)}
              </p>
            ) : null}
          </div>
        )}
      </form>
    </Section>
  );
}
