"use client";

import { CircleCheck, CircleSlash, CircleX, Clock, ListChecks, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { JobState } from "@/lib/model/job";

/** `planned`: nothing was to be made but plans. */
export type ShownState = JobState | "planned";

const looks: Record<ShownState, { tone: Tone; icon: typeof Clock; spin?: boolean }> = {
  waiting: { tone: "plain", icon: Clock },
  working: { tone: "accent", icon: LoaderCircle, spin: true },
  planned: { tone: "accent", icon: ListChecks },
  finished: { tone: "good", icon: CircleCheck },
  failed: { tone: "bad", icon: CircleX },
  cancelled: { tone: "plain", icon: CircleSlash },
};

/** The state of a job in one word. */
export function StateBadge({ state }: { state: ShownState }) {
  const t = useTranslations("jobs");
  const { tone, icon: Icon, spin } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className={spin ? "animate-spin" : undefined} />}>
      {t(`state.${state}`)}
    </Badge>
  );
}
