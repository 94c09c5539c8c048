"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleX, Send } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { CloudError } from "@/components/errors/cloud-error";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/base/pure/paths";
import type { SubmissionView } from "@/lib/model/submission";
import { fetchSubmission, jobKeys } from "./query/fetch-job";

const againAfterMs = 3_000;
/** Codes that only mean "no answer", which the title says already; they need no action. */
const passing = /^(Connection|Answer)\./;

/**
 * The page of a batch that was sent but not confirmed. The page polls by itself, and redirects to the
 * job; or says that no job was made, with a link back to the form.
 */
export function SentBoard({ first }: { first: SubmissionView }) {
  const t = useTranslations("submission");
  const format = useFormatter();
  const router = useRouter();
  const { clientToken } = first;
  const { data: sent } = useQuery({
    queryKey: jobKeys.sent(clientToken),
    queryFn: ({ signal }) => fetchSubmission(clientToken, signal),
    initialData: first,
    networkMode: "always",
    refetchInterval: ({ state }) => (state.data?.state === "open" ? againAfterMs : false),
  });
  useEffect(() => {
    if (sent.jobId) router.replace(paths.job(sent.jobId));
  }, [router, sent.jobId]);
  const isOpen = sent.state === "open" || sent.state === "made";
  const texts = {
    open: [t("openTitle"), sent.elsewhere ? t("openElsewhere") : t("openText")],
    made: [t("madeTitle"), t("checking")],
    refused: [t("refusedTitle"), t("refusedText")],
    "not-made": [t("notMadeTitle"), t("notMadeText")],
  } as const;
  const [title, text] = texts[sent.state];
  return (
    <>
      <h1 className="mb-6 text-2xl font-semibold tracking-tight break-words">{sent.name}</h1>
      <div role="status">
        <EmptyState
          icon={isOpen ? <Send aria-hidden /> : <CircleX aria-hidden />}
          title={title}
          text={text}
        >
          {isOpen || !sent.hasForm ? null : (
            <Link
              href={paths.compose(sent.draftId ? { draft: sent.draftId } : {})}
              className={buttonClass({ variant: "primary" })}
            >
              {t("openForm")}
            </Link>
          )}
          <Link href={paths.jobs()} className={buttonClass()}>
            {t("allJobs")}
          </Link>
        </EmptyState>
      </div>
      {sent.failure?.code && !(isOpen && passing.test(sent.failure.code)) ? (
        <div className="mx-auto mt-4 max-w-2xl">
          <CloudError failure={sent.failure} />
        </div>
      ) : null}
      {isOpen && sent.askedAt ? (
        <p className="mt-3 text-center text-[13px] text-faint tabular-nums">
          {t("lastAsked", {
            when: format.dateTime(new Date(sent.askedAt), { timeStyle: "medium" }),
          })}
        </p>
      ) : null}
    </>
  );
}
