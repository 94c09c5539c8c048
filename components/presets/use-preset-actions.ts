"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { toast } from "@/components/ui/toast";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import type { Responsibility } from "@/lib/model/words/word-override";
import {
  deletePreset,
  duplicatePreset,
  renamePreset,
  restorePreset,
  runPreset,
} from "@/lib/presets/actions";
import type { PresetCard } from "@/lib/presets/loaders";

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

/** The actions of one preset, each with a toast about its result. */
export function usePresetActions(preset: Pick<PresetCard, "presetId" | "name">) {
  const t = useTranslations("presets");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const router = useRouter();
  const [running, setRunning] = useState(false);
  // The token is kept until the run succeeded: a retry after a lost connection makes no second job.
  const runToken = useRef<string | null>(null);
  const { presetId, name } = preset;
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

  async function rename(next: string): Promise<boolean> {
    const renamed = tell(await renamePreset({ presetId, name: next }).catch(() => null));
    if (renamed) router.refresh();
    return renamed;
  }

  async function duplicate(): Promise<void> {
    const copyName = t("copyName", { name }).slice(0, 80);
    const answer = await duplicatePreset({ presetId, name: copyName }).catch(() => null);
    if (!tell(answer)) return;
    toast.done(t("duplicated"));
    router.refresh();
  }

  async function restore(): Promise<void> {
    if (!tell(await restorePreset({ presetId }).catch(() => null))) return;
    toast.done(t("restored", { name }));
    router.refresh();
  }

  async function remove(): Promise<void> {
    if (!tell(await deletePreset({ presetId }).catch(() => null))) return;
    toast.done(t("deleted", { name }), {
      durationMs: 10_000,
      action: { label: common("undo"), onClick: () => void restore() },
    });
    router.refresh();
  }

  return { run, rename, duplicate, remove, running, dialog };
}
