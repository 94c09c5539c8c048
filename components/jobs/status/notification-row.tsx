"use client";

import { useFormatter, useNow, useTranslations } from "use-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Notification } from "@/lib/model/notification";

const tones: Record<Notification["state"], Tone> = {
  delivered: "good",
  waiting: "plain",
  ended: "bad",
};

/** One message: its event, its receiver and its delivery. */
export function NotificationRow({
  item,
  clipIndex,
  sending,
  onResend,
}: {
  item: Notification;
  /** Index of the clip that the message is about, from 0. */
  clipIndex: number | null;
  sending: boolean;
  onResend: () => void;
}) {
  const t = useTranslations("notifications");
  const isRetrying = item.state === "waiting" && item.attempts > 0;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-sm font-medium">
            {t(`event.${item.event}`, { place: (clipIndex ?? 0) + 1 })}
          </span>
          <Badge tone={isRetrying ? "warn" : tones[item.state]}>
            {t(isRetrying ? "state.again" : `state.${item.state}`)}
          </Badge>
        </div>
        <p className="mt-0.5 text-[13px] break-all text-muted">{item.address}</p>
        <Story item={item} />
        {item.answer && item.trouble === "answered" ? (
          <p className="mt-1 max-h-16 overflow-auto rounded-md bg-sunken px-2 py-1 font-mono text-xs break-all whitespace-pre-wrap text-muted">
            {item.answer}
          </p>
        ) : null}
      </div>
      <Button size="sm" variant="ghost" pending={sending} onClick={onResend}>
        {t("again")}
      </Button>
    </li>
  );
}

/** The tries so far, the last error, and the time of the next try. */
function Story({ item }: { item: Notification }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const when = (iso: string) => format.relativeTime(new Date(iso), now);
  if (item.attempts === 0) return null;
  const parts = [
    t("attempts", { count: item.attempts }),
    item.trouble ? t(`trouble.${item.trouble}`, { status: item.httpStatus ?? 0 }) : null,
    item.lastAt ? t("last", { when: when(item.lastAt) }) : null,
    item.nextAt ? t("next", { when: when(item.nextAt) }) : null,
  ];
  return <p className="mt-0.5 text-[13px] text-faint">{parts.filter(Boolean).join(" · ")}</p>;
}
