"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CodeText } from "@/components/ui/code-text";
import { Drawer } from "@/components/ui/drawer";
import { Tabs } from "@/components/ui/tabs";
import { toSdkCall } from "@/lib/compose/sdk-call";
import { toRequest } from "@/lib/compose/to-request";
import { usePlace } from "./compose-context";
import { usePreview } from "./preview-context";

/** The request behind the form, for the developer in the team: to read, copy and replay. */
export function RequestDrawer({ clientToken }: { clientToken: string }) {
  const t = useTranslations("compose.request");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="self-start"
        icon={<Braces aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      <Drawer open={open} onOpenChange={setOpen} title={t("title")}>
        {open ? <RequestTabs clientToken={clientToken} /> : null}
      </Drawer>
    </>
  );
}

function RequestTabs({ clientToken }: { clientToken: string }) {
  const t = useTranslations("compose.request");
  const { form } = usePreview();
  const place = usePlace();
  const request = toRequest(form, { ...place, clientToken });
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const sdk = toSdkCall(request, {
    endpoint: place.endpoint,
    secure: !place.canPreview,
    clientToken,
  });
  const tabs = [
    { id: "input", label: "InputConfig", text: json(request.input) },
    { id: "editing", label: "EditingConfig", text: json(request.editing) },
    { id: "output", label: "OutputConfig", text: json(request.output) },
    { id: "user", label: "UserData", text: json(request.userData) },
    { id: "sdk", label: t("sdk"), text: sdk },
  ];
  return (
    <>
      <p className="mb-4 text-sm text-muted">{t("lead")}</p>
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
