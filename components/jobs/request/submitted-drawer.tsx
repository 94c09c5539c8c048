"use client";

import { useTranslations } from "use-intl";
import { CodeText } from "@/components/ui/code-text";
import { CopyButton } from "@/components/ui/copy-button";
import { Drawer } from "@/components/ui/drawer";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { CompareJobs } from "./compare-jobs";
import type { Submitted } from "../query/fetch-job";
import { useSubmitted } from "../query/use-submitted";

const parameters = ["InputConfig", "EditingConfig", "OutputConfig", "UserData"] as const;

/** Formats JSON text with line breaks; other text is returned unchanged. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The request as it was sent, readable and copyable, and its differences from another job's. */
export function SubmittedDrawer({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const t = useTranslations("jobs");
  const { data, isError } = useSubmitted(jobId);
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()} title={t("submitted.title")}>
      {isError ? <p className="text-sm text-bad">{t("submitted.failed")}</p> : null}
      {!data && !isError ? <Skeleton className="h-64" /> : null}
      {data ? <SubmittedTabs jobId={jobId} submitted={data} /> : null}
    </Drawer>
  );
}

function SubmittedTabs({ jobId, submitted }: { jobId: string; submitted: Submitted }) {
  const t = useTranslations("jobs");
  const { request } = submitted;
  return (
    <div>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{t("submitted.lead")}</p>
        <CopyButton label={t("submitted.copyAll")} text={() => JSON.stringify(request, null, 2)} />
      </div>
      <Tabs
        label={t("submitted.title")}
        tabs={[
          ...parameters.map((name) => ({
            id: name,
            label: name,
            content: <CodeText text={pretty(request[name] ?? "")} label={name} />,
          })),
          {
            id: "compare",
            label: t("submitted.compare"),
            content: <CompareJobs jobId={jobId} />,
          },
        ]}
      />
    </div>
  );
}
