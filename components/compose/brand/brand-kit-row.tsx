"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Select } from "@/components/ui/control/select";
import { paths } from "@/lib/base/pure/paths";
import type { BrandKit } from "@/lib/model/brand/brand-kit";
import { listBrandKitsAction } from "@/lib/brand/brand-actions";
import { useApplyBrand } from "./use-apply-brand";

/** Applies a brand kit to the batch on the page; without a kit, the way to make one. */
export function BrandKitRow() {
  const t = useTranslations("brand");
  const [kits, setKits] = useState<readonly BrandKit[] | null>(null);
  const [chosen, setChosen] = useState("");
  const apply = useApplyBrand();
  useEffect(() => {
    let isGone = false;
    void listBrandKitsAction({})
      .catch(() => null)
      .then((answer) => {
        if (isGone || !answer?.ok) return;
        setKits(answer.value);
        setChosen((answer.value.find((kit) => kit.isDefault) ?? answer.value[0])?.kitId ?? "");
      });
    return () => {
      isGone = true;
    };
  }, []);
  const kit = kits?.find(({ kitId }) => kitId === chosen);
  if (!kits) return <div className="h-10" />;
  if (!kit)
    return (
      <Link href={`${paths.settings()}#brand`} className="text-[13px] text-accent underline">
        {t("toSettings")}
      </Link>
    );
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t("use")} className="w-56">
        {(control) => (
          <Select {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {kits.map(({ kitId, name }) => (
              <option key={kitId} value={kitId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button onClick={() => apply(kit, kits)}>{t("apply")}</Button>
    </div>
  );
}
