"use client";

import { CheckCircle2, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { LikenessMatrix, Pair } from "@/components/likeness/likeness-matrix";
import { agreementOf, type Surprise } from "@/lib/jobs/likeness/agreement";

/** So many pairs are named; the grid shows the others. */
const mostNamed = 5;

/** Whether the finished videos are as alike as planned, and which pairs are not. */
export function AgreementText({
  seen,
  planned,
  files,
  numbers,
  onOpen,
}: {
  seen: LikenessMatrix;
  planned: LikenessMatrix;
  /** By the files that two videos show, at whatever moment. */
  files: LikenessMatrix;
  numbers: readonly number[];
  onOpen: (pair: Pair) => void;
}) {
  const t = useTranslations("alike");
  const { surprises, compared, unplanned } = agreementOf(seen, planned, files);
  const unknown = surprises.filter(({ why }) => why === "unknown");
  const moments = surprises.filter(({ why }) => why === "moments");
  const rows = { numbers, onOpen };
  return (
    <div className="flex max-w-prose flex-col gap-2 text-[13px]">
      {compared > 0 && surprises.length === 0 ? (
        <p className="flex items-start gap-2">
          <CheckCircle2 aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t("asPlanned")}
        </p>
      ) : null}
      {unknown.length > 0 ? (
        <>
          <p className="flex items-start gap-2 font-medium">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
            {t("notAsPlanned", { count: unknown.length })}
          </p>
          <Pairs surprises={unknown} {...rows} />
          <p className="pl-6 text-muted">{t("why")}</p>
        </>
      ) : null}
      {moments.length > 0 ? (
        <>
          <p className="flex items-start gap-2">
            <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
            {t("moments", { count: moments.length })}
          </p>
          <Pairs surprises={moments} {...rows} />
        </>
      ) : null}
      {unplanned > 0 ? (
        <p className="text-muted">{t(compared > 0 ? "someUnplanned" : "unplanned")}</p>
      ) : null}
    </div>
  );
}

function Pairs({
  surprises,
  numbers,
  onOpen,
}: {
  surprises: readonly Surprise[];
  numbers: readonly number[];
  onOpen: (pair: Pair) => void;
}) {
  const t = useTranslations("alike");
  const percent = (share: number) => String(Math.round(share * 100));
  return (
    <ul className="flex flex-col items-start gap-1 pl-6">
      {surprises.slice(0, mostNamed).map(({ one, other, seen, planned }) => (
        <li key={`${one}-${other}`}>
          <button
            type="button"
            className="text-left underline decoration-line underline-offset-4 hover:decoration-ink"
            onClick={() => onOpen({ row: other, column: one })}
          >
            {t("surprise", {
              one: String(numbers[one]),
              other: String(numbers[other]),
              seen: percent(seen),
              planned: percent(planned),
            })}
          </button>
        </li>
      ))}
      {surprises.length > mostNamed ? (
        <li className="text-muted">{t("more", { count: surprises.length - mostNamed })}</li>
      ) : null}
    </ul>
  );
}
