"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/control/switch";
import { Disclosure } from "@/components/ui/disclosure";
import type { WordList } from "@/lib/model/words/word-list";

/** A word list: whether it is used, where its rule stands, and its words. */
export function ListRow({
  list,
  isOn,
  removed,
  onToggle,
  onRemove,
  onRestore,
  onDelete,
}: {
  list: WordList;
  isOn: boolean;
  /** How many of its words were taken out. */
  removed: number;
  onToggle: (isOn: boolean) => void;
  onRemove: (word: string) => void;
  onRestore?: () => void;
  onDelete?: () => void;
}) {
  const t = useTranslations("wordLists");
  return (
    <li className="py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-sm font-medium">{list.name}</p>
          <p className="text-[13px] text-muted">{list.source}</p>
        </div>
        <Switch
          checked={isOn}
          onCheckedChange={onToggle}
          aria-label={t("switch", { name: list.name })}
        />
      </div>
      <Disclosure
        lazy
        title={t("count", { count: list.words.length })}
        summary={removed > 0 ? t("removedCount", { count: removed }) : undefined}
      >
        <ul className="flex max-h-64 flex-wrap gap-1.5 overflow-y-auto">
          {list.words.map(({ word }) => (
            <li key={word} className="flex items-center rounded-md bg-sunken pl-2 text-[13px]">
              {word}
              <button
                type="button"
                aria-label={t("removeWord", { word })}
                onClick={() => onRemove(word)}
                className="grid size-7 place-items-center rounded-md text-faint hover:text-bad"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
        <div className="mt-2 flex gap-2">
          {removed > 0 && onRestore ? (
            <Button size="sm" onClick={onRestore}>
              {t("restore")}
            </Button>
          ) : null}
          {onDelete ? (
            <Button size="sm" variant="danger" onClick={onDelete}>
              {t("deleteList")}
            </Button>
          ) : null}
        </div>
      </Disclosure>
    </li>
  );
}
