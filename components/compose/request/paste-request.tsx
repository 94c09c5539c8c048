"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Textarea } from "@/components/ui/control/textarea";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { openPastedAction, type PastedProblem } from "@/lib/compose/actions";
import { pastedLimits } from "@/lib/compose/pasted/pasted-limits";
import { useDraftId } from "../form/compose-context";

/** Opens a pasted request as a new draft, so that the previous draft can be opened again. */
export function PasteRequest({ onFilled }: { onFilled: () => void }) {
  const t = useTranslations("compose.request");
  const common = useTranslations("common");
  const router = useRouter();
  const draftId = useDraftId();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<PastedProblem | null>(null);
  const [isFilling, startFilling] = useTransition();

  async function fill(): Promise<void> {
    setProblem(null);
    if (pasted.length > pastedLimits.characters) {
      return setProblem({ ok: false, reason: "long", what: "", detail: "" });
    }
    const answer = await openPastedAction({ pasted }).catch(() => null);
    if (!answer?.ok) {
      toast.failed(t("failed"));
      return;
    }
    if ("problem" in answer.value) return setProblem(answer.value.problem);
    router.push(paths.compose({ draft: answer.value.draftId }));
    onFilled();
    toast.done(t("filled"), {
      action: {
        label: common("undo"),
        onClick: () => router.push(paths.compose({ draft: draftId })),
      },
      durationMs: 10_000,
    });
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t("pasteLead")}</p>
      <Field label={t("pasteLabel")} error={problem ? sentenceOf(problem, t) : undefined}>
        {(control) => (
          <Textarea
            {...control}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            placeholder={t("pastePlaceholder")}
            spellCheck={false}
            autoComplete="off"
            className="max-h-[55dvh] min-h-56 font-mono text-xs"
          />
        )}
      </Field>
      {problem?.reason === "invalid" ? (
        <ul className="-mt-2 flex flex-col gap-1.5 text-[13px]">
          {problem.problems.map(({ path, message }) => (
            <li key={path + message}>
              <code className="text-xs break-all">{path}</code>: {message}
            </li>
          ))}
        </ul>
      ) : null}
      <Button
        variant="primary"
        className="self-start"
        disabled={pasted.trim() === ""}
        pending={isFilling}
        onClick={() => startFilling(fill)}
      >
        {t("fill")}
      </Button>
    </div>
  );
}

function sentenceOf(
  problem: PastedProblem,
  t: ReturnType<typeof useTranslations<"compose.request">>,
): string {
  if (problem.reason === "invalid") return t("invalid", { count: problem.problems.length });
  return t(problem.reason, { what: problem.what, detail: problem.detail });
}
