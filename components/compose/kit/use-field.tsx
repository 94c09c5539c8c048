"use client";

import { Info } from "lucide-react";
import type { Messages } from "use-intl";
import { useTranslations } from "use-intl";
import { factsOf, type ShownFacts } from "@/lib/compose/fields/field-facts";
import { FidelityBadge } from "./fidelity-badge";
import { useFieldHint } from "../form/findings-context";
import { useProblem } from "../form/use-error-text";

export type FieldKey = keyof Messages["compose"]["field"];

/** The line with the unit, range and default of a field, from the contract. */
function useFactsLine(facts: ShownFacts, canBeOpen: boolean): string {
  const t = useTranslations("compose.kit");
  const { min, max, unit } = facts;
  const parts: string[] = [];
  if (min !== null && max !== null) {
    const range = { min: String(min), max: String(max) };
    parts.push(
      unit ? t("facts.rangeUnit", { ...range, unit: t(`units.${unit}`) }) : t("facts.range", range),
    );
  }
  if (facts.default !== null) parts.push(t("facts.default", { value: String(facts.default) }));
  else if (canBeOpen && min !== null) parts.push(t("facts.open"));
  return parts.join(" · ");
}

/** The texts around a control: its label, its hint with unit and range, and its problem. */
export function useField(
  path: string,
  name: FieldKey,
  options: { canBeOpen?: boolean; line?: string } = {},
) {
  const t = useTranslations("compose");
  const facts = factsOf(path);
  const ownLine = useFactsLine(facts, options.canBeOpen ?? false);
  const line = options.line ?? ownLine;
  const finding = useFieldHint(path);
  const { min, max } = facts;
  const range = min !== null && max !== null ? { min, max } : undefined;
  const problem = useProblem(path, range);
  const label = t(`field.${name}.label`);
  const hint = (
    <>
      {t(`field.${name}.hint`)}{" "}
      {line ? <span className="tabular-nums">{t("kit.facts.aside", { line })}</span> : null}
      {finding ? (
        <span className="mt-0.5 flex items-start gap-1.5 text-warn">
          <Info aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {finding}
        </span>
      ) : null}
    </>
  );
  return { label, hint, problem, facts, aside: <FidelityBadge path={path} /> };
}
