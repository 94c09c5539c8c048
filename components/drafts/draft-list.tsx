"use client";

import { FilePen } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { EntryRow } from "@/components/lists/entry-row";
import { type Kept, KeptList } from "@/components/lists/kept-list";
import { RowMenu } from "@/components/lists/row-menu";
import { Still } from "@/components/lists/still";
import { paths } from "@/lib/base/pure/paths";
import {
  deleteDraftsAction,
  duplicateDraftAction,
  renameDraftAction,
  restoreDraftsAction,
} from "@/lib/drafts/actions";
import type { DraftCard, DraftPage } from "@/lib/model/draft/draft-page";
import { draftList, type DraftListWords } from "@/lib/model/list/list-specs";

const drafts: Kept<DraftCard> = {
  key: "drafts",
  spec: draftList,
  path: paths.drafts(),
  api: paths.api.drafts(),
  shape: async () => (await import("@/lib/model/draft/draft-page")).draftPageSchema,
  idOf: ({ draftId }) => draftId,
  bin: deleteDraftsAction,
  restore: restoreDraftsAction,
  rename: (draftId, name) => renameDraftAction({ draftId, name }),
  copy: (draftId, name) => duplicateDraftAction({ draftId, name }),
};

/** Drafts, those that were changed last first as usual. */
export function DraftList({
  first,
  nowMs,
}: {
  first: { words: DraftListWords; page: DraftPage };
  nowMs: number;
}) {
  const t = useTranslations("drafts");
  const format = useFormatter();
  return (
    <KeptList
      kept={drafts}
      first={first}
      label={t("title")}
      unnamed={t("unnamed")}
      empty={{
        icon: <FilePen aria-hidden />,
        title: t("emptyTitle"),
        text: t("emptyText"),
        action: t("emptyAction"),
      }}
    >
      {({ draftId, coverMediaId, count, files, changedAt, deletedAt }, doings) => (
        <EntryRow
          key={draftId}
          id={draftId}
          name={doings.name}
          href={deletedAt === null ? paths.compose({ draft: draftId }) : null}
          selection={doings.selection}
          still={<Still mediaId={coverMediaId} sign={<FilePen aria-hidden />} />}
          facts={`${t("facts", { count, files })} · ${t("changed", {
            when: format.relativeTime(new Date(changedAt), nowMs),
          })}`}
          menu={(tabIndex) => (
            <RowMenu doings={doings} deleted={deletedAt !== null} tabIndex={tabIndex} />
          )}
        />
      )}
    </KeptList>
  );
}
