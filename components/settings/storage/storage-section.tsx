"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm, type UseFormRegisterReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { toast } from "@/components/ui/toast";
import { keepDays, type RetentionView } from "@/lib/model/settings/retention";
import { saveRetention } from "@/lib/retention/actions";
import { AdminPassword } from "../admin-password";
import { SettingsNotice } from "../settings-notice";
import { ExpiringJobs } from "./expiring-jobs";
import { orUnexpected, type SettingsValues, settingsSchema, showRefusal } from "../settings-form";
import { type StorageForm, storageFormSchema, toStorageForm } from "./storage-form";
import { Section } from "@/components/ui/section";
import { Form } from "@/components/ui/form";
import { StorageShares } from "./storage-shares";

const schema = settingsSchema(storageFormSchema);

/** How long jobs and drafts are kept, what uses the storage, and what will be deleted soon. */
export function StorageSection({ view }: { view: RetentionView }) {
  const t = useTranslations("retention");
  const form = useForm<SettingsValues<StorageForm>, unknown, z.output<typeof schema>>({
    defaultValues: { form: toStorageForm(view.rules), password: "" },
    resolver: zodResolver(schema),
  });
  const { register, formState, setValue } = form;
  const { errors, isSubmitting } = formState;
  const disabled = view.admin === "elsewhere";

  const save = form.handleSubmit(async ({ form: rules, password }) => {
    const answer = await orUnexpected(saveRetention({ rules, ...(password ? { password } : {}) }));
    if (!answer.ok) return showRefusal(form, answer);
    setValue("password", "");
    toast.done(t("rules.saved"));
  });

  const reason = errors.root?.server?.message;
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
        {view.unreadable ? (
          <SettingsNotice tone="bad">{t("rules.unreadable")}</SettingsNotice>
        ) : null}
        {disabled ? <SettingsNotice tone="warn">{t("rules.elsewhere")}</SettingsNotice> : null}
        <FormProvider {...form}>
          <Form className="grid gap-5" onSubmit={(event) => void save(event)}>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {keepsFiles ? (
                <DaysField
                  label={t("rules.jobs")}
                  hint={t("rules.jobsHint")}
                  disabled={disabled}
                  register={register("form.jobDays")}
                />
              ) : null}
              <DaysField
                label={t("rules.drafts")}
                hint={t("rules.draftsHint")}
                disabled={disabled}
                register={register("form.draftDays")}
              />
              {keepsFiles ? (
                <Field
                  label={t("rules.budget")}
                  hint={t("rules.budgetHint")}
                  unit="GB"
                  error={errors.form?.budgetGib ? t("rules.errors.budget") : undefined}
                >
                  {(control) => (
                    <Input
                      {...control}
                      inputMode="numeric"
                      disabled={disabled}
                      {...register("form.budgetGib")}
                      className="tabular-nums"
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
            <AdminPassword admin={view.admin} />
            {disabled ? null : (
              <div>
                <Button type="submit" variant="primary" pending={isSubmitting}>
                  {t("rules.save")}
                </Button>
                {reason ? (
                  <p role="alert" className="mt-2 text-sm text-bad">
                    {t(`rules.errors.${reason === "not-local" ? reason : "unexpected"}`)}
                  </p>
                ) : null}
              </div>
            )}
          </Form>
        </FormProvider>
      </div>
    </Section>
  );
}

function DaysField({
  label,
  hint,
  disabled,
  register,
}: {
  label: string;
  hint: string;
  disabled: boolean;
  register: UseFormRegisterReturn;
}) {
  const t = useTranslations("retention.rules");
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select {...control} {...register} disabled={disabled}>
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
