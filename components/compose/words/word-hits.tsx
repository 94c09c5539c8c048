"use client";

import { SpellCheck } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { replaceHit } from "@/lib/model/words/find-hits";
import { useWordFinder } from "@/components/words/use-word-finder";

/** The listed words of a text, below its field: which, by which rule, and a word to put in its place. */
export function WordHits({ text, onSet }: { text: string; onSet: (text: string) => void }) {
  const t = useTranslations("wordLists");
  const find = useWordFinder();
  const hits = useMemo(() => find(text), [find, text]);
  if (hits.length === 0) return null;
  return (
    <ul role="status" className="mt-1 flex flex-col gap-1 pl-4 text-[13px] text-warn sm:pl-6">
      {hits.map((hit) => (
        <li key={`${hit.from}-${hit.listId}`} className="flex flex-wrap items-baseline gap-x-2">
          <SpellCheck aria-hidden className="size-3.5 shrink-0 self-center" />
          <span>{t("hit", { word: hit.found, list: hit.listName, source: hit.source })}</span>
          <button
            type="button"
            onClick={() => onSet(replaceHit(text, hit))}
            className="font-medium text-accent underline-offset-2 hover:underline"
          >
            {hit.suggestion ? t("write", { suggestion: hit.suggestion }) : t("remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}
