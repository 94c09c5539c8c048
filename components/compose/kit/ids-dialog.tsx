"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import type { EffectGroup } from "@/lib/ims/schema/effects/effect";

/** Chooses ids from a long list, in groups and with a search. An id that is not in the list can be typed. */
export function IdsDialog({
  title,
  groups,
  isRefused,
  chosen,
  onChange,
  onClose,
}: {
  title: string;
  groups: readonly EffectGroup[];
  /** Ids that this backend cannot render. They can still be chosen, for use with Alibaba Cloud. */
  isRefused: (id: string) => boolean;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.kit.ids");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const [search, setSearch] = useState("");
  const needle = search.trim().toLowerCase();
  const fits = (text: string) => text.toLowerCase().includes(needle);
  const shown = groups
    .map((group) => ({
      ...group,
      effects: group.effects.filter(({ id, label }) => fits(id) || fits(label.en + label.zh)),
    }))
    .filter((group) => group.effects.length > 0);
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  const typed = search.trim();
  const isUnlisted = typed !== "" && shown.length === 0;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      width="lg"
      footer={
        <>
          <span className="mr-auto text-[13px] text-muted">
            {t("chosen", { count: chosen.length })}
          </span>
          <Button variant="primary" onClick={onClose}>
            {t("done")}
          </Button>
        </>
      }
    >
      <Field label={t("search")} hideLabel className="sticky top-0 z-10 bg-raised pb-3">
        {(attributes) => (
          <Input
            {...attributes}
            type="search"
            placeholder={t("search")}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </Field>
      {shown.map((group) => (
        <fieldset key={group.key} className="mb-4">
          <legend className="mb-1.5 text-[13px] font-semibold">
            {group.label[locale]}
            {group.paid ? <span className="font-normal text-faint"> · {t("paid")}</span> : null}
          </legend>
          <div className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-4">
            {group.effects.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={
                  <span className={`break-words ${isRefused(id) ? "text-faint" : ""}`}>
                    {label[locale]}
                    {isRefused(id) ? (
                      <span className="ml-1 rounded-full bg-warn-soft px-1.5 text-[11px] whitespace-nowrap text-warn">
                        {t("notHere")}
                      </span>
                    ) : null}
                  </span>
                }
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
                className="min-h-8"
              />
            ))}
          </div>
        </fieldset>
      ))}
      {isUnlisted ? (
        <div className="flex items-center gap-3 py-4 text-sm text-muted">
          {t("none")}
          <Button
            size="sm"
            disabled={chosen.includes(typed)}
            onClick={() => {
              toggle(typed, true);
              setSearch("");
            }}
          >
            {t("other")}: {typed}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
