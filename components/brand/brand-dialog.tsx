"use client";

import { type FormEvent, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Select } from "@/components/ui/control/select";
import { Textarea } from "@/components/ui/control/textarea";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { fonts } from "@/lib/ims/schema/effects/fonts";
import { shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import { type Brand, type BrandKit, brandLimits, logoCorners } from "@/lib/model/brand/brand-kit";
import { styleCardIds } from "@/lib/model/form/texts/style-cards";
import { BrandMedia } from "./brand-media";
import { BrandSample } from "./brand-sample";

const colorRoles = ["title", "text", "outline"] as const;
const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]/)
      .map((word) => word.trim().slice(0, brandLimits.wordLength))
      .filter((word) => word !== ""),
  ),
];

/** Makes or changes a brand kit. What is typed stays until it is saved. */
export function BrandDialog({
  kit,
  onSave,
  onClose,
}: {
  kit: BrandKit;
  /** A sentence about why it cannot be kept, or null. */
  onSave: (kit: BrandKit) => Promise<string | null>;
  onClose: () => void;
}) {
  const t = useTranslations("brand");
  const styles = useTranslations("brand.styles");
  const common = useTranslations("common");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const id = useId();
  const [name, setName] = useState(kit.name);
  const [brand, setBrand] = useState<Brand>(kit.brand);
  const [words, setWords] = useState(kit.brand.bannedWords.join("\n"));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const put = (more: Partial<Brand>) => setBrand((before) => ({ ...before, ...more }));
  const listed = [...shippedFonts, ...fonts.filter((one) => one.id !== "Roboto")];
  const banned = wordsOf(words);
  const tooMany = banned.length > brandLimits.words;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (pending || tooMany || !name.trim()) return;
    setPending(true);
    const next = { ...kit, name: name.trim(), brand: { ...brand, bannedWords: banned } };
    setProblem(await onSave(next).finally(() => setPending(false)));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("edit")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form={id} pending={pending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <Form id={id} className="grid gap-5" onSubmit={(event) => void send(event)}>
        <div className="flex flex-wrap items-end gap-4">
          <Field
            label={t("name")}
            error={name.trim() ? undefined : t("errors.name")}
            className="flex-1"
          >
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={brandLimits.nameLength}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <BrandSample brand={brand} />
        </div>
        <Field label={t("style")} hint={t("styleHint")}>
          {(control) => (
            <Select
              {...control}
              value={brand.style}
              onChange={({ target }) =>
                put({ style: styleCardIds.find((one) => one === target.value) ?? "clean" })
              }
            >
              {styleCardIds.map((one) => (
                <option key={one} value={one}>
                  {styles(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-3">
          {colorRoles.map((role) => (
            <ColorChoice
              key={role}
              label={t(`colors.${role}`)}
              value={brand.colors[role]}
              onChange={(color) => put({ colors: { ...brand.colors, [role]: color } })}
            />
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {(["title", "text"] as const).map((role) => (
            <Field key={role} label={t(`fonts.${role}`)}>
              {(control) => (
                <Select
                  {...control}
                  value={brand.fonts[role]}
                  onChange={({ target }) =>
                    put({ fonts: { ...brand.fonts, [role]: target.value } })
                  }
                >
                  <option value="">{t("ofStyle")}</option>
                  {listed.map(({ id: font, label }) => (
                    <option key={font} value={font}>
                      {label[locale]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        </div>
        <Field label={t("fontFile")} hint={t("fontFileHint")}>
          {(control) => (
            <Input
              {...control}
              value={brand.fonts.file}
              maxLength={1024}
              placeholder="oss://"
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => put({ fonts: { ...brand.fonts, file: event.target.value } })}
            />
          )}
        </Field>
        <BrandMedia
          label={t("logo")}
          hint={t("logoHint")}
          kinds={["image"]}
          mediaId={brand.logo?.mediaId ?? null}
          onChange={(mediaId) =>
            put({
              logo: mediaId ? { corner: "topRight", width: 0.18, ...brand.logo, mediaId } : null,
            })
          }
        >
          {brand.logo ? (
            <Field label={t("corner")}>
              {(control) => (
                <Select
                  {...control}
                  value={brand.logo?.corner}
                  onChange={({ target }) => {
                    const corner = logoCorners.find((one) => one === target.value);
                    if (brand.logo && corner) put({ logo: { ...brand.logo, corner } });
                  }}
                >
                  {logoCorners.map((one) => (
                    <option key={one} value={one}>
                      {t(`corners.${one}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : null}
        </BrandMedia>
        <BrandMedia
          label={t("endCard")}
          hint={t("endCardHint")}
          kinds={["image", "video"]}
          mediaId={brand.endCard?.mediaId ?? null}
          onChange={(mediaId) => put({ endCard: mediaId ? { mediaId } : null })}
        />
        <Field
          label={t("banned")}
          hint={t("bannedHint")}
          error={tooMany ? t("errors.words", { most: brandLimits.words }) : undefined}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {problem ? <FieldError message={problem} /> : null}
      </Form>
    </Dialog>
  );
}

/** A colour, or none: then the style's own stays. */
function ColorChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (color: string) => void;
}) {
  const t = useTranslations("brand");
  return (
    <Field label={label}>
      {(control) => (
        <span className="flex h-10 items-center gap-2">
          <input
            {...control}
            type="color"
            value={value || "#ffffff"}
            onChange={(event) => onChange(event.target.value.toUpperCase())}
            className="h-10 w-14 shrink-0 cursor-pointer rounded-md border border-strong/55 bg-surface p-1"
          />
          {value ? (
            <Button
              size="sm"
              variant="ghost"
              aria-label={t("clearColor", { color: label })}
              onClick={() => onChange("")}
            >
              {t("clear")}
            </Button>
          ) : (
            <span className="text-[13px] text-muted">{t("ofStyle")}</span>
          )}
        </span>
      )}
    </Field>
  );
}
