"use client";

import { useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { Field, FieldError } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { type CallbackView, callbackEvents } from "@/lib/model/settings/callback";
import type { CloudFailure } from "@/lib/model/submission";
import { AdminPassword } from "./admin-password";
import { Section } from "@/components/ui/section";
import { useCallbackForm } from "./use-callback-form";

/** Where messages about everything that is made go, or why nobody says where. */
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
  const {
    form,
    change,
    password,
    setPassword,
    passwordProblem,
    errors,
    problem,
    pending,
    save,
    remove,
  } = useCallbackForm(view);
  const disabled = view.admin === "elsewhere";
  const wrong = (name: keyof typeof errors) => {
    const key = errors[name];
    return key ? t(`errors.${key as "address"}`) : undefined;
  };
  return (
    <form
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {view.queue === null ? null : (
        <p className="rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn">
          {t("queue", { queue: view.queue })}
        </p>
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
            value={form.address}
            disabled={disabled}
            onChange={(event) => change("address", event.target.value)}
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
              checked={form.events.includes(event)}
              onChange={({ target }) =>
                change(
                  "events",
                  callbackEvents.filter((each) =>
                    each === event ? target.checked : form.events.includes(each),
                  ),
                )
              }
            />
          ))}
        </div>
        {errors.events ? <FieldError message={wrong("events") ?? ""} /> : null}
      </fieldset>
      <fieldset disabled={disabled} className="grid gap-3">
        <legend className="mb-1.5 text-[13px] font-medium">{t("signature")}</legend>
        <Checkbox
          label={t("signed")}
          checked={form.signed}
          onChange={({ target }) => change("signed", target.checked)}
        />
        {form.signed ? (
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
                value={form.key}
                onChange={(event) => change("key", event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </fieldset>
      <AdminPassword
        admin={view.admin}
        value={password}
        problem={passwordProblem}
        onChange={setPassword}
      />
      {disabled ? null : (
        <div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={pending === "save"}>
              {t("save")}
            </Button>
            {view.canRemove && view.isSet ? (
              <Button variant="ghost" pending={pending === "remove"} onClick={() => void remove()}>
                {t("remove")}
              </Button>
            ) : null}
          </div>
          {problem ? (
            <div role="alert" className="mt-2 text-sm text-bad">
              {t(`errors.${problem.key as "unexpected"}`)}
              {problem.failure ? <CloudError failure={problem.failure} bare /> : null}
            </div>
          ) : null}
        </div>
      )}
    </form>
  );
}
