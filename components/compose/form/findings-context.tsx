"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { checkRequest, type FormFinding } from "@/lib/compose/checks/check-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useRestingForm } from "./use-form-values";

type Findings = ReadonlyMap<string, FormFinding>;

const FindingsContext = createContext<Findings>(new Map());

const hintsOf = (form: ComposeForm): Findings =>
  new Map(
    checkRequest(form)
      .filter(({ severity }) => severity === "hint")
      .map((finding) => [finding.path, finding]),
  );

const sameKeys = (one: Findings, other: Findings) =>
  one.size === other.size && [...one].every(([path, { code }]) => other.get(path)?.code === code);

/** Checks the form's rules as it changes. Renders only when a hint appears or disappears. */
export function FindingsProvider({ children }: { children: ReactNode }) {
  const { getValues } = useFormContext<ComposeForm>();
  const [hints, setHints] = useState<Findings>(() => hintsOf(getValues()));
  useRestingForm(400, (form) =>
    setHints((before) => {
      const now = hintsOf(form);
      return sameKeys(before, now) ? before : now;
    }),
  );
  return <FindingsContext value={hints}>{children}</FindingsContext>;
}

/** A hint at a field whose value is accepted, but has less effect than one may expect. */
export function useFieldHint(path: string): string | undefined {
  const finding = useContext(FindingsContext).get(path);
  const t = useTranslations("compose.rules");
  return finding && (t.has(finding.code) ? t(finding.code) : finding.message);
}
