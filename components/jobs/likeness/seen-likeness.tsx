"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Pair } from "@/components/likeness/likeness-matrix";
import { LikenessPanel } from "@/components/likeness/likeness-panel";
import { type Compared, useLikenessMatrix } from "@/components/likeness/use-likeness-matrix";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { AppError } from "@/lib/base/pure/errors";
import { compare, likeness, toComparable } from "@/lib/ims/schema/likeness/likeness";
import { sharedOf, toPictures } from "@/lib/ims/schema/likeness/picture-hashes";
import { sharedFiles } from "@/lib/jobs/likeness/agreement";
import { loadMadeVideosAction } from "@/lib/jobs/likeness/likeness-actions";
import type { MadeVideo } from "@/lib/jobs/likeness/made-video";
import type { JobSnapshot } from "@/lib/model/job";
import type { ReadyClip } from "@/lib/model/job-state";
import { likenessReasons } from "@/lib/model/likeness-reasons";
import { CompareClips } from "../review/compare-clips";
import { AgreementText } from "./agreement-text";
import { LookButton } from "./look-button";
import { useLookedAt } from "./use-looked-at";

type Comparable = ReturnType<typeof toComparable>;
type Plan = NonNullable<MadeVideo["planned"]>;

/** The part of likeness that pictures can show: the footage. */
const plannedShare = (one: Comparable, other: Comparable) =>
  compare(one, other).parts.footage?.share ?? null;

/** How alike the finished videos look, as a grid, and whether that agrees with their plans. */
export function SeenLikeness({ job, clips }: { job: JobSnapshot; clips: readonly ReadyClip[] }) {
  const t = useTranslations("alike");
  const query = useQuery({
    queryKey: ["job", job.jobId, "made", clips.map(({ index }) => index).join()],
    queryFn: async () => {
      const answer = await loadMadeVideosAction({ jobId: job.jobId });
      if (!answer.ok) throw new AppError("unexpected", "the videos could not be compared");
      return answer.value;
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
  const made = useMemo(
    () => new Map<number, MadeVideo>(query.data?.map((video) => [video.index, video])),
    [query.data],
  );
  const lookedAt = useLookedAt(clips);
  const pictures = clips.map(
    ({ index, mediaId }) => made.get(index)?.pictures ?? lookedAt.picturesOf(mediaId),
  );
  const keyOf = ({ index }: ReadyClip) => `${job.jobId} ${index}`;
  const seen = useLikenessMatrix(
    clips.map((clip, at) => {
      const hashes = pictures[at];
      return { key: keyOf(clip), ready: hashes ? () => toPictures(hashes) : null };
    }),
    sharedOf,
  );
  const planned = useLikenessMatrix(
    clips.map((clip) => {
      const plan = made.get(clip.index)?.planned;
      return { key: keyOf(clip), ready: plan ? () => toComparable(plan) : null };
    }),
    plannedShare,
  );
  const files = useLikenessMatrix(
    clips.map((clip): Compared<Plan> => {
      const plan = made.get(clip.index)?.planned;
      return { key: keyOf(clip), ready: plan ? () => plan : null };
    }),
    sharedFiles,
  );
  const [pair, setPair] = useState<Pair | null>(null);
  const close = useCallback(() => setPair(null), []);
  if (query.isError) {
    return (
      <div role="alert" className="mt-3 flex flex-wrap items-center gap-3 text-sm text-bad">
        <p>{t("failed")}</p>
        <Button size="sm" onClick={() => void query.refetch()}>
          {t("again")}
        </Button>
      </div>
    );
  }
  if (!query.data) return <Skeleton className="mt-3 h-40" />;
  const numbers = clips.map(({ index }) => index + 1);
  const open = clips.filter((_, at) => pictures[at] === null);
  const sides = pair ? [clips[pair.column], clips[pair.row]].filter((clip) => !!clip) : [];
  return (
    <>
      {open.length > 0 ? <LookButton clips={open} lookedAt={lookedAt} /> : null}
      {clips.length - open.length > 1 ? (
        <LikenessPanel matrix={seen} numbers={numbers} onOpen={setPair}>
          <AgreementText
            seen={seen}
            planned={planned}
            files={files}
            numbers={numbers}
            onOpen={setPair}
          />
        </LikenessPanel>
      ) : null}
      {pair && sides.length === 2 ? (
        <CompareClips
          clips={sides}
          width={job.width}
          height={job.height}
          onDrop={close}
          onClose={close}
        >
          <PairText
            seen={seen[pair.row]?.[pair.column]}
            planned={sides.flatMap(({ index }) => made.get(index)?.planned ?? [])}
          />
        </CompareClips>
      ) : null}
    </>
  );
}

/** What two videos share, as it is seen and as it was planned. */
function PairText({
  seen,
  planned: [one, other],
}: {
  seen: number | undefined;
  planned: readonly Plan[];
}) {
  const t = useTranslations("alike");
  const words = useTranslations("likeness");
  const found = one && other ? likeness(one, other) : null;
  const percent = (share: number) => String(Math.round(share * 100));
  return (
    <div className="mb-3 text-[13px]">
      {seen === undefined ? null : <p>{t("pairSeen", { percent: percent(seen) })}</p>}
      <p className="text-muted">
        {found
          ? t("pairPlanned", {
              percent: percent(found.parts.footage?.share ?? 0),
              files: percent((one && other && sharedFiles(one, other)) ?? 0),
              reasons:
                likenessReasons(found)
                  .map(({ reason, values }) =>
                    words(`reasons.${reason}`, { ...values, percent: String(values.percent) }),
                  )
                  .join(", ") || words("nothing"),
            })
          : t("pairUnplanned")}
      </p>
    </div>
  );
}
