"use client";

import { useTranslations } from "use-intl";
import { CodeText } from "@/components/ui/code-text";
import { Tabs } from "@/components/ui/tabs";
import { toCliCall } from "@/lib/compose/cli-call";
import { toSdkCall } from "@/lib/compose/sdk-call";
import { toRequest } from "@/lib/compose/to-request";
import { useBackend } from "../form/compose-context";
import { usePreview } from "../preview/preview-context";
import { KeptFields } from "./kept-fields";

/** The form as a request, and as calls that send it. */
export function RequestTabs({ clientToken }: { clientToken: string }) {
  const t = useTranslations("compose.request");
  const { form } = usePreview();
  const backend = useBackend();
  const request = toRequest(form, { ...backend, clientToken });
  const options = {
    endpoint: backend.endpoint,
    region: backend.region,
    secure: backend.protocol === "https",
    clientToken,
  };
  const json = (value: unknown) => JSON.stringify(value ?? {}, null, 2);
  const tabs = [
    { id: "input", label: "InputConfig", text: json(request.input) },
    { id: "editing", label: "EditingConfig", text: json(request.editing) },
    { id: "output", label: "OutputConfig", text: json(request.output) },
    ...(request.templateIds
      ? [{ id: "templates", label: "TemplateConfig", text: json(request.templateIds) }]
      : []),
    { id: "user", label: "UserData", text: json(request.userData) },
    { id: "sdk", label: t("sdk"), text: toSdkCall(request, options) },
    { id: "cli", label: t("cli"), text: toCliCall(request, options) },
  ];
  return (
    <>
      <p className="mb-4 text-sm text-muted">{t("lead")}</p>
      <KeptFields />
      <Tabs
        label={t("tabs")}
        tabs={tabs.map(({ id, label, text }) => ({
          id,
          label,
          content: <CodeText text={text} label={label} />,
        }))}
      />
    </>
  );
}
