import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { drawnFilters } from "./drawn-filters";
import { random } from "../arithmetic/seeded-random";

/**
 * The filter an output is seen through: the next of the list for each output, as for every pool of
 * IMS (reference, 2.1), so that all its shots match. Without a list one of all; null when filters
 * are not allowed.
 */
export function chooseFilter(
  { editing }: BatchConfigs,
  seed: string,
  index: number,
): string | null {
  const { AllowFilter, FilterList } = editing.ProcessConfig ?? {};
  if (AllowFilter !== true) return null;
  const list = FilterList?.length ? FilterList : drawnFilters;
  const first = random(seed, "filter").integer(list.length);
  return list[(first + index) % list.length] ?? null;
}
