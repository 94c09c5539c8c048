"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { useResponsibility } from "@/components/words/use-responsibility";
import { paths } from "@/lib/base/pure/paths";
import { submitSheetAction } from "@/lib/compose/sheet/sheet-actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Responsibility } from "@/lib/model/words/word-override";
import { useDraftId } from "../form/compose-context";
import { randomId } from "../form/random-id";
import { today } from "./use-checked-rows";

/**
 * Makes a video of each row, once. The same sheet keeps its id, so that a press after a lost answer finds the
 * jobs that were made.
 */
export function useSubmitSheet() {
  const t = useTranslations("sheet");
  const sentence = useErrorSentence();
  const { getValues } = useFormContext<ComposeForm>();
  const draftId = useDraftId();
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const { ask, dialog } = useResponsibility();
  const sent = useRef<{ content: string; key: string } | null>(null);

  async function send(responsibility: Responsibility | null = null): Promise<void> {
    if (isSending) return;
    const form = getValues();
    const content = JSON.stringify(form);
    if (sent.current?.content !== content) sent.current = { content, key: randomId() };
    setSending(true);
    setMessage(null);
    const { key } = sent.current;
    const asked = { form, key, draftId, today: today(), responsibility };
    const answer = await submitSheetAction(asked).catch(() => null);
    if (answer?.ok && "jobId" in answer.value) {
      router.push(paths.job(answer.value.jobId));
      return;
    }
    setSending(false);
    if (answer?.ok && "words" in answer.value) {
      ask(answer.value.words, (said) => void send(said));
    } else if (answer?.ok && "rows" in answer.value) {
      setMessage(t("faulty", { count: answer.value.rows.length }));
    } else if (answer && !answer.ok && "code" in answer && answer.code) {
      setMessage(sentence({ ...answer, code: answer.code }));
    } else setMessage(t("unreachable"));
  }

  return { send, isSending, message, dialog };
}
