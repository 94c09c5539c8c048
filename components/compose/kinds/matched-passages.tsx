"use client";

import { Check, Repeat2, X } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { MediaStill } from "@/components/media/item/media-thumb";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FileName } from "@/components/ui/name/file-name";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { ChosenShotForm } from "@/lib/model/form/kinds/match-form";
import type { PreviewPassage, PreviewRankedShot } from "@/lib/model/preview";
import { useMediaCatalog } from "../footage/media-catalog";
import { usePreview } from "../preview/preview-context";
import { useStepNumber } from "./steps";

/** Under each sentence the shot that was found for it, with its score and the reason, to be replaced by hand. */
export function MatchedPassages() {
  const t = useTranslations("compose.kinds.matched");
  const { plan, answer, variant } = usePreview();
  const passages = plan?.passages ?? [];
  return (
    <Section
      id="step-matches"
      number={useStepNumber("matches")}
      title={t("title")}
      lead={t("lead", { number: String(variant + 1) })}
    >
      {passages.length === 0 ? (
        <p className="text-[13px] text-faint">
          {t(answer?.state === "unavailable" ? "unavailable" : "none")}
        </p>
      ) : (
        <ol className="flex flex-col gap-4">
          {passages.map((passage, index) => (
            <Passage key={`${index}-${passage.text}`} passage={passage} />
          ))}
        </ol>
      )}
    </Section>
  );
}

const isSame = (text: string) => (shot: ChosenShotForm) => shot.text === text;

function Passage({ passage }: { passage: PreviewPassage }) {
  const t = useTranslations("compose.kinds.matched");
  const { control, setValue, getValues } = useFormContext<ComposeForm>();
  const isChosen = useWatch({
    control,
    name: "match.chosen",
    compute: (chosen) => chosen.some(isSame(passage.text)),
  });
  const [open, setOpen] = useState(false);
  const keep = (shots: ChosenShotForm[]) => {
    const others = getValues("match.chosen").filter((shot) => shot.text !== passage.text);
    setValue("match.chosen", [...others, ...shots], { shouldDirty: true, shouldTouch: true });
  };
  const choose = (shot: PreviewRankedShot) => {
    keep([
      {
        text: passage.text,
        mediaId: shot.mediaId,
        inSeconds: shot.inSeconds,
        outSeconds: null,
      },
    ]);
    setOpen(false);
  };
  const canReplace = passage.others.length > 0;
  return (
    <li className="rounded-lg border border-line p-3">
      <p className="text-sm">{passage.text}</p>
      <ul className="mt-2 flex flex-wrap gap-3">
        {passage.shots.map((shot) => (
          <li key={`${shot.mediaId}-${shot.inSeconds}`} className="w-36">
            <Shot shot={shot} by={shot.by} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-1">
        {canReplace ? (
          <Button
            variant="ghost"
            size="sm"
            icon={<Repeat2 aria-hidden />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "close" : "replace")}
          </Button>
        ) : null}
        {isChosen ? (
          <span className="inline-flex items-center gap-1 text-[13px] text-muted">
            <Check aria-hidden className="size-3.5 text-good" />
            {t("stays")}
            <IconButton label={t("release")} tooltip={false} size="sm" onClick={() => keep([])}>
              <X aria-hidden />
            </IconButton>
          </span>
        ) : null}
      </div>
      {open ? (
        <ul
          aria-label={t("others")}
          className="mt-2 grid grid-cols-2 gap-3 border-t border-line pt-3 sm:grid-cols-4"
        >
          {passage.others.map((shot) => (
            <li key={`${shot.mediaId}-${shot.inSeconds}`}>
              <button
                type="button"
                onClick={() => choose(shot)}
                className="block w-full rounded-lg text-left outline-offset-2 hover:opacity-85"
              >
                <Shot shot={shot} by={null} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const tenth = (seconds: number) => seconds.toFixed(1);

function Shot({ shot, by }: { shot: PreviewRankedShot; by: "hand" | "match" | "turn" | null }) {
  const t = useTranslations("compose.kinds.matched");
  const item = useMediaCatalog().get(shot.mediaId);
  const { score, reason } = shot;
  const at = item?.durationSeconds ? shot.inSeconds / item.durationSeconds : null;
  return (
    <>
      {item ? (
        <MediaStill item={item} share={item.kind === "video" ? at : null} />
      ) : (
        <span className="block aspect-4/3 rounded-lg bg-sunken" />
      )}
      <span className="mt-1 flex min-w-0 gap-1 text-[13px]">
        <FileName name={item?.title ?? t("shot")} />
        <span className="shrink-0 text-faint tabular-nums">{tenth(shot.inSeconds)} s</span>
      </span>
      <span className="flex flex-wrap items-center gap-1 text-xs text-muted">
        {by === "hand" ? <Badge>{t("byHand")}</Badge> : null}
        {by === "turn" ? <Badge>{t("noMatch")}</Badge> : null}
        {score === null || by === "turn" ? null : (
          <span className="tabular-nums">{t("score", { score })}</span>
        )}
      </span>
      {reason && by !== "turn" ? (
        <span className="block truncate text-xs text-faint" title={reason.words}>
          {t("reason", { source: reasonSource(reason.source, t), words: reason.words })}
        </span>
      ) : null}
    </>
  );
}

type T = ReturnType<typeof useTranslations<"compose.kinds.matched">>;

/** The name of a source of texts; of one that is not known, its own word. */
const reasonSource = (source: string, t: T): string =>
  t.has(`source.${source}` as "source.tag") ? t(`source.${source}` as "source.tag") : source;
