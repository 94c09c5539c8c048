"use client";

import { useCallback, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshSheet, type SheetForm } from "@/lib/model/sheet/sheet-form";

const mostSteps = 100;

/** The sheet of the form, and its changes, which can be undone. */
export function useSheet() {
  const { control, setValue, getValues } = useFormContext<ComposeForm>();
  const sheet = useWatch({ control, name: "sheet" }) ?? freshSheet;
  const past = useRef<SheetForm[]>([]);
  const [steps, setSteps] = useState(0);

  const write = useCallback(
    (next: SheetForm) => setValue("sheet", next, { shouldDirty: true }),
    [setValue],
  );

  const change = useCallback(
    (edit: (before: SheetForm) => SheetForm) => {
      const before = getValues("sheet") ?? freshSheet;
      const after = edit(before);
      if (after === before) return;
      past.current = [...past.current.slice(1 - mostSteps), before];
      setSteps(past.current.length);
      write(after);
    },
    [getValues, write],
  );

  const undo = useCallback(() => {
    const before = past.current.pop();
    setSteps(past.current.length);
    if (before) write(before);
  }, [write]);

  return { sheet, change, undo, canUndo: steps > 0 };
}
