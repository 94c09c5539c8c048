"use client";

import clsx from "clsx";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { formatLength } from "@/components/media/item/format-media";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { CloudError } from "@/components/errors/cloud-error";
import { Dialog } from "@/components/ui/dialog";
import { useVoiceName } from "@/lib/i18n/use-voice-name";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { ClipCheckSection } from "./clip-check";
import { ShotList } from "./shot-list";
import { useWarningText } from "./use-warning-text";

/** A drawer with all details of one clip. */
export function ClipDetails({
  clip,
  job,
  onClose,
}: {
  clip: ClipSnapshot;
  job: Pick<JobSnapshot, "seed" | "width" | "height">;
  onClose: () => void;
}) {
  const t = useTranslations("jobs");
  const warning = useWarningText();
  const voiceName = useVoiceName();
  const shots = clip.content?.shots;
  const mediaIds = useMemo(() => (shots ?? []).map((shot) => shot.mediaId), [shots]);
  const media = useMediaItems(mediaIds);
  const content = clip.content;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("clip", { place: clip.index + 1 })}
      width="lg"
    >
      <div className="space-y-6">
        {clip.error ? <CloudError failure={clip.error} /> : null}
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {content ? (
            <>
              <Fact name={t("detail.title")}>{content.title || "–"}</Fact>
              <Fact name={t("detail.subHeadings")}>{content.subHeadings.join(" · ") || "–"}</Fact>
              <Fact name={t("detail.script")} wide>
                {content.script || t("detail.noScript")}
              </Fact>
              {content.voice ? (
                <Fact name={t("detail.voice")}>{voiceName(content.voice)}</Fact>
              ) : null}
            </>
          ) : null}
          {clip.durationSeconds === null ? null : (
            <Fact name={t("detail.length")}>{formatLength(clip.durationSeconds)}</Fact>
          )}
          <Fact name={t("detail.size")}>
            {job.width} × {job.height}
          </Fact>
          {job.seed ? (
            <Fact name={t("detail.seed")}>
              <code className="text-[13px]">{job.seed}</code>
            </Fact>
          ) : null}
        </dl>
        {clip.check ? <ClipCheckSection check={clip.check} /> : null}
        {content && content.warnings.length > 0 ? (
          <section>
            <h3 className="text-[13px] font-medium">{t("detail.warnings")}</h3>
            <ul className="mt-1.5 list-disc space-y-1 pl-5 text-sm text-muted">
              {content.warnings.map((code) => (
                <li key={code}>{warning(code)}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {content ? (
          <ShotList shots={content.shots} media={media.byId} missingIds={media.missingIds} />
        ) : (
          <p className="text-sm text-muted">
            {t(clip.state === "ready" ? "detail.unknown" : "detail.unplanned")}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Fact({
  name,
  wide = false,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={clsx("min-w-0", wide && "sm:col-span-2")}>
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="mt-0.5 text-sm break-words whitespace-pre-line">{children}</dd>
    </div>
  );
}
