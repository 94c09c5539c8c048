"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { toast } from "@/components/ui/toast";
import { resendNotification } from "@/lib/jobs/notifications/notification-actions";
import { isSettled } from "@/lib/model/job-state";
import type { JobSnapshot } from "@/lib/model/job";
import type { Notification } from "@/lib/model/notification";
import { NotificationRow } from "./notification-row";
import { useNotifications } from "../query/use-notifications";

/** Rows shown at first, because a batch of a hundred clips has hundreds of messages. */
const shownAtFirst = 8;

/** Undelivered messages come first: they are the reason to open this list. */
const ranks = { ended: 0, waiting: 1, delivered: 2 } as const;

/**
 * The messages about a job to other servers, collapsed at the end of the job's page. Renders nothing
 * when there are no messages, or when the backend does not list them.
 */
export function JobNotifications({ job }: { job: JobSnapshot }) {
  const t = useTranslations("notifications");
  const [all, setAll] = useState(false);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const { data, refetch } = useNotifications(job.jobId, isSettled(job));
  if (!data || (data.addresses.length === 0 && data.items.length === 0)) return null;

  async function resend(id: string): Promise<void> {
    setSending((before) => new Set([...before, id]));
    const answer = await resendNotification({ id }).catch(() => null);
    if (answer?.ok) toast.done(t("sent"));
    else toast.failed(t(`refused.${answer?.reason ?? "unexpected"}`));
    await refetch();
    setSending((before) => new Set([...before].filter((each) => each !== id)));
  }

  const items = data.items.toSorted((a, b) => ranks[a.state] - ranks[b.state]);
  const shown = all ? items : items.slice(0, shownAtFirst);
  const count = (state: Notification["state"]) =>
    items.filter((item) => item.state === state).length;
  const indexOf = new Map(job.clips.map((clip) => [clip.subJobId, clip.index]));
  return (
    <section aria-label={t("title")} className="mt-10 border-t border-line pt-3">
      <Disclosure
        title={t("title")}
        summary={t("summary", {
          delivered: count("delivered"),
          waiting: count("waiting"),
          ended: count("ended"),
        })}
      >
        <p className="mb-3 max-w-prose text-[13px] text-muted">{t("lead")}</p>
        {items.length === 0 ? (
          <ul className="grid gap-1 text-[13px]">
            {data.addresses.map((address) => (
              <li key={address} className="break-all text-muted">
                {t("willTell", { address })}
              </li>
            ))}
          </ul>
        ) : (
          <ul className="divide-y divide-line">
            {shown.map((item) => (
              <NotificationRow
                key={item.id}
                item={item}
                clipIndex={item.subJobId === null ? null : (indexOf.get(item.subJobId) ?? null)}
                sending={sending.has(item.id)}
                onResend={() => void resend(item.id)}
              />
            ))}
          </ul>
        )}
        {shown.length < items.length ? (
          <Button size="sm" className="mt-3" onClick={() => setAll(true)}>
            {t("showAll", { count: items.length })}
          </Button>
        ) : null}
      </Disclosure>
    </section>
  );
}
