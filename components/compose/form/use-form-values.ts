"use client";

import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useLatest } from "./use-latest";

/**
 * Calls back with a copy of the whole form once the form has not changed for a while. Renders
 * nothing.
 */
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

/** The whole form, delayed by `restMs`: for components that must not render on every key press. */
export function useFormValues(restMs: number): ComposeForm {
  const { getValues } = useFormContext<ComposeForm>();
  const [form, setForm] = useState<ComposeForm>(() => structuredClone(getValues()));
  useRestingForm(restMs, setForm);
  return form;
}
