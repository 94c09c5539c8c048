import { ShieldAlert } from "lucide-react";
import { getTranslator } from "@/lib/i18n/server";
import type { WordOverride } from "@/lib/model/words/word-override";

/** On the page of a job: who took responsibility for listed words, and why. */
export async function OverrideNote({ override }: { override: WordOverride }) {
  const t = await getTranslator("wordLists");
  const { name, reason, words } = override;
  return (
    <p className="mb-4 flex gap-2 rounded-lg bg-warn-soft px-4 py-2.5 text-[13px] text-warn">
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{t("note", { name, reason, words: words.join(", ") })}</span>
    </p>
  );
}
