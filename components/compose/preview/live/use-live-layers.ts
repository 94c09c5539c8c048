"use client";

import { useEffect, useMemo, useState } from "react";
import { useFormContext } from "react-hook-form";
import { type LiveLayers, liveLayers } from "@/lib/compose/preview/live-layers";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { ShownFrame } from "../use-preview-frame";
import { useFormKey } from "../use-preview-plan";

/**
 * `true`: the frame is that of the form. `live`: only texts, their looks and stickers differ, and `layers` are
 * those of now. `old`: the frame shows something else than the form.
 */
export type LiveState = "true" | "live" | "old";

/** How a frame compares with the form of this moment, without waiting for a pause in typing. */
export function useLiveLayers(
  frame: ShownFrame,
  variant: number,
): { state: LiveState; form: ComposeForm; layers: LiveLayers | null } {
  const form = useFormNow();
  const [now, then] = [useFormKey(form), useFormKey(frame.form)];
  const layers = useMemo(
    () => (frame.layers ? liveLayers({ form: frame.form, layers: frame.layers }, form) : null),
    [frame, form],
  );
  const state = frame.variant !== variant ? "old" : now === then ? "true" : layers ? "live" : "old";
  return { state, form, layers: frame.variant === variant ? layers : null };
}

/** The form as it is, at most once in a frame of the screen. */
function useFormNow(): ComposeForm {
  const { subscribe, getValues } = useFormContext<ComposeForm>();
  const [form, setForm] = useState<ComposeForm>(() => structuredClone(getValues()));
  useEffect(() => {
    let waits = 0;
    const take = () => {
      waits = 0;
      setForm(structuredClone(getValues()));
    };
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        waits ||= requestAnimationFrame(take);
      },
    });
    waits ||= requestAnimationFrame(take);
    return () => {
      cancelAnimationFrame(waits);
      stop();
    };
  }, [subscribe, getValues]);
  return form;
}
