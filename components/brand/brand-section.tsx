"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EntryMenu } from "@/components/ui/entry-menu";
import { deferred } from "@/components/ui/later/deferred";
import { Section } from "@/components/ui/section";
import { toast } from "@/components/ui/toast";
import { type BrandKit, brandLimits, freshBrand } from "@/lib/model/brand/brand-kit";
import { deleteBrandKitAction, saveBrandKitAction } from "@/lib/brand/brand-actions";
import { BrandSample } from "./brand-sample";

const BrandDialog = deferred(async () => (await import("./brand-dialog")).BrandDialog);

const newId = () => crypto.randomUUID().slice(0, 8);

/** The brand kits of the team: make, change, copy, delete, and choose the one that fills new batches. */
export function BrandSection({ kits: kept }: { kits: readonly BrandKit[] }) {
  const t = useTranslations("brand");
  const common = useTranslations("common");
  const [kits, setKits] = useState(kept);
  const [edited, setEdited] = useState<BrandKit | null>(null);

  /** Keeps a kit; the answer is a sentence about why not, or null. */
  const save = async (kit: BrandKit): Promise<string | null> => {
    const answer = await saveBrandKitAction(kit).catch(() => null);
    if (!answer?.ok) {
      const reason = answer?.reason;
      return t(reason === "full" || reason === "lists-full" ? `errors.${reason}` : "errors.failed");
    }
    setKits((before) => {
      const others = kit.isDefault
        ? before.map((one) => ({ ...one, isDefault: false }))
        : [...before];
      const at = others.findIndex(({ kitId }) => kitId === kit.kitId);
      return at < 0 ? [...others, kit] : others.with(at, kit);
    });
    return null;
  };
  const keep = async (kit: BrandKit, message: string) => {
    const problem = await save(kit);
    if (problem) toast.failed(problem);
    else toast.done(message);
  };
  const remove = async (kit: BrandKit) => {
    const answer = await deleteBrandKitAction(kit).catch(() => null);
    if (!answer?.ok) {
      toast.failed(t("errors.failed"));
      return;
    }
    setKits((before) => before.filter(({ kitId }) => kitId !== kit.kitId));
    toast.done(t("deleted", { name: kit.name }), {
      action: {
        label: common("undo"),
        onClick: () => void keep(kit, t("restored", { name: kit.name })),
      },
      durationMs: 10_000,
    });
  };
  const isFull = kits.length >= brandLimits.kits;
  return (
    <Section id="brand" title={t("title")} lead={t("lead")}>
      {kits.length === 0 ? <p className="mb-3 text-sm text-muted">{t("empty")}</p> : null}
      <ul className="divide-y divide-line">
        {kits.map((kit) => (
          <li key={kit.kitId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <BrandSample brand={kit.brand} />
            <span className="min-w-0 flex-1 basis-40">
              <span className="flex items-center gap-2">
                <span className="truncate text-sm font-medium">{kit.name}</span>
                {kit.isDefault ? <Badge tone="accent">{t("default")}</Badge> : null}
              </span>
              <span className="block text-[13px] text-muted">
                {t("words", { count: kit.brand.bannedWords.length })}
              </span>
            </span>
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={kit.isDefault}
              onClick={() =>
                void keep(
                  { ...kit, isDefault: !kit.isDefault },
                  t(kit.isDefault ? "noDefault" : "isDefault", { name: kit.name }),
                )
              }
            >
              {t(kit.isDefault ? "unsetDefault" : "setDefault")}
            </Button>
            <EntryMenu
              label={t("actions", { name: kit.name })}
              onRename={() => setEdited(kit)}
              onDuplicate={() =>
                void keep(
                  {
                    ...kit,
                    kitId: newId(),
                    isDefault: false,
                    name: t("copyName", { name: kit.name }).slice(0, brandLimits.nameLength),
                  },
                  t("copied", { name: kit.name }),
                )
              }
              onDelete={() => void remove(kit)}
            />
          </li>
        ))}
      </ul>
      <Button
        className="mt-3"
        icon={<Plus aria-hidden />}
        disabled={isFull}
        onClick={() =>
          setEdited({
            kitId: newId(),
            name: t("newName"),
            isDefault: kits.length === 0,
            brand: freshBrand,
          })
        }
      >
        {t("add")}
      </Button>
      {isFull ? <p className="mt-1 text-[13px] text-muted">{t("errors.full")}</p> : null}
      {edited ? (
        <BrandDialog
          kit={edited}
          onSave={async (kit) => {
            const problem = await save(kit);
            if (!problem) {
              setEdited(null);
              toast.done(t("saved", { name: kit.name }));
            }
            return problem;
          }}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Section>
  );
}
