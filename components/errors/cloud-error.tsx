"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { type Failure, useErrorWords } from "./use-error-words";

/** The backend's own words, folded away, with a button that copies them for whoever runs Reelpress. */
export function FailureDetails({ failure }: { failure: Failure }) {
  const t = useTranslations("cloudErrors");
  const { code, message, requestId } = failure;
  const rows = [
    [t("code"), code],
    [t("message"), message],
    [t("requestId"), requestId],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  if (rows.length === 0) return null;
  return (
    <div className="mt-1">
      <Disclosure title={t("forDevelopers")}>
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px] text-muted">
            {rows.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="min-w-0 break-words">
                  {value === message ? value : <code className="text-xs">{value}</code>}
                </dd>
              </div>
            ))}
          </dl>
          <CopyButton
            label={t("copy")}
            text={() => rows.map(([name, value]) => `${name}: ${value}`).join("\n")}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/**
 * Explains a failure and what to do about it. The backend's own words stand in a fold for developers.
 * `bare`: the surrounding element already has a frame and a title.
 */
export function CloudError({ failure, bare = false }: { failure: Failure; bare?: boolean }) {
  const { what, todo } = useErrorWords()(failure);
  return (
    <div
      {...(bare ? {} : { role: "alert" })}
      className={clsx("text-sm", bare ? "mt-1.5" : "rounded-lg bg-bad-soft p-4")}
    >
      <p className="font-medium text-ink">{what}</p>
      <p className="mt-1 text-pretty text-ink">{todo}</p>
      <FailureDetails failure={failure} />
    </div>
  );
}
