"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useBackend } from "../form/compose-context";

const namesMedia = (form: ComposeForm) => sourcesOf(form).length > 0;

/** Whether there is nothing to choose from and nothing chosen: the empty library is then offered help. */
export function useEmptyLibrary(): boolean {
  const { libraryIsEmpty } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  const hasMedia = useWatch({ control, compute: namesMedia });
  return libraryIsEmpty && !hasMedia;
}
