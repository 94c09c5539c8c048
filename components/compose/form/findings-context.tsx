"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { whenIdle } from "@/components/ui/later/idle-queue";
import type { FormFinding } from "@/lib/compose/checks/check-request";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useRestingForm } from "./use-form-values";

type Findings = ReadonlyMap<string, FormFinding>;

const FindingsContext = createContext<Findings>(new Map());

/** The rules are no part of the first load. */
async function hintsOf(form: ComposeForm): Promise<Findings> {
  const { checkRequest } = await import("@/lib/compose/checks/check-request");
  return new Map(
    checkRequest(form)
      .filter(({ severity }) => severity === "hint")
      .map((finding) => [finding.path, finding]),
  );
}

const sameKeys = (one: Findings, other: Findings) =>
  one.size === other.size && [...one].every(([path, { code }]) => other.get(path)?.code === code);

/** Checks the form's rules as it changes. Renders only when a hint appears or disappears. */
export function FindingsProvider({ children }: { children: ReactNode }) {
  const { getValues } = useFormContext<ComposeForm>();
  const [hints, setHints] = useState<Findings>(new Map());
  const check = useCallback(
    (form: ComposeForm) =>
      hintsOf(form).then(
        (now) => setHints((before) => (sameKeys(before, now) ? before : now)),
        // Hints are for convenience: what must not be sent is found when it is submitted.
        () => undefined,
      ),
    [],
  );
  // The first time in an idle moment: the page comes first.
  useEffect(() => whenIdle(() => check(structuredClone(getValues()))), [check, getValues]);
  useRestingForm(400, (form) => void check(form));
  return <FindingsContext value={hints}>{children}</FindingsContext>;
}

/** A hint at a field whose value is accepted, but has less effect than one may expect. */
export function useFieldHint(path: string): string | undefined {
  const finding = useContext(FindingsContext).get(path);
  const t = useTranslations("compose.rules");
  return finding && (t.has(finding.code) ? t(finding.code) : finding.message);
}
