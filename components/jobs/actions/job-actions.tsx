"use client";

import {
  Bookmark,
  Download,
  Ellipsis,
  FileJson,
  Pin,
  Repeat,
  RotateCcw,
  Scale,
  SlidersHorizontal,
  Trash2,
} from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Drawer } from "@/components/ui/drawer";
import { Menu } from "@/components/ui/menu";
import { paths } from "@/lib/base/pure/paths";
import type { JobOutlook } from "@/lib/jobs/snapshot/job-outlook";
import type { Reviews } from "@/lib/jobs/reviews/arrange-clips";
import { isSettled } from "@/lib/model/job-state";
import type { JobSnapshot } from "@/lib/model/job";
import { ExportMenu } from "./export-menu";
import type { useJobActions } from "./use-job-actions";
import type { useJobRetention } from "./use-job-retention";
import { deferred } from "@/components/ui/later/deferred";

const CompareJobs = deferred(async () => (await import("../request/compare-jobs")).CompareJobs);
const KeepAsPreset = deferred(async () => (await import("../request/keep-as-preset")).KeepAsPreset);
const DeleteJobDialog = deferred(async () => (await import("./delete-job-dialog")).DeleteJobDialog);
const SubmittedDrawer = deferred(
  async () => (await import("../request/submitted-drawer")).SubmittedDrawer,
);

/** Buttons of a job: the most likely actions are visible, the rest are in a menu. */
export function JobActions({
  job,
  outlook,
  submittedHere,
  reopens,
  actions,
  retention,
  reviews,
}: {
  job: JobSnapshot;
  outlook: JobOutlook;
  submittedHere: boolean;
  /** A sheet whose rows are known: the table opens with them. */
  reopens: boolean;
  actions: ReturnType<typeof useJobActions>;
  retention: ReturnType<typeof useJobRetention>;
  reviews: Reviews;
}) {
  const t = useTranslations("jobs");
  const runs = useTranslations("runs");
  const storage = useTranslations("retention.job");
  const router = useRouter();
  const [shown, setShown] = useState<
    "cancel" | "submitted" | "compare" | "preset" | "delete" | null
  >(null);
  const broken = job.clips.filter((clip) => clip.state === "failed");
  const hide = () => setShown(null);
  return (
    <>
      {job.canCancel ? (
        <Button onClick={() => setShown("cancel")}>{t("actions.cancel")}</Button>
      ) : null}
      {job.canRetry && broken.length > 1 ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          pending={actions.retrying.size > 0}
          onClick={() => void actions.retry(broken.map((clip) => clip.subJobId))}
        >
          {t("actions.retryFailed")}
        </Button>
      ) : null}
      {submittedHere || reopens ? (
        <Link
          href={`${paths.compose({ job: job.jobId })}${reopens ? "#table" : ""}`}
          className={buttonClass()}
        >
          <SlidersHorizontal aria-hidden />
          {t("actions.runAgain")}
        </Link>
      ) : null}
      {outlook.ready > 0 ? <ExportMenu job={job} reviews={reviews} /> : null}
      {outlook.ready > 0 ? (
        <a
          href={paths.api.jobZip(job.jobId)}
          download
          title={t("actions.downloadAllHint")}
          className={buttonClass({ variant: "primary" })}
        >
          <Download aria-hidden />
          {t("actions.downloadAll")}
        </a>
      ) : null}
      <Menu
        trigger={
          <Button
            aria-label={t("actions.more")}
            pending={actions.pending === "repeat"}
            className="!px-2.5"
          >
            {actions.pending === "repeat" ? null : <Ellipsis aria-hidden />}
          </Button>
        }
        items={[
          ...(submittedHere
            ? [
                {
                  label: t("actions.repeat"),
                  icon: <Repeat aria-hidden />,
                  onSelect: () => void actions.repeat(),
                },
                {
                  label: t("actions.savePreset"),
                  icon: <Bookmark aria-hidden />,
                  onSelect: () => setShown("preset"),
                },
                {
                  label: t("actions.submitted"),
                  icon: <FileJson aria-hidden />,
                  onSelect: () => setShown("submitted"),
                },
              ]
            : []),
          {
            label: runs("menu"),
            icon: <Scale aria-hidden />,
            onSelect: () => setShown("compare"),
          },
          {
            label: storage(retention.kept ? "kept" : "keep"),
            icon: <Pin aria-hidden />,
            checked: retention.kept,
            onSelect: () => retention.setKept(!retention.kept),
          },
          {
            label: storage(retention.reason === "deleted" ? "deleteForGood" : "delete"),
            icon: <Trash2 aria-hidden />,
            tone: "danger",
            disabled: !isSettled(job),
            onSelect: () =>
              retention.reason === "deleted" ? setShown("delete") : retention.remove(),
          },
        ]}
      />
      <ConfirmDialog
        open={shown === "cancel"}
        onOpenChange={hide}
        title={t("cancelTitle")}
        confirmLabel={t("cancelConfirm")}
        pending={actions.pending === "cancel"}
        onConfirm={() => void actions.cancel().then(hide)}
      >
        {t("cancelText")}
      </ConfirmDialog>
      {actions.dialog}
      {shown === "preset" ? <KeepAsPreset jobId={job.jobId} onClose={hide} /> : null}
      {shown === "delete" ? (
        <DeleteJobDialog
          jobId={job.jobId}
          onClose={hide}
          onDone={() => router.push(paths.jobs())}
        />
      ) : null}
      {shown === "compare" ? (
        <Drawer open onOpenChange={(open) => !open && hide()} title={runs("menu")}>
          <CompareJobs jobId={job.jobId} />
        </Drawer>
      ) : null}
      {shown === "submitted" ? <SubmittedDrawer jobId={job.jobId} onClose={hide} /> : null}
    </>
  );
}
