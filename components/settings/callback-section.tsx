"use client";

import { FormProvider, useController, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { Field, FieldError } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { type CallbackView, callbackEvents } from "@/lib/model/settings/callback";
import type { CloudFailure } from "@/lib/model/submission";
import { AdminPassword } from "./admin-password";
import { SettingsNotice } from "./settings-notice";
import { Section } from "@/components/ui/section";
import { Form } from "@/components/ui/form";
import { useCallbackForm } from "./use-callback-form";

/** The address for notifications about all jobs, or the reason why it cannot be set here. */
export function CallbackSection({ view }: { view: CallbackView | { failure: CloudFailure } }) {
  const t = useTranslations("settings.callback");
  return (
    <Section id="callback" title={t("title")} lead={t("lead")}>
      {"failure" in view ? (
        <>
          <p className="mb-3 text-sm text-muted">{t("unreachable")}</p>
          <CloudError failure={view.failure} />
        </>
      ) : (
        <CallbackFields view={view} />
      )}
    </Section>
  );
}

function CallbackFields({ view }: { view: CallbackView }) {
  const t = useTranslations("settings.callback");
  const { form, failure, pending, save, remove } = useCallbackForm(view);
  const { register, formState, control: values } = form;
  const { errors } = formState;
  const events = useController({ control: values, name: "form.events" }).field;
  const signed = useWatch({ control: values, name: "form.signed" });
  const disabled = view.admin === "elsewhere";
  const wrong = (name: "address" | "events" | "key") => {
    const key = errors.form?.[name]?.message;
    return key ? t(`errors.${key as "address"}`) : undefined;
  };
  const reason = errors.root?.server?.message;
  return (
    <FormProvider {...form}>
      <Form className="grid gap-5" onSubmit={(event) => void save(event)}>
        {view.queue === null ? null : (
          <SettingsNotice tone="warn">{t("queue", { queue: view.queue })}</SettingsNotice>
        )}
        {disabled ? <p className="text-sm text-muted">{t("elsewhere")}</p> : null}
        <Field
          label={t("address")}
          hint={t(view.backend === "embedded" ? "addressHint" : "addressHintCloud")}
          error={wrong("address")}
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://example.com/reelpress"
              {...register("form.address")}
              disabled={disabled}
            />
          )}
        </Field>
        <fieldset disabled={disabled}>
          <legend className="mb-1.5 text-[13px] font-medium">{t("events")}</legend>
          <div className="grid gap-2">
            {callbackEvents.map((event) => (
              <Checkbox
                key={event}
                label={t(`event.${event}`)}
                checked={events.value.includes(event)}
                onChange={({ target }) =>
                  events.onChange(
                    callbackEvents.filter((each) =>
                      each === event ? target.checked : events.value.includes(each),
                    ),
                  )
                }
              />
            ))}
          </div>
          {errors.form?.events ? <FieldError message={wrong("events") ?? ""} /> : null}
        </fieldset>
        <fieldset disabled={disabled} className="grid gap-3">
          <legend className="mb-1.5 text-[13px] font-medium">{t("signature")}</legend>
          <Checkbox label={t("signed")} {...register("form.signed")} />
          {signed ? (
            <Field
              label={t("key")}
              hint={t(view.hasKey ? "keyKept" : "keyHint")}
              error={wrong("key")}
              className="sm:max-w-xs"
            >
              {(control) => (
                <Input
                  {...control}
                  type="password"
                  autoComplete="new-password"
                  placeholder={view.hasKey ? "••••••••" : ""}
                  {...register("form.key")}
                />
              )}
            </Field>
          ) : null}
        </fieldset>
        <AdminPassword admin={view.admin} />
        {disabled ? null : (
          <div>
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" pending={pending === "save"}>
                {t("save")}
              </Button>
              {view.canRemove && view.isSet ? (
                <Button
                  variant="ghost"
                  pending={pending === "remove"}
                  onClick={() => void remove()}
                >
                  {t("remove")}
                </Button>
              ) : null}
            </div>
            {reason ? (
              <div role="alert" className="mt-2 text-sm text-bad">
                {t(`errors.${reason as "unexpected"}`)}
                {failure ? <CloudError failure={failure} bare /> : null}
              </div>
            ) : null}
          </div>
        )}
      </Form>
    </FormProvider>
  );
}
