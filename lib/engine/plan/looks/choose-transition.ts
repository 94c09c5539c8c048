import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { random } from "../arithmetic/seeded-random";

/**
 * Which transition stands after each piece of an output: one for the whole clip, the next of the
 * list for each output as for every pool of IMS (reference, 2.1); or one drawn for each cut when
 * `UseUniformTransition` is false. Without a list it is the cross-fade.
 */
export function chooseTransitions(
  { editing }: BatchConfigs,
  seed: string,
  index: number,
): (place: number) => string {
  const { TransitionList, UseUniformTransition } = editing.ProcessConfig ?? {};
  const list = TransitionList?.length ? TransitionList : [editingDefaults.transition];
  const first = random(seed, "transition").integer(list.length);
  const uniform = list[(first + index) % list.length] ?? editingDefaults.transition;
  if (UseUniformTransition ?? true) return () => uniform;
  return (place) => random(seed, "transition", index, place).pick(list);
}
