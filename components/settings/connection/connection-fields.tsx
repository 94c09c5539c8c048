"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Segmented } from "@/components/ui/control/segmented";
import { Select } from "@/components/ui/control/select";
import { subscriptions } from "@/lib/ims/schema/subscriptions";
import type { ConnectionForm, ConnectionView } from "@/lib/model/settings/connection";
import type { SettingsValues } from "../settings-form";

/** Suggested regions: those in the SDK's map of IMS endpoints. Other regions can be typed. */
const knownRegions = [
  "cn-shanghai",
  "cn-hangzhou",
  "cn-beijing",
  "cn-shenzhen",
  "cn-zhangjiakou",
  "ap-southeast-1",
  "us-west-1",
];

/** The account: keys, region, and where files go. */
export function ConnectionFields({
  connection,
  disabled,
}: {
  connection: ConnectionView;
  disabled: boolean;
}) {
  const t = useTranslations("settings.connection");
  const { control: values, register, formState } = useFormContext<SettingsValues<ConnectionForm>>();
  const errors = formState.errors.form;
  const errorOf = (name: keyof ConnectionForm) => {
    const key = errors?.[name]?.message;
    return key ? t(`errors.${key as "region"}`) : undefined;
  };
  const { keptKey, envEndpoint } = connection;
  const keySource = useController({ control: values, name: "form.keySource" }).field;
  const storage = useController({ control: values, name: "form.storage" }).field;
  const endpoint = useWatch({ control: values, name: "form.endpoint" });
  const input = (
    name: Exclude<keyof ConnectionForm, "backend" | "keySource" | "storage" | "subscription">,
  ) => ({
    ...register(`form.${name}`),
    disabled,
    spellCheck: false,
    autoCapitalize: "off",
  });
  return (
    <div className="grid gap-5">
      <div>
        <p className="mb-1.5 text-[13px] font-medium">{t("keySource")}</p>
        <Segmented
          label={t("keySource")}
          value={keySource.value}
          options={[
            { value: "typed", label: t("keysTyped"), disabled },
            { value: "machine", label: t("keysMachine"), disabled },
          ]}
          onChange={keySource.onChange}
        />
        <p className="mt-1.5 max-w-prose text-[13px] text-faint">
          {keySource.value === "typed"
            ? t("typedMeans")
            : t(connection.machine === "environment" ? "machineEnvironment" : "machineChain")}
        </p>
      </div>
      {keySource.value === "typed" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t("accessKeyId")}
            error={errorOf("accessKeyId")}
            hint={keptKey ? t("keptKey", { ending: keptKey }) : undefined}
          >
            {(control) => (
              <Input
                {...control}
                {...input("accessKeyId")}
                autoComplete="off"
                placeholder={keptKey ? `…${keptKey}` : "LTAI5t…"}
              />
            )}
          </Field>
          <Field label={t("accessKeySecret")} error={errorOf("accessKeySecret")}>
            {(control) => (
              <Input
                {...control}
                {...input("accessKeySecret")}
                type="password"
                autoComplete="new-password"
                placeholder={keptKey ? t("keptSecret") : ""}
              />
            )}
          </Field>
        </div>
      ) : null}
      <div>
        <p className="mb-1.5 text-[13px] font-medium">{t("storage")}</p>
        <Segmented
          label={t("storage")}
          value={storage.value}
          options={[
            { value: "bucket", label: t("storageBucket"), disabled },
            { value: "vod", label: t("storageVod"), disabled },
          ]}
          onChange={storage.onChange}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("region")} error={errorOf("region")} hint={t("regionHint")}>
          {(control) => (
            <>
              <Input {...control} {...input("region")} list="ims-regions" autoComplete="off" />
              <datalist id="ims-regions">
                {knownRegions.map((region) => (
                  <option key={region}>{region}</option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        {storage.value === "bucket" ? (
          <Field label={t("bucket")} error={errorOf("bucket")} hint={t("bucketHint")}>
            {(control) => <Input {...control} {...input("bucket")} autoComplete="off" />}
          </Field>
        ) : (
          <Field
            label={t("storageLocation")}
            error={errorOf("storageLocation")}
            hint={t("storageLocationHint")}
          >
            {(control) => (
              <Input
                {...control}
                {...input("storageLocation")}
                autoComplete="off"
                placeholder="outin-….oss-cn-shanghai.aliyuncs.com"
              />
            )}
          </Field>
        )}
        <Field label={t("subscription")} hint={t("subscriptionHint")}>
          {(control) => (
            <Select {...control} {...register("form.subscription")} disabled={disabled}>
              <option value="">{t("subscriptionUnknown")}</option>
              {subscriptions.map((each) => (
                <option key={each} value={each}>
                  {t(`subscriptions.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Disclosure
        title={t("more")}
        summary={endpoint || undefined}
        open={Boolean(errors?.endpoint)}
      >
        <Field
          label={t("endpoint")}
          error={errorOf("endpoint")}
          hint={envEndpoint ? t("endpointOfEnv", { endpoint: envEndpoint }) : t("endpointHint")}
        >
          {(control) => <Input {...control} {...input("endpoint")} autoComplete="off" />}
        </Field>
      </Disclosure>
    </div>
  );
}
