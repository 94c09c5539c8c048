"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Textarea } from "@/components/ui/control/textarea";
import { splitPasted } from "./split-pasted";

/** Many texts at once: one a line, or a column of a spreadsheet. */
export function PasteManyDialog({
  onClose,
  onPaste,
}: {
  onClose: () => void;
  /** Takes what was pasted as it is. */
  onPaste: (pasted: string) => void;
}) {
  const t = useTranslations("compose.lists");
  const common = useTranslations("common");
  const [text, setText] = useState("");
  const texts = splitPasted(text);
  const apply = () => {
    onClose();
    onPaste(text);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("pasteTitle")}
      description={t("pasteText")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" disabled={texts.length === 0} onClick={apply}>
            {t("pasteApply", { count: texts.length })}
          </Button>
        </>
      }
    >
      <Field label={t("pasteField")} hideLabel>
        {(control) => (
          <Textarea
            {...control}
            rows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="max-h-[50dvh]"
          />
        )}
      </Field>
    </Dialog>
  );
}
