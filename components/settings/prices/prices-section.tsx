"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { toast } from "@/components/ui/toast";
import type { Currency } from "@/lib/model/cost/cost";
import type { SpendingView } from "@/lib/model/cost/spending";
import { saveSpendingRulesAction } from "@/lib/spending/actions";
import { AdminPassword } from "../admin-password";
import { SettingsNotice } from "../settings-notice";
import { MonthSpending } from "./month-spending";
import { orUnexpected, type SettingsValues, settingsSchema, showRefusal } from "../settings-form";
import { type PricesForm, pricesFormSchema, toPricesForm } from "./prices-form";
import { PricesTable } from "./prices-table";
import { Section } from "@/components/ui/section";
import { Form } from "@/components/ui/form";

const schema = settingsSchema(pricesFormSchema(() => new Date().toISOString().slice(0, 10)));

/** Prices, the month's limit, and what the month has cost. */
export function PricesSection({ spending }: { spending: SpendingView }) {
  const t = useTranslations("cost.settings");
  const form = useForm<SettingsValues<PricesForm>, unknown, z.output<typeof schema>>({
    defaultValues: { form: toPricesForm(spending.rules), password: "" },
    resolver: zodResolver(schema),
  });
  const { register, control: values, formState, getValues, setValue } = form;
  const { errors, isSubmitting } = formState;
  const [currency, monthlyCap] = useWatch({
    control: values,
    name: ["form.currency", "form.monthlyCap"],
  });
  const disabled = spending.admin === "elsewhere";

  function changeCurrency(chosen: Currency): void {
    const kept = chosen === spending.rules.currency ? spending.rules : null;
    const shown = toPricesForm(kept ?? spending.published[chosen]);
    setValue("form", { ...shown, monthlyCap: getValues("form.monthlyCap") });
  }

  const save = form.handleSubmit(async ({ form: rules, password }) => {
    const answer = await orUnexpected(
      saveSpendingRulesAction({ rules, ...(password ? { password } : {}) }),
    );
    if (!answer.ok) return showRefusal(form, answer);
    setValue("password", "");
    setValue("form", toPricesForm(rules));
    toast.done(t("saved"));
  });

  // A mistake is shown at its field, and below the form for a person who does not see that field.
  const reason = errors.root?.server?.message ?? (errors.form ? "invalid" : null);
  return (
    <Section id="prices" title={t("title")} lead={t("lead")}>
      {spending.isPaid ? null : <p className="mb-4 text-sm text-muted">{t("own")}</p>}
      {spending.isPaid || spending.month.entries.length > 0 ? (
        <MonthSpending month={spending.month} monthlyCap={spending.rules.monthlyCap} />
      ) : null}
      {spending.unreadable ? (
        <SettingsNotice tone="bad" className="mt-4">
          {t("unreadable")}
        </SettingsNotice>
      ) : null}
      {disabled ? (
        <SettingsNotice tone="warn" className="mt-4">
          {t("elsewhere")}
        </SettingsNotice>
      ) : null}
      <FormProvider {...form}>
        <Form className="mt-6 grid gap-5" onSubmit={(event) => void save(event)}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field
              label={t("cap")}
              hint={t("capHint")}
              unit={currency}
              error={errors.form?.monthlyCap ? t("errors.cap") : undefined}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  disabled={disabled}
                  {...register("form.monthlyCap")}
                  className="tabular-nums"
                />
              )}
            </Field>
            <Field label={t("currency")} hint={t("currencyHint")}>
              {(control) => (
                <Select
                  {...control}
                  disabled={disabled}
                  {...register("form.currency", {
                    onChange: () => changeCurrency(getValues("form.currency")),
                  })}
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
            <PricesTable disabled={disabled} />
            {monthlyCap.trim() === "" ? null : (
              <p className="mt-2 text-[13px] text-muted">{t("capUnpriced")}</p>
            )}
          </div>
          <AdminPassword admin={spending.admin} />
          {disabled ? null : (
            <div>
              <Button type="submit" variant="primary" pending={isSubmitting}>
                {t("save")}
              </Button>
              {reason ? (
                <p role="alert" className="mt-2 text-sm text-bad">
                  {t(`errors.${reason as "unexpected"}`)}
                </p>
              ) : null}
            </div>
          )}
        </Form>
      </FormProvider>
    </Section>
  );
}
