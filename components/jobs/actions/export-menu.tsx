"use client";

import { Captions, FileText, Heart, Images, Share } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { safeFilePart } from "@/lib/model/safe-file-part";
import type { Reviews } from "@/lib/jobs/reviews/arrange-clips";
import type { JobSnapshot } from "@/lib/model/job";

/** Drawing comes when somebody asks for a sheet. */
const drawSheet = async (job: JobSnapshot, reviews: Reviews) =>
  (await import("../review/draw-contact-sheet")).drawContactSheet(job, reviews);
const drawPdf = async (job: JobSnapshot, reviews: Reviews) =>
  (await import("../review/contact-pdf")).contactPdf(job, reviews);

/** The downloads of a job beside all its videos. */
export function ExportMenu({ job, reviews }: { job: JobSnapshot; reviews: Reviews }) {
  const t = useTranslations("reviews");
  const favourites = [...reviews.values()].filter(({ verdict }) => verdict === "favourite").length;
  const { jobId } = job;
  async function saveSheet(
    draw: (job: JobSnapshot, reviews: Reviews) => Promise<Blob>,
    ending: string,
  ): Promise<void> {
    try {
      const url = URL.createObjectURL(await draw(job, reviews));
      const link = document.createElement("a");
      link.href = url;
      link.download = `${safeFilePart(job.name) || "videos"}.${ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch {
      toast.failed(t("sheetFailed"));
    }
  }
  const download = (address: string) => () => window.location.assign(address);
  return (
    <Menu
      trigger={<Button icon={<Share aria-hidden />}>{t("export")}</Button>}
      items={[
        {
          label: t("exportFavourites", { count: favourites }),
          icon: <Heart aria-hidden />,
          disabled: favourites === 0,
          onSelect: download(paths.api.jobZip(jobId, { of: "favourites" })),
        },
        {
          label: t("exportEditing"),
          icon: <Captions aria-hidden />,
          onSelect: download(paths.api.jobZip(jobId, { for: "editing" })),
        },
        {
          label: t("exportSheet"),
          icon: <Images aria-hidden />,
          onSelect: () => void saveSheet(drawSheet, "jpg"),
        },
        {
          label: t("exportPdf"),
          icon: <FileText aria-hidden />,
          onSelect: () => void saveSheet(drawPdf, "pdf"),
        },
      ]}
    />
  );
}
