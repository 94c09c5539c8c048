"use client";

import { useFormContext, useWatch } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Voice } from "@/lib/model/voice";
import { useBackend } from "../form/compose-context";

/** A sentence that is still being written should not be paid for. */
const paidRestMs = 2_500;

/** How long a form rests before it is spoken, in ms; longer where an online service speaks. */
export function speakingRestMs(
  usualMs: number,
  voices: ReadonlyArray<Pick<Voice, "id" | "online">>,
  chosen: readonly string[],
): number {
  const isPaid = voices.some(({ id, online }) => online !== null && chosen.includes(id));
  return isPaid ? Math.max(usualMs, paidRestMs) : usualMs;
}

/** The same for the form on the page. */
export function useSpeakingRest(usualMs: number): number {
  const { voices } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  return speakingRestMs(usualMs, voices, useWatch({ control, name: "speech.voices" }));
}
