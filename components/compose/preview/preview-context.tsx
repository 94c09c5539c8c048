"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { AppError } from "@/lib/base/pure/errors";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { PreviewAnswer, PreviewPlan } from "@/lib/model/preview";
import { withoutUploads } from "@/lib/model/form/uploads/uploading";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import { canMake } from "../kinds/can-make";
import { useBackend } from "../form/compose-context";
import { useFormValues } from "../form/use-form-values";
import { useSpeakingRest } from "../voice/speaking-rest";
import { useIsMarked } from "../wall/state/use-address-mark";
import { type ShownFrame, usePreviewFrame } from "./use-preview-frame";
import { usePreviewPlan } from "./use-preview-plan";

type Preview = {
  form: ComposeForm;
  /** From 0, and always within the count. */
  variant: number;
  count: number;
  setVariant: (variant: number) => void;
  /** The time in the clip, within its length. */
  seconds: number;
  setSeconds: (seconds: number) => void;
  answer: PreviewAnswer | undefined;
  /** The plan that is shown: the last valid plan stays while a new one is made. */
  plan: PreviewPlan | undefined;
  /** Whether the plan is that of an earlier form, until the new one is there. */
  isPlanOld: boolean;
  frame: ShownFrame | null;
  isBusy: boolean;
  hasFailed: boolean;
  retry: () => void;
};

const PreviewContext = createContext<Preview | null>(null);

const unavailable: PreviewAnswer = { state: "unavailable" };
const empty: PreviewAnswer = { state: "empty" };

/** The pause in typing after which the preview is updated. */
const restMs = 400;

/**
 * Plans and draws one clip of the current form. Only components that show the preview re-render.
 */
export function PreviewProvider({ children }: { children: ReactNode }) {
  const backend = useBackend();
  const whole = useFormValues(useSpeakingRest(restMs));
  // What is still being uploaded counts when it is there.
  const form = useMemo(() => withoutUploads(whole), [whole]);
  const [wantedVariant, setVariant] = useState(0);
  const [wantedSeconds, setSeconds] = useState(1);
  const count = Math.max(1, Math.min(100, Math.trunc(form.output.count) || 1));
  const variant = Math.min(wantedVariant, count - 1);
  // Decided without a request, so that the page's first picture is right at once.
  const canPreview = backend.can.preview && canMake(backend.can, form.kind);
  const searches = form.kind === "match" && form.match.source === "search";
  const isEmpty = !searches && sourcesOf(form).length === 0;
  // Nothing is drawn behind the wall, nor before it is known that no wall is open.
  const isCovered = useIsMarked("wall", true);
  const planned = usePreviewPlan(form, variant, canPreview && !isEmpty && !isCovered);
  const answer: PreviewAnswer | undefined = !canPreview
    ? unavailable
    : isEmpty
      ? empty
      : planned.data;
  const plan = answer?.state === "planned" ? answer.plan : undefined;
  const seconds = Math.min(wantedSeconds, Math.max(0, (plan?.durationSeconds ?? 3600) - 0.08));
  const drawn = usePreviewFrame({
    form,
    variant,
    seconds,
    enabled: answer?.state === "planned" && !planned.isPlaceholderData && !isCovered,
  });
  const { refetch: planAgain } = planned;
  const { refetch: drawAgain } = drawn;
  const retry = useCallback(() => {
    void planAgain();
    void drawAgain();
  }, [planAgain, drawAgain]);
  const isBusy = planned.isFetching || drawn.isFetching || (isCovered && canPreview && !isEmpty);
  const hasFailed = planned.isError || drawn.isError;
  // While the form breaks a rule, the old picture stays under a veil that says why.
  const frame = answer?.state === "empty" ? null : drawn.frame;
  const preview = useMemo<Preview>(
    () => ({
      form,
      variant,
      count,
      setVariant,
      seconds,
      setSeconds,
      answer,
      plan,
      isPlanOld: planned.isPlaceholderData,
      frame,
      isBusy,
      hasFailed,
      retry,
    }),
    [
      form,
      variant,
      count,
      seconds,
      answer,
      plan,
      planned.isPlaceholderData,
      frame,
      isBusy,
      hasFailed,
      retry,
    ],
  );
  return <PreviewContext value={preview}>{children}</PreviewContext>;
}

export function usePreview(): Preview {
  const preview = useContext(PreviewContext);
  if (!preview) throw new AppError("unexpected", "usePreview outside of PreviewProvider");
  return preview;
}
