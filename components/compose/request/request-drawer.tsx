"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CodeText } from "@/components/ui/code-text";
import { Drawer } from "@/components/ui/drawer";
import { Segmented } from "@/components/ui/control/segmented";
import { Tabs } from "@/components/ui/tabs";
import { toCliCall } from "@/lib/compose/cli-call";
import { toSdkCall } from "@/lib/compose/sdk-call";
import { toRequest } from "@/lib/compose/to-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isLeftOut } from "@/lib/model/form/kept";
import { useBackend } from "../form/compose-context";
import { KeptFields } from "./kept-fields";
import { PasteRequest } from "./paste-request";
import { usePreview } from "../preview/preview-context";

const countKept = (kept: ComposeForm["kept"]) => kept.filter((entry) => !isLeftOut(entry)).length;

/** The request behind the form, for the developer in the team: to read, copy, replay and paste. */
export function RequestDrawer({ clientToken }: { clientToken: string }) {
  const t = useTranslations("compose.request");
  const { control } = useFormContext<ComposeForm>();
  const kept = useWatch({ control, name: "kept", compute: countKept });
  const [open, setOpen] = useState(false);
  const [mode, setMode] = useState<"see" | "paste">("see");
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="self-start"
        icon={<Braces aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {kept > 0 ? t("openKept", { count: kept }) : t("open")}
      </Button>
      <Drawer open={open} onOpenChange={setOpen} title={t("title")}>
        {open ? (
          <>
            <Segmented
              label={t("modes")}
              size="sm"
              className="mb-4"
              value={mode}
              onChange={setMode}
              options={[
                { value: "see", label: t("see") },
                { value: "paste", label: t("paste") },
              ]}
            />
            {mode === "see" ? (
              <RequestTabs clientToken={clientToken} />
            ) : (
              <PasteRequest onFilled={() => setOpen(false)} />
            )}
          </>
        ) : null}
      </Drawer>
    </>
  );
}

function RequestTabs({ clientToken }: { clientToken: string }) {
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
