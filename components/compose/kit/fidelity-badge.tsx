"use client";

import { deferred } from "@/components/ui/later/deferred";
import { useBackend } from "../form/compose-context";

/** With the table of all fields, which is long. */
const FieldLevel = deferred(async () => (await import("./field-level")).FieldLevel);

/**
 * Says what the backend does differently from IMS or not at all; empty when it supports the field.
 */
export function FidelityBadge({ path }: { path: string }) {
  const { can } = useBackend();
  return can.allFields ? null : <FieldLevel path={path} />;
}
