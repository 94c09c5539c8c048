"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormContext } from "react-hook-form";
import { AppError } from "@/lib/base/pure/errors";
import { checkSheetAction } from "@/lib/compose/sheet/sheet-actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useResting } from "../form/use-resting";
import type { SheetForm } from "@/lib/model/sheet/sheet-form";

const restMs = 500;

/** The day as `2026-11-30`, where the person is. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the server says of the rows, a moment after the last change. The last answer stays meanwhile. */
export function useCheckedRows(sheet: SheetForm) {
  const { getValues } = useFormContext<ComposeForm>();
  const rested = useResting(sheet, restMs);
  const query = useQuery({
    queryKey: ["sheet", rested],
    queryFn: async () => {
      const form = { ...getValues(), sheet: rested };
      const answer = await checkSheetAction({ form, today: today() });
      if (!answer.ok) throw new AppError("unexpected", "the sheet could not be checked");
      return answer.value;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  return {
    rows: query.data?.rows ?? [],
    cost: query.data?.cost ?? null,
    isCurrent: rested === sheet && !query.isFetching,
  };
}
