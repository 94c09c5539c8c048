"use client";

import { GitMerge, Info, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MergedForm } from "@/lib/model/draft/merge-forms";
import type { DraftSaving } from "./use-draft-saving";
import { useFieldList } from "./use-field-list";
import { deferred } from "@/components/ui/later/deferred";

const ChooseVersionDialog = deferred(
  async () => (await import("./choose-version-dialog")).ChooseVersionDialog,
);

/** What other pages did to this draft: what came in, and what a person has to choose. */
export function DraftNotes({ saving }: { saving: DraftSaving }) {
  const t = useTranslations("compose.drafts");
  const list = useFieldList();
  const [choosing, setChoosing] = useState<MergedForm | null>(null);
  const { merged, held, isNew } = saving;
  return (
    <>
      <div role="status">
        {isNew ? (
          <p className="mb-4 flex items-start gap-2 rounded-lg bg-accent-soft px-4 py-2.5 text-sm text-accent">
            <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t("isNew")}
          </p>
        ) : null}
        {merged && !held ? (
          <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-accent-soft px-4 py-2.5 text-sm text-accent">
            <GitMerge aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1 basis-60">
              <b>{t("mergedTitle")}.</b> {t("merged", { fields: list(merged.theirs) })}
            </p>
            <Button size="sm" variant="ghost" onClick={saving.dismiss}>
              {t("seen")}
            </Button>
          </div>
        ) : null}
      </div>
      <div role="alert">
        {held ? (
          <div className="sticky top-16 z-20 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-warn-soft px-4 py-2.5 text-sm">
            <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
            <p className="min-w-0 flex-1 basis-60">
              <b>{t("heldTitle")}.</b> {t("held", { fields: list(held.conflicts) })}
            </p>
            <Button
              size="sm"
              variant="primary"
              onClick={() => setChoosing(saving.toChoose() ?? held)}
            >
              {t("compare")}
            </Button>
          </div>
        ) : null}
      </div>
      {choosing ? (
        <ChooseVersionDialog
          merged={choosing}
          onClose={() => setChoosing(null)}
          onChoose={(sides) => {
            saving.choose(choosing, sides);
            setChoosing(null);
          }}
        />
      ) : null}
    </>
  );
}
