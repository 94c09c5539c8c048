"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleX, Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/base/pure/paths";
import { sentPageId } from "@/lib/model/sent-page";
import type { SubmissionView } from "@/lib/model/submission";
import { dismissSubmission } from "@/lib/submission/actions";
import { fetchUnsettled, jobKeys } from "../query/fetch-job";

const whileOpenMs = 5_000;

/**
 * Shown above the list of jobs: batches that are sent but not confirmed, and batches that ended without
 * a job.
 */
export function UnsettledNotice() {
  const t = useTranslations("submission");
  const { data: submissions = [] } = useQuery({
    queryKey: jobKeys.unsettled(),
    queryFn: ({ signal }) => fetchUnsettled(signal),
    networkMode: "always",
    refetchInterval: ({ state }) =>
      state.data?.some((each) => each.state === "open") ? whileOpenMs : false,
  });
  const open = submissions.filter((each) => each.state === "open");
  const lost = submissions.filter((each) => each.state !== "open");
  const [first] = open;
  return (
    <>
      {first ? (
        <div
          role="status"
          className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn"
        >
          <Send aria-hidden className="size-4 shrink-0" />
          <p className="min-w-0 flex-1">{t("noticeOpen", { count: open.length })}</p>
          <Link
            href={paths.job(sentPageId(first.clientToken))}
            className={buttonClass({ size: "sm" })}
          >
            {t("show")}
          </Link>
        </div>
      ) : null}
      {lost.map((submission) => (
        <Lost key={submission.clientToken} submission={submission} />
      ))}
    </>
  );
}

function Lost({ submission }: { submission: SubmissionView }) {
  const t = useTranslations("submission");
  const queries = useQueryClient();
  const { clientToken, name } = submission;
  async function dismiss(): Promise<void> {
    await dismissSubmission({ clientToken });
    await queries.invalidateQueries({ queryKey: jobKeys.unsettled() });
  }
  return (
    <div
      role="alert"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-bad-soft px-4 py-2.5 text-sm"
    >
      <CircleX aria-hidden className="size-4 shrink-0 text-bad" />
      <p className="min-w-0 flex-1 break-words">{t("noticeLost", { name })}</p>
      <Link href={paths.job(sentPageId(clientToken))} className={buttonClass({ size: "sm" })}>
        {t("show")}
      </Link>
      <Button size="sm" onClick={() => void dismiss()}>
        {t("dismiss")}
      </Button>
    </div>
  );
}
