"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import type { Responsibility } from "@/lib/model/words/word-override";
import { runPreset } from "@/lib/presets/actions";

type Answer =
  | { ok: true }
  | { ok: false; reason: string; code?: string; message?: string; requestId?: string };

const words = {
  gone: "errors.gone",
  full: "errors.full",
  unfinished: "errors.unfinished",
  "media-gone": "errors.mediaGone",
  unreachable: "errors.unreachable",
} as const;

function isKnown(reason: string): reason is keyof typeof words {
  return Object.hasOwn(words, reason);
}

/** Making the videos of a preset, with a message when that is refused. */
export function useRunPreset(presetId: string) {
  const t = useTranslations("presets");
  const sentence = useErrorSentence();
  const router = useRouter();
  const [running, setRunning] = useState(false);
  // The token is kept until the run succeeded: a retry after a lost connection makes no second job.
  const runToken = useRef<string | null>(null);
  const { ask, dialog } = useResponsibility();

  function tell(answer: Answer | null): answer is { ok: true } {
    if (answer?.ok) return true;
    const reason = answer?.reason ?? "unexpected";
    const isCloud = Boolean(answer?.code) && reason !== "media-gone";
    if (answer && isCloud) toast.failed(sentence(answer));
    else if (isKnown(reason)) toast.failed(t(words[reason]));
    else if (reason === "refused") toast.failed(t("errors.refused"));
    else toast.failed(t("errors.unexpected"));
    return false;
  }

  async function run(responsibility: Responsibility | null = null): Promise<void> {
    setRunning(true);
    runToken.current ??= crypto.randomUUID();
    const clientToken = runToken.current;
    const answer = await runPreset({ presetId, clientToken, responsibility }).catch(() => null);
    if (answer?.ok && "words" in answer.value) {
      setRunning(false);
      ask(answer.value.words, (said) => void run(said));
      return;
    }
    if (answer?.ok && "jobId" in answer.value) {
      runToken.current = null;
      router.push(paths.job(answer.value.jobId));
      return;
    }
    // A refused token must not be reused with other media: the next try is another request.
    if (answer) runToken.current = null;
    tell(answer);
    setRunning(false);
  }

  return { run, running, dialog };
}
