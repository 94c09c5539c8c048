"use client";

import type { UseFormReturn } from "react-hook-form";
import { changedValues } from "@/lib/model/draft/form-changes";
import { toJson } from "@/lib/model/draft/json-value";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { ComposePath } from "../form/use-error-text";

type Writable = Pick<UseFormReturn<ComposeForm>, "getValues" | "setValue" | "setValues">;

/**
 * Writes a form into the one on the page. Only fields that differ are touched, so that the focus, open
 * folds and what is typed elsewhere stay.
 */
export function writeForm({ getValues, setValue, setValues }: Writable, next: ComposeForm): void {
  const changes = changedValues(toJson(getValues()), toJson(next));
  for (const { path, value } of changes) {
    setValue(path.join(".") as ComposePath, value as never, { shouldDirty: true });
  }
  // Tells whoever watches something that contains a field, or stands in one.
  if (changes.length > 0) setValues({});
}
