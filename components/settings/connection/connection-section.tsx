"use client";

import { useState } from "react";
import { FormProvider, useController } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Segmented } from "@/components/ui/control/segmented";
import type { ConnectionView } from "@/lib/model/settings/connection";
import { AdminPassword } from "../admin-password";
import { SettingsNotice } from "../settings-notice";
import { ConnectionFields } from "./connection-fields";
import { ConnectionInUse } from "./connection-in-use";
import { ConnectionTestList } from "./connection-test-list";
import { Section } from "@/components/ui/section";
import { Form } from "@/components/ui/form";
import { useConnection } from "./use-connection";

/** Chooses the backend that makes the clips, tests the connection, and saves it. */
export function ConnectionSection({ connection }: { connection: ConnectionView }) {
  const t = useTranslations("settings.connection");
  const { form, test, testNow, save, forget, pending, problem } = useConnection(connection);
  const [asking, setAsking] = useState(false);
  const disabled = connection.admin === "elsewhere";
  const backend = useController({ control: form.control, name: "form.backend" }).field;
  const isCloud = backend.value === "cloud";
  const foundWrong =
    test.state === "done" && test.results.some(({ state }) => state === "bad") && isCloud;
  return (
    <Section id="connection" title={t("title")} lead={t("lead")}>
      <ConnectionInUse connection={connection} />
      {connection.unreadable ? (
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
        <Form className="mt-5 grid gap-5" onSubmit={(event) => void save(event)}>
          <div>
            <p className="mb-1.5 text-[13px] font-medium">{t("backend")}</p>
            <Segmented
              label={t("backend")}
              value={backend.value}
              options={[
                { value: "embedded", label: t("backendEmbedded"), disabled },
                { value: "cloud", label: t("backendCloud"), disabled },
              ]}
              onChange={backend.onChange}
            />
            <p className="mt-2 max-w-prose text-sm text-muted">
              {t(isCloud ? "cloudMeans" : "embeddedMeans")}
            </p>
            <p className="mt-1 max-w-prose text-[13px] text-faint">{t("switchMeans")}</p>
          </div>
          {isCloud ? <ConnectionFields connection={connection} disabled={disabled} /> : null}
          <AdminPassword admin={connection.admin} />
          {disabled ? null : (
            <div>
              <div className="flex flex-wrap gap-2">
                <Button type="submit" variant="primary" pending={pending === "save"}>
                  {t("save")}
                </Button>
                {isCloud ? (
                  <Button pending={test.state === "running"} onClick={() => void testNow()}>
                    {t(test.state === "running" ? "testing" : "test")}
                  </Button>
                ) : null}
                {connection.saved ? (
                  <Button variant="ghost" onClick={() => setAsking(true)}>
                    {t("forget")}
                  </Button>
                ) : null}
              </div>
              {problem ? (
                <p role="alert" className="mt-2 text-sm text-bad">
                  {t(`errors.${problem as "invalid"}`)}
                </p>
              ) : null}
              {isCloud ? (
                <p className="mt-2 text-[13px] text-faint">
                  {foundWrong ? t("saveAnyway") : t("testFree")}
                </p>
              ) : null}
            </div>
          )}
        </Form>
      </FormProvider>
      {isCloud ? <ConnectionTestList test={test} /> : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("forgetTitle")}
        confirmLabel={t("forget")}
        pending={pending === "forget"}
        onConfirm={() => void forget().finally(() => setAsking(false))}
      >
        {t("forgetText")}
      </ConfirmDialog>
    </Section>
  );
}
