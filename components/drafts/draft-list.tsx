import type { DraftCard } from "@/lib/drafts/loaders";
import { DraftRow } from "./draft-row";

/** Drafts, newest first. */
export function DraftList({ drafts, nowMs }: { drafts: readonly DraftCard[]; nowMs: number }) {
  return (
    <ul className="divide-y divide-line rounded-xl bg-surface shadow-card">
      {drafts.map((draft) => (
        <DraftRow key={draft.draftId} draft={draft} nowMs={nowMs} />
      ))}
    </ul>
  );
}
