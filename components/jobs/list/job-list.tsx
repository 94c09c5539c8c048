"use client";

import { ListVideo, Lock, RotateCcw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ListBody } from "@/components/lists/list-body";
import type { BulkAction } from "@/components/lists/selection-bar";
import { useEntryActions } from "@/components/lists/use-entry-actions";
import { useListAddress } from "@/components/lists/use-list-address";
import { useListPages } from "@/components/lists/use-list-pages";
import { useListSelection } from "@/components/lists/use-list-selection";
import { Button, buttonClass } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { renameJob } from "@/lib/jobs/actions";
import type { JobPage, JobRow as Row } from "@/lib/model/job";
import { jobList, type JobListWords } from "@/lib/model/list/list-specs";
import { isNarrowed, writeListWords } from "@/lib/model/list/list-words";
import { keepJob } from "@/lib/retention/actions";
import { binJobsAction, restoreJobsAction } from "@/lib/retention/bin-actions";
import { fetchJobPage } from "../query/fetch-job";
import { isPageHidden } from "../query/is-page-hidden";
import { listDelay } from "../query/list-delay";
import { JobFilters } from "./job-filters";
import { JobRow } from "./job-row";
import { UnsettledNotice } from "./unsettled-notice";

const RenameDialog = deferred(
  async () => (await import("@/components/lists/rename-dialog")).RenameDialog,
);
const DeleteJobsDialog = deferred(
  async () => (await import("../actions/delete-jobs-dialog")).DeleteJobsDialog,
);

/** All jobs, the newest first as usual. */
export function JobList({ first }: { first: { words: JobListWords; page: JobPage } }) {
  const t = useTranslations("jobs");
  const lists = useTranslations("lists");
  const common = useTranslations("common");
  const storage = useTranslations("retention.job");
  const address = useListAddress(jobList, paths.jobs(), first.words);
  const { words, query } = address;
  const [renamed, setRenamed] = useState<Row | null>(null);
  const [toDelete, setToDelete] = useState<readonly Row[]>([]);
  const list = useListPages({
    listKey: "jobs",
    query,
    first: { query: writeListWords(jobList, first.words), page: first.page },
    fetchPage: fetchJobPage,
    delay: (pages) => listDelay(pages, isPageHidden()),
  });
  const { items } = list;
  const isBin = words.show === "deleted";
  const rowOf = (id: string) => items.find(({ jobId }) => jobId === id);
  const actions = useEntryActions({
    listKey: "jobs",
    bin: binJobsAction,
    restore: restoreJobsAction,
    nameOf: (id) => rowOf(id)?.name ?? "",
  });
  const removeForGood = (ids: readonly string[]) =>
    setToDelete(ids.flatMap((id) => rowOf(id) ?? []));
  const selection = useListSelection(
    items.map(({ jobId }) => jobId),
    {
      onDelete: (ids) => (isBin ? removeForGood(ids) : void actions.remove(ids)),
      onRename: (id) => setRenamed(rowOf(id) ?? null),
    },
  );
  const change = (part: Partial<JobListWords>) => {
    address.change(part);
    selection.clear();
  };

  async function keep(): Promise<void> {
    const kept = await Promise.all(
      selection.selectedIds.map((jobId) => keepJob({ jobId, kept: true }).catch(() => null)),
    );
    const failed = kept.filter((answer) => !answer?.ok).length;
    if (failed > 0) toast.failed(storage("keepFailed"));
    else toast.done(storage("keptForGood", { count: kept.length }));
    selection.clear();
  }

  const bulk: BulkAction[] = isBin
    ? [
        {
          label: lists("restore"),
          icon: <RotateCcw aria-hidden />,
          onSelect: () => void actions.putBack(selection.selectedIds),
        },
        {
          label: storage("deleteForGood"),
          icon: <Trash2 aria-hidden />,
          tone: "danger",
          onSelect: () => removeForGood(selection.selectedIds),
        },
      ]
    : [
        { label: storage("keep"), icon: <Lock aria-hidden />, onSelect: () => void keep() },
        {
          label: common("delete"),
          icon: <Trash2 aria-hidden />,
          tone: "danger",
          onSelect: () => void actions.remove(selection.selectedIds),
        },
      ];

  return (
    <>
      <UnsettledNotice />
      <ListBody
        label={t("listLabel")}
        list={list}
        selection={selection}
        toolbar={<JobFilters words={words} onChange={change} />}
        narrowed={isNarrowed(jobList, words)}
        searched={words.q.trim() !== ""}
        deleted={isBin}
        empty={
          <EmptyState
            icon={<ListVideo aria-hidden />}
            title={t("emptyTitle")}
            text={t("emptyText")}
          >
            <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
              {t("compose")}
            </Link>
            <Button onClick={() => change({ show: "deleted" })}>{lists("deleted")}</Button>
          </EmptyState>
        }
        bulk={bulk}
        onShowAll={address.showAll}
      >
        {items.map((row) => (
          <JobRow
            key={row.jobId}
            row={row}
            selection={selection}
            actions={{
              rename: setRenamed,
              remove: (ids) => void actions.remove(ids),
              putBack: (ids) => void actions.putBack(ids),
              removeForGood,
            }}
          />
        ))}
      </ListBody>
      {renamed ? (
        <RenameDialog
          name={renamed.name}
          onName={(name) =>
            actions.rename((next) => renameJob({ jobId: renamed.jobId, name: next }), name)
          }
          onClose={() => setRenamed(null)}
        />
      ) : null}
      {toDelete.length > 0 ? (
        <DeleteJobsDialog
          jobs={toDelete}
          onClose={() => setToDelete([])}
          onDone={() => void actions.refresh()}
        />
      ) : null}
    </>
  );
}
