"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";
import {
  type BudgetEffect,
  budgetEffects,
  budgetTone,
  type Span,
  type TextBudget,
} from "@/lib/model/speech-budget";
import { useBackend } from "../../form/compose-context";

const colours = { fits: "text-good", off: "text-warn", far: "text-bad" } as const;

/**
 * How long a script is to say and how long its picture is, with what happens about the difference. One
 * line is kept free for it, so that nothing moves when it comes.
 */
export function BudgetLine({
  text,
  estimate,
  budget,
}: {
  text: string;
  /** Seconds, until the voice is measured. */
  estimate: number;
  budget: TextBudget | undefined;
}) {
  return (
    <p className="min-h-9 pt-1 pl-0.5 text-xs tabular-nums sm:min-h-5">
      {text.trim() === "" ? null : <Told estimate={estimate} budget={budget} />}
    </p>
  );
}

function Told({ estimate, budget }: { estimate: number; budget: TextBudget | undefined }) {
  const t = useTranslations("compose.lists.budget");
  const backend = useBackend();
  const { count, span } = useSpans();
  const about = String(Math.max(1, Math.round(estimate)));
  if (!budget) {
    const key = backend.can.preview ? "estimate" : "estimateCloud";
    return <span className="text-faint">{t(key, { voice: about })}</span>;
  }
  const { plan } = budget;
  if (!plan) return <span className="text-warn">{t("unused")}</span>;
  const told = (effect: BudgetEffect) =>
    "speed" in effect
      ? t(effect.kind, { speed: effect.speed.toFixed(2).replace(/0$/, "") })
      : t(effect.kind, { count: count(effect) });
  const effects = budgetEffects(plan).map(told);
  const voice = plan.spokenSeconds.toFixed(1);
  return (
    <>
      <span className="text-faint">
        {t("measured", { voice, picture: span(plan.pictureSeconds) })}
      </span>
      <span className={clsx("before:text-faint before:content-['_·_']", colours[budgetTone(plan)])}>
        {effects.length > 0 ? effects.join(" · ") : t("fits")}
      </span>
    </>
  );
}

function useSpans() {
  const t = useTranslations("compose.lists.budget");
  return {
    /** What the worst video has. */
    count: ({ most }: Span) => most,
    span: ({ least, most }: Span) => {
      const [low, high] = [least.toFixed(1), most.toFixed(1)];
      return low === high ? low : t("span", { least: low, most: high });
    },
  };
}
