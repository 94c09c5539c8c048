"use client";

import { Table2 } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { canSpeak } from "@/lib/model/form/kinds/job-kinds";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { filledRows } from "@/lib/model/sheet/sheet-form";
import { useKind } from "../kinds/steps";
import { useAddressMark } from "../wall/state/use-address-mark";
import { deferred } from "@/components/ui/later/deferred";

const SheetDialog = deferred(async () => (await import("./sheet-dialog")).SheetDialog);

const countRows = ({ sheet }: ComposeForm) => (sheet ? filledRows(sheet).length : 0);

/** The way to a sheet, in which each row is a video of its own. */
export function SheetSection() {
  const t = useTranslations("sheet");
  const { control } = useFormContext<ComposeForm>();
  const rows = useWatch({ control, compute: countRows });
  const kind = useKind();
  // Back closes the table, and a reload comes back to it.
  const { isOpen, open, close } = useAddressMark("table");
  if (!canSpeak(kind))
    return <p className="px-4 text-[13px] text-muted sm:px-6">{t("notOfKind")}</p>;
  return (
    <section
      aria-labelledby="sheet-title"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl bg-surface px-4 py-4 shadow-card sm:px-6"
    >
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="sheet-title" className="font-semibold">
          {t("title")}
        </h2>
        <p className="text-[13px] text-muted">
          {rows > 0 ? t("filled", { count: rows }) : t(kind === "groups" ? "lead" : "leadMatching")}
        </p>
      </div>
      <Button icon={<Table2 aria-hidden />} onClick={open}>
        {t(rows > 0 ? "reopen" : "open")}
      </Button>
      {isOpen ? <SheetDialog onClose={close} /> : null}
    </section>
  );
}
