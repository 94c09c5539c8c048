"use client";

import { CircleAlert, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Progress } from "@/components/ui/progress";
import type { AnalysisPass } from "@/lib/model/media/analysis";

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 text-sm text-muted [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
      {icon}
      <span className="min-w-0">{children}</span>
    </p>
  );
}

/** How far a pass over a file is, and why it failed; nothing once it is done. */
export function AnalysisState({
  pass,
  name,
}: {
  pass: AnalysisPass | null;
  name: "looks" | "words" | "descriptions";
}) {
  const t = useTranslations("analysis");
  if (!pass || pass.state === "done") return null;
  if (pass.problem === "refused" || pass.problem === "unreachable") {
    return (
      <Line icon={<CircleAlert aria-hidden className="text-warn" />}>
        {t(`provider.${pass.problem}`)}
      </Line>
    );
  }
  if (pass.state === "waiting") {
    const words = pass.progress >= 0.01 ? "pausedAt" : "waiting";
    return (
      <Line icon={<Clock aria-hidden />}>{t(`${words}.${name}`, { share: pass.progress })}</Line>
    );
  }
  if (pass.state === "failed") {
    return (
      <Line icon={<CircleAlert aria-hidden className="text-warn" />}>
        {t(pass.problem === "machine" ? `failedHere.${name}` : `failed.${name}`)}
      </Line>
    );
  }
  const words = t(`running.${name}`, { share: pass.progress });
  return (
    <div>
      <p className="mb-1.5 text-sm text-muted tabular-nums">{words}</p>
      <Progress value={pass.progress} label={t(`progress.${name}`)} />
    </div>
  );
}
