"use client";

import { type FieldPath, get, useFormContext, useFormState } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";

export type ComposePath = FieldPath<ComposeForm>;

/**
 * Turns a problem's message into words. A message is a key of the form's rules, or the backend's
 * own sentence, which is shown as it came.
 */
export function useErrorText() {
  const t = useTranslations("compose.errors");
  const rules = useTranslations("compose.rules");
  return (message: string | undefined, range?: { min: number; max: number }) => {
    if (!message) return undefined;
    if (message === "range" && range) {
      return t("rangeOf", { min: String(range.min), max: String(range.max) });
    }
    const [, code = "", sentence = ""] = /^rule:([\w-]+):(.*)$/s.exec(message) ?? [];
    if (code) return rules.has(code as "film-only") ? rules(code as "film-only") : sentence;
    return t.has(message as "number") ? t(message as "number") : message;
  };
}

type Problem = { message?: string; root?: { message?: string } };

/** The problem of exactly this field, in words. Subscribes to this field only. */
export function useProblem(path: string, range?: { min: number; max: number }) {
  const { control } = useFormContext<ComposeForm>();
  const { errors } = useFormState({ control, name: path as ComposePath, exact: true });
  const text = useErrorText();
  const problem = get(errors, path) as Problem | undefined;
  return text(problem?.message ?? problem?.root?.message, range);
}

/** The problems of the rows of a list, by row. */
export function useRowProblems(path: string): (string | undefined)[] {
  const { control } = useFormContext<ComposeForm>();
  const { errors } = useFormState({ control, name: path as ComposePath, exact: true });
  const text = useErrorText();
  const problems = get(errors, path) as Problem[] | undefined;
  return Array.isArray(problems) ? problems.map((problem) => text(problem?.message)) : [];
}
