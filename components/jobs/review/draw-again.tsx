"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MoneyCost, WorkCost } from "@/components/cost/cost-words";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import type { CostEstimate, SpendingRules } from "@/lib/model/cost/cost";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";

type Answer =
  | { ok: true; value: { jobId: string } | { words: TextWithHits[] } }
  | { ok: false; reason: string; code?: string; message?: string; requestId?: string };

/** Makes new videos in the place of those at `indexes`; the page hands it down. */
export type DrawAgainAction = (input: {
  jobId: string;
  indexes: number[];
  key: string;
  responsibility: Responsibility | null;
}) => Promise<Answer>;

type Cost =
  | { kind: "paid"; estimate: CostEstimate; rules: SpendingRules; spentMicros: number }
  | { kind: "own"; seconds: number | null };

/** What these videos would cost; null when that is not known. The page hands it down. */
export type CostOfAgainAction = (input: {
  jobId: string;
  indexes: number[];
}) => Promise<{ ok: true; value: Cost | null } | { ok: false }>;

/** Draws the rejected videos again, as a job of their own. Renders nothing while none is rejected. */
export function DrawAgain({
  jobId,
  rejected,
  how,
  action,
  costOf,
}: {
  jobId: string;
  rejected: readonly number[];
  how: "other" | "anew";
  action: DrawAgainAction;
  costOf: CostOfAgainAction;
}) {
  const t = useTranslations("reviews");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const router = useRouter();
  const { ask, dialog } = useResponsibility();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  // The same videos keep their key, so that a press after a lost answer finds the job that was made.
  const sent = useRef<{ content: string; key: string } | null>(null);
  const count = rejected.length;
  const cost = useQuery({
    queryKey: ["again-cost", jobId, rejected.join()],
    queryFn: async () => {
      const answer = await costOf({ jobId, indexes: [...rejected] });
      return answer.ok ? answer.value : null;
    },
    enabled: asking && count > 0,
    staleTime: 0,
  });
  if (count === 0 && !asking) return dialog;

  async function send(responsibility: Responsibility | null = null): Promise<void> {
    const content = rejected.join();
    if (sent.current?.content !== content) {
      sent.current = { content, key: crypto.randomUUID().replaceAll("-", "") };
    }
    setPending(true);
    const asked = { jobId, indexes: [...rejected], key: sent.current.key, responsibility };
    const answer = await action(asked).catch(() => null);
    setPending(false);
    setAsking(false);
    if (answer?.ok && "jobId" in answer.value) router.push(paths.job(answer.value.jobId));
    else if (answer?.ok && "words" in answer.value) {
      ask(answer.value.words, (said) => void send(said));
    } else toast.failed(whyNot(answer));
  }

  function whyNot(answer: Answer | null): string {
    if (answer === null || answer.ok) return t("againFailed");
    if (answer.reason === "full") return t("againFull");
    if (answer.reason === "gone") return t("againGone");
    return answer.code ? sentence({ ...answer, code: answer.code }) : t("againFailed");
  }

  return (
    <>
      <Button icon={<RefreshCw aria-hidden />} onClick={() => setAsking(true)}>
        {t("again", { count })}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t("againTitle", { count })}
        width="sm"
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
            <Button variant="primary" pending={pending} onClick={() => void send()}>
              {t("againConfirm", { count })}
            </Button>
          </>
        }
      >
        <p className="text-sm text-muted">{t(how === "other" ? "againOther" : "againAnew")}</p>
        <p aria-live="polite" className="mt-3 min-h-5 text-sm tabular-nums">
          {cost.data?.kind === "own" ? <WorkCost seconds={cost.data.seconds} /> : null}
          {cost.data?.kind === "paid" ? <MoneyCost {...cost.data} /> : null}
          {cost.isPending ? t("againCosting") : null}
        </p>
      </Dialog>
      {dialog}
    </>
  );
}
