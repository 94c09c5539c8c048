"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Dialog } from "@/components/ui/dialog";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { hasSameLetters, nearestFont, shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import { fontPicture } from "@/components/brand/font-picture";
import { OwnFonts } from "./own-fonts";
import { useBackend } from "../form/compose-context";

/** Chooses a font: those that ship, those of Alibaba Cloud, or the name of another one. */
export function FontDialog({
  title,
  value,
  address,
  onChange,
  onClose,
}: {
  title: string;
  value: string;
  /** The address of an own font, which wins over its name; null where a text can have none. */
  address: string | null;
  /** The address is empty for a font that has a name alone. */
  onChange: (font: string, address: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("compose.styles.fonts");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const { can } = useBackend();
  const listed = [...shippedFonts, ...fonts].some(({ id }) => id === value);
  const [typed, setTyped] = useState(listed ? "" : value);
  const shipped = can.shippedFonts ? shippedFonts : [];
  const others = fonts.filter(({ id }) => !shipped.some((font) => font.id === id));
  const row = (id: string, name: string, about: string, picture: string | null) => (
    <FontRow
      key={id}
      name={name}
      about={about}
      picture={picture}
      isChosen={value === id && !address}
      onChoose={() => onChange(id, "")}
    />
  );
  const useTyped = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (typed.trim()) onChange(typed.trim(), "");
  };
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <ul className="grid gap-1.5">
        {row("", t("none"), t("noneAbout"), null)}
        {shipped.map(({ id, label, style, scripts }) =>
          row(
            id,
            label[locale],
            `${t(`kinds.${style}`)} · ${t(scripts.includes("chinese") ? "chinese" : "latin")}`,
            fontPicture(id),
          ),
        )}
      </ul>
      {can.storage && address !== null ? (
        <OwnFonts
          onChoose={(font) => onChange(font.name, font.address)}
          row={(font) => (
            <FontRow
              key={font.address}
              name={font.name}
              about={t("ownAbout")}
              picture={null}
              isChosen={address === font.address}
              onChoose={() => onChange(font.name, font.address)}
            />
          )}
        />
      ) : null}
      <h3 className="mt-5 text-sm font-semibold">{t("cloud")}</h3>
      {can.shippedFonts ? <p className="mt-0.5 text-[13px] text-muted">{t("cloudLead")}</p> : null}
      <ul className="mt-2 grid gap-1.5">
        {others.map(({ id, label }) => {
          const { font } = nearestFont(id);
          const same = hasSameLetters(id) ? "same" : "near";
          const about = can.shippedFonts ? t(same, { name: font.label[locale] }) : "";
          return row(id, label[locale], about, fontPicture(font.id));
        })}
      </ul>
      <form onSubmit={useTyped} className="mt-5 flex items-end gap-2">
        <Field label={t("other")} className="flex-1">
          {(attributes) => (
            <Input
              {...attributes}
              value={typed}
              maxLength={100}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={!typed.trim()}>
          {t("useOther")}
        </Button>
      </form>
    </Dialog>
  );
}

function FontRow({
  name,
  about,
  picture,
  isChosen,
  onChoose,
}: {
  name: string;
  about: string;
  picture: string | null;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const mask = picture ? `url("${picture}") left center / contain no-repeat` : undefined;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        data-first-focus={isChosen || undefined}
        onClick={onChoose}
        className={clsx(
          "flex w-full items-center gap-3 rounded-lg border px-3 py-2 text-left transition-colors",
          isChosen ? "border-accent bg-accent-soft" : "border-line hover:border-strong",
        )}
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{name}</span>
          {about ? <span className="block text-[13px] text-muted">{about}</span> : null}
        </span>
        {mask ? (
          // The letters take the colour of the text, in both schemes.
          <span aria-hidden className="h-8 w-36 shrink-0 bg-ink sm:w-52" style={{ mask }} />
        ) : null}
        {isChosen ? <Check aria-hidden className="size-4 shrink-0 text-accent" /> : null}
      </button>
    </li>
  );
}
