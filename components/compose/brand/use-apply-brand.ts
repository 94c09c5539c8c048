"use client";

import { useFormContext } from "react-hook-form";
import { useFormatter, useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { applyBrand, brandedPart, type BrandPart } from "@/lib/model/brand/apply-brand";
import type { BrandKit } from "@/lib/model/brand/brand-kit";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { writeForm } from "../draft/write-form";

/** What a kit has set, as a list of words. */
export function useBrandParts(): (set: readonly BrandPart[]) => string {
  const t = useTranslations("brand.parts");
  const format = useFormatter();
  return (set) =>
    format.list(
      set.flatMap((part) => (part === "endCardLeftOut" ? [] : [t(part)])),
      { type: "unit" },
    );
}

/** Applies a kit to the form on the page, says what it has set, and offers to take that back. */
export function useApplyBrand(): (kit: BrandKit, all: readonly BrandKit[]) => void {
  const t = useTranslations("brand");
  const common = useTranslations("common");
  const form = useFormContext<ComposeForm>();
  const partsOf = useBrandParts();
  return (kit, all) => {
    const before = structuredClone(form.getValues());
    const others = all.filter(({ kitId }) => kitId !== kit.kitId).map(({ brand }) => brand);
    const made = applyBrand(before, kit.brand, others, t("endCardName"));
    writeForm(form, made.form);
    const said = made.set.includes("endCardLeftOut") ? "leftOut" : "applied";
    toast.done(t(said, { name: kit.name, parts: partsOf(made.set) }), {
      id: "brand-kit",
      action: {
        label: common("undo"),
        onClick: () => writeForm(form, { ...form.getValues(), ...brandedPart(before) }),
      },
      durationMs: 10_000,
    });
  };
}
