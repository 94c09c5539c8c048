import { useCallback } from "react";
import { useFormContext } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";

const named = ["speech.languages", "speech.recordings"] as const;

/** Lets what a person said of the language of a text, or recorded of it, go on while the text is edited. */
export function useFollowText() {
  const { getValues, setValue } = useFormContext<ComposeForm>();
  return useCallback(
    (before: string, text: string) => {
      const name = before.trim();
      if (name === "" || name === text.trim()) return;
      for (const path of named) {
        const all: readonly { text: string }[] = getValues(path);
        if (!all.some((each) => each.text.trim() === name)) continue;
        const next = all.map((each) => (each.text.trim() === name ? { ...each, text } : each));
        setValue(path, next as never, { shouldDirty: true });
      }
    },
    [getValues, setValue],
  );
}
