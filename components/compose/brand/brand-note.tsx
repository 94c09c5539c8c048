"use client";

import { Palette } from "lucide-react";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { applyBrand } from "@/lib/model/brand/apply-brand";
import { freshBrand } from "@/lib/model/brand/brand-kit";
import type { ComposeStart } from "@/lib/model/compose-start";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { writeForm } from "../draft/write-form";
import { useBrandParts } from "./use-apply-brand";

/** What the default kit has set in a new form, in one line, and the way back. */
export function BrandNote({ filled }: { filled: NonNullable<ComposeStart["brand"]> }) {
  const t = useTranslations("brand");
  const common = useTranslations("common");
  const form = useFormContext<ComposeForm>();
  const partsOf = useBrandParts();
  const [isShown, setShown] = useState(true);
  if (!isShown) return null;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-accent-soft px-4 py-2 text-sm text-accent">
      <Palette aria-hidden className="size-4 shrink-0" />
      {t("filled", { name: filled.name, parts: partsOf(filled.set) })}
      <Button
        size="sm"
        variant="ghost"
        onClick={() => {
          const now = structuredClone(form.getValues());
          writeForm(form, applyBrand(now, freshBrand, [filled.brand]).form);
          setShown(false);
        }}
      >
        {common("undo")}
      </Button>
    </p>
  );
}
