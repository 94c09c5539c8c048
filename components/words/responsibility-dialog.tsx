"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Dialog } from "@/components/ui/dialog";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";

/** Before videos with listed words are made: which texts say them, and who takes responsibility. */
export function ResponsibilityDialog({
  texts,
  nameOf,
  back,
  onBack,
  onClose,
  onConfirm,
}: {
  texts: readonly TextWithHits[];
  /** What the field of a text is called; null for a text that is in no field of this page. */
  nameOf: (path: string) => string | null;
  /** What the button that changes nothing says. */
  back: string;
  onBack: () => void;
  onClose: () => void;
  onConfirm: (responsibility: Responsibility) => void;
}) {
  const t = useTranslations("wordLists");
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const isReady = name.trim() !== "" && reason.trim() !== "";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("dialogTitle", { count: texts.length })}
      description={t("dialogLead")}
      footer={
        <>
          <Button onClick={onBack}>{back}</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() => onConfirm({ name: name.trim(), reason: reason.trim() })}
          >
            {t("responsible")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ul className="flex max-h-60 flex-col gap-2 overflow-y-auto rounded-lg bg-warn-soft px-3 py-2.5 text-[13px]">
          {texts.map(({ path, text, hits }) => (
            <li key={`${path} ${text}`}>
              <p className="text-ink">{[nameOf(path), text].filter(Boolean).join(": ")}</p>
              {hits.map((hit) => (
                <p key={hit.from} className="text-warn">
                  {t("hit", { word: hit.found, list: hit.listName, source: hit.source })}
                </p>
              ))}
            </li>
          ))}
        </ul>
        <Field label={t("name")}>
          {(attributes) => (
            <Input
              {...attributes}
              value={name}
              maxLength={80}
              autoComplete="name"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("reason")}>
          {(attributes) => (
            <Input
              {...attributes}
              value={reason}
              maxLength={500}
              placeholder={t("reasonPlaceholder")}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
