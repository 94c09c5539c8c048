"use client";

import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Segmented } from "@/components/ui/control/segmented";
import { Select } from "@/components/ui/control/select";
import { subscriptions } from "@/lib/ims/schema/subscriptions";
import type { ConnectionForm, ConnectionView } from "@/lib/model/settings/connection";
import type { ConnectionErrors } from "./use-connection-form";

/** Regions that IMS is offered in, as far as the SDK's map of endpoints names them. A help for typing, no limit. */
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
  form,
  errors,
  change,
  disabled,
}: {
  connection: ConnectionView;
  form: ConnectionForm;
  errors: ConnectionErrors;
  change: <K extends keyof ConnectionForm>(name: K, value: ConnectionForm[K]) => void;
  disabled: boolean;
}) {
  const t = useTranslations("settings.connection");
  const errorOf = (name: keyof ConnectionForm) => {
    const key = errors[name];
    return key ? t(`errors.${key as "region"}`) : undefined;
  };
  const { keptKey, envEndpoint } = connection;
  const input = (
    name: Exclude<keyof ConnectionForm, "backend" | "keySource" | "storage" | "subscription">,
  ) => ({
    value: form[name],
    disabled,
    spellCheck: false,
    autoCapitalize: "off",
    onChange: (event: { target: { value: string } }) => change(name, event.target.value),
  });
  return (
    <div className="grid gap-5">
      <div>
        <p className="mb-1.5 text-[13px] font-medium">{t("keySource")}</p>
        <Segmented
          label={t("keySource")}
          value={form.keySource}
          options={[
            { value: "typed", label: t("keysTyped"), disabled },
            { value: "machine", label: t("keysMachine"), disabled },
          ]}
          onChange={(value) => change("keySource", value)}
        />
        <p className="mt-1.5 max-w-prose text-[13px] text-faint">
          {form.keySource === "typed"
            ? t("typedMeans")
            : t(connection.machine === "environment" ? "machineEnvironment" : "machineChain")}
        </p>
      </div>
      {form.keySource === "typed" ? (
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
          value={form.storage}
          options={[
            { value: "bucket", label: t("storageBucket"), disabled },
            { value: "vod", label: t("storageVod"), disabled },
          ]}
          onChange={(value) => change("storage", value)}
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
        {form.storage === "bucket" ? (
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
            <Select
              {...control}
              disabled={disabled}
              value={form.subscription}
              onChange={(event) => {
                const chosen = subscriptions.find((each) => each === event.target.value);
                change("subscription", chosen ?? "");
              }}
            >
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
        summary={form.endpoint || undefined}
        open={Boolean(errors.endpoint)}
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
