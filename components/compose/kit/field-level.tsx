"use client";

import { fidelityOfField } from "@/lib/compose/checks/field-fidelity";
import { differenceOf } from "./difference-of";
import { LevelBadge } from "./level-badge";

/** The badge of a field; empty when the embedded engine obeys the field as IMS does. */
export function FieldLevel({ path }: { path: string }) {
  const fidelity = fidelityOfField(path);
  if (!fidelity) return null;
  // What only Alibaba Cloud does stands in a fold that says so.
  const difference = fidelity.level === "approximate" ? differenceOf(path) : null;
  return <LevelBadge level={fidelity.level} difference={difference} />;
}
