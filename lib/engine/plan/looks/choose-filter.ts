import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { drawnFilters } from "./drawn-filters";
import { random } from "../arithmetic/seeded-random";

/**
 * The filter of an output, the same for all its shots so that they match. Each output takes the next
 * filter of the list, as with every pool of IMS (reference, 2.1). Without a list, all filters are the
 * list. Null when filters are not allowed.
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
