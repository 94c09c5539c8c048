"use client";

import { useTranslations } from "use-intl";
import { paths } from "@/lib/base/pure/paths";
import type { MediaUsage } from "@/lib/model/media/media";

/** Whether nothing uses the media. */
export const isUnused = ({ presets, drafts, jobs }: MediaUsage): boolean =>
  presets.length + drafts.length + jobs.length === 0;

/** What uses some media, by kind, each a link; `titleOf` names the media where there are several. */
export function UsageList({
  usage,
  titleOf,
}: {
  usage: MediaUsage;
  titleOf?: (mediaId: string) => string | undefined;
}) {
  const t = useTranslations("mediaBin.used");
  const kinds = [
    {
      kind: "drafts",
      users: usage.drafts.map((one) => ({ ...one, href: paths.compose({ draft: one.draftId }) })),
    },
    {
      kind: "presets",
      users: usage.presets.map((one) => ({
        ...one,
        href: paths.compose({ preset: one.presetId }),
      })),
    },
    { kind: "jobs", users: usage.jobs.map((one) => ({ ...one, href: paths.job(one.jobId) })) },
  ] as const;
  return (
    <dl className="mt-1 space-y-1 text-sm">
      {kinds.map(({ kind, users }) =>
        users.length === 0 ? null : (
          <div key={kind} className="flex flex-wrap gap-x-3">
            <dt className="text-muted">{t(kind, { count: users.length })}</dt>
            {users.map(({ href, name, mediaIds }) => {
              const files = titleOf ? mediaIds.flatMap((id) => titleOf(id) ?? []) : [];
              return (
                <dd key={href} className="min-w-0">
                  <a
                    href={href}
                    target="_blank"
                    rel="noreferrer"
                    className="font-medium text-accent underline-offset-2 hover:underline"
                  >
                    {name || t("unnamed")}
                  </a>
                  {files.length > 0 ? (
                    <span className="text-muted"> ({files.join(", ")})</span>
                  ) : null}
                </dd>
              );
            })}
          </div>
        ),
      )}
    </dl>
  );
}
