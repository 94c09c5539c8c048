"use client";

import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useLatest } from "./use-latest";

/** Calls back with a copy of the whole form after it has rested for a while. Renders nothing. */
export function useRestingForm(restMs: number, onRest: (form: ComposeForm) => void): void {
  const { subscribe, getValues } = useFormContext<ComposeForm>();
  const latest = useLatest(onRest);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => latest.current(structuredClone(getValues())), restMs);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, getValues, latest, restMs]);
}

/** The whole form, following behind by `restMs`: for what must not render with each key. */
export function useFormValues(restMs: number): ComposeForm {
  const { getValues } = useFormContext<ComposeForm>();
  const [form, setForm] = useState<ComposeForm>(() => structuredClone(getValues()));
  useRestingForm(restMs, setForm);
  return form;
}
