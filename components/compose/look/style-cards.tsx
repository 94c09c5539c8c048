"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  type StyleCardId,
  styleCardIds,
  styleCardLook,
  styleCardOf,
  styleCardSpoken,
} from "@/lib/model/form/texts/style-cards";
import { useBackend } from "../form/compose-context";
import { writeForm } from "../draft/write-form";

/** Designed looks of title, sub-headings and captions: one click sets all of them. */
export function StyleCards() {
  const t = useTranslations("compose.styles");
  const common = useTranslations("common");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const form = useFormContext<ComposeForm>();
  const { can } = useBackend();
  const card = useWatch({
    control: form.control,
    compute: ({ look, output }: ComposeForm) => styleCardOf(look, output),
  });
  const set = (id: StyleCardId) => {
    const before = structuredClone(form.getValues());
    const spoken = can.spokenWords ? styleCardSpoken(id) : before.look.spoken;
    const look = { ...before.look, ...styleCardLook(id, before.output), spoken };
    writeForm(form, { ...before, look });
    toast.done(t("set", { name: t(`names.${id}`) }), {
      id: "style-card",
      action: {
        label: common("undo"),
        onClick: () => {
          const { title, subHeading, subHeadingLevels, caption, spoken: said } = before.look;
          const now = form.getValues();
          const texts = { title, subHeading, subHeadingLevels, caption, spoken: said };
          writeForm(form, { ...now, look: { ...now.look, ...texts } });
        },
      },
      durationMs: 8000,
    });
  };
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("title")}</legend>
      <p className="mt-0.5 mb-3 text-[13px] text-muted">{t("lead")}</p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {styleCardIds.map((id) => {
          const isChosen = card?.id === id;
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={isChosen && !card.isChanged}
                onClick={() => set(id)}
                className={clsx(
                  "block w-full overflow-hidden rounded-lg border text-left transition-colors",
                  isChosen ? "border-accent ring-1 ring-accent" : "border-line hover:border-strong",
                )}
              >
                <img
                  src={`/styles/${id}-${locale}.webp`}
                  width={420}
                  height={294}
                  loading="lazy"
                  alt=""
                  className="aspect-[10/7] w-full bg-sunken object-cover"
                />
                <span className="flex min-h-9 flex-wrap items-center gap-x-1.5 px-2.5 py-1.5 text-[13px] font-medium">
                  {isChosen && !card.isChanged ? (
                    <Check aria-hidden className="size-3.5 text-accent" />
                  ) : null}
                  {t(`names.${id}`)}
                  {isChosen && card.isChanged ? (
                    <span className="font-normal text-muted">{t("changed")}</span>
                  ) : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {card?.isChanged ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-[13px] text-muted">
          {t("changedNote", { name: t(`names.${card.id}`) })}
          <Button variant="ghost" size="sm" onClick={() => set(card.id)}>
            {t("again")}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}
