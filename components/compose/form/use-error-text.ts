"use client";

import { type FieldPath, get, useFormContext, useFormState } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";

export type ComposePath = FieldPath<ComposeForm>;

/** A sentence with dots would be read as a path of keys. */
const isKey = /^[\w-]+$/;

/**
 * Turns a problem's message into words. A message is a key of the form's rules, `rule:code:sentence`, or a
 * sentence of the backend. Sentences speak of the request, so a person reads that the value was refused;
 * what the backend said stands in the fold for developers.
 */
export function useErrorText() {
  const t = useTranslations("compose.errors");
  const rules = useTranslations("compose.rules");
  const files = useTranslations("media.problems.reasons");
  return (message: string | undefined, range?: { min: number; max: number }) => {
    if (!message) return undefined;
    if (message === "range" && range) {
      return t("rangeOf", { min: String(range.min), max: String(range.max) });
    }
    const [, code = ""] = /^rule:([\w-]+):/.exec(message) ?? [];
    if (rules.has(code as "film-only")) return rules(code as "film-only");
    if (files.has(code as "empty")) return files(code as "empty");
    const key = (code || message) as "number";
    return isKey.test(key) && t.has(key) ? t(key) : t("not-accepted");
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
