"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Segmented } from "@/components/ui/control/segmented";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isLeftOut } from "@/lib/model/form/kept";
import { deferred } from "@/components/ui/later/deferred";

const RequestTabs = deferred(async () => (await import("./request-tabs")).RequestTabs);
const PasteRequest = deferred(async () => (await import("./paste-request")).PasteRequest);

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
