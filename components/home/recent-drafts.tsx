import { FilePen } from "lucide-react";
import Link from "next/link";
import { Still } from "@/components/lists/still";
import { paths } from "@/lib/base/pure/paths";
import type { DraftCard } from "@/lib/model/draft/draft-page";

/** The drafts that were changed last, to go on with. `facts` says in words what a draft holds. */
export function RecentDrafts({
  title,
  allLabel,
  unnamed,
  drafts,
}: {
  title: string;
  allLabel: string;
  unnamed: string;
  drafts: ReadonlyArray<DraftCard & { facts: string }>;
}) {
  return (
    <section className="mt-10" aria-labelledby="drafts-title">
      <div className="mb-4 flex items-baseline justify-between">
        <h2 id="drafts-title" className="text-base font-semibold">
          {title}
        </h2>
        <Link href={paths.drafts()} className="text-sm font-medium text-accent hover:underline">
          {allLabel}
        </Link>
      </div>
      <ul className="divide-y divide-line rounded-xl bg-surface shadow-card">
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <Link
              href={paths.compose({ draft: draft.draftId })}
              className="group flex min-h-14 items-center gap-3 px-3 py-1.5 sm:px-4"
            >
              <Still mediaId={draft.coverMediaId} sign={<FilePen aria-hidden />} />
              <span className="min-w-0">
                <span className="block truncate text-sm font-medium group-hover:text-accent">
                  {draft.name || unnamed}
                </span>
                <span className="block truncate text-[13px] text-faint">{draft.facts}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
