"use client";

import { ListVideo, SearchX } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/base/pure/paths";
import type { JobPage } from "@/lib/model/job";
import { JobFilters } from "./job-filters";
import { JobRow } from "./job-row";
import { UnsettledNotice } from "./unsettled-notice";
import { type JobFilter, useJobList } from "../query/use-job-list";

/** Keeps the filter in the address, so that a reload and a link show the same. */
function writeAddress({ state, search }: JobFilter): void {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (search) query.set("search", search);
  const text = query.toString();
  window.history.replaceState(null, "", text ? `${paths.jobs()}?${text}` : paths.jobs());
}

/** All jobs, newest first. */
export function JobList({ first }: { first: { filter: JobFilter; page: JobPage } }) {
  const t = useTranslations("jobs");
  const common = useTranslations("common");
  const [filter, setFilter] = useState(first.filter);
  const [typed, setTyped] = useState(first.filter.search);
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setFilter((before) => (before.search === typed ? before : { ...before, search: typed })),
      250,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => writeAddress(filter), [filter]);
  const list = useJobList(filter, first);
  const showAll = () => {
    setTyped("");
    setFilter({ state: null, search: "" });
  };
  const unfiltered = !filter.state && !filter.search;
  if (list.rows.length === 0 && unfiltered && !list.isStale) {
    return (
      <>
        <UnsettledNotice />
        <EmptyState icon={<ListVideo aria-hidden />} title={t("emptyTitle")} text={t("emptyText")}>
          <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
            {t("compose")}
          </Link>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <UnsettledNotice />
      <JobFilters
        typed={typed}
        onType={setTyped}
        state={filter.state}
        onState={(state) => setFilter((before) => ({ ...before, state }))}
      />
      {list.isError ? (
        <p role="status" className="mb-3 text-[13px] text-warn">
          {t("listFailed")}
        </p>
      ) : null}
      {list.rows.length === 0 ? (
        <EmptyState icon={<SearchX aria-hidden />} title={t("noneTitle")} text={t("noneText")}>
          <Button onClick={showAll}>{t("noneAction")}</Button>
        </EmptyState>
      ) : (
        <ul
          aria-label={t("listLabel")}
          aria-busy={list.isStale}
          className="divide-y divide-line rounded-xl bg-surface shadow-card"
        >
          {list.rows.map((row) => (
            <JobRow key={row.jobId} row={row} />
          ))}
        </ul>
      )}
      {list.hasMore ? (
        <div className="mt-5 flex justify-center">
          <Button pending={list.isLoadingMore} onClick={list.loadMore}>
            {common("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}
