import { commaList } from "./comma-list";

const mostStills = 60;

/**
 * `"0:3,1:0"` → `[{ output: 0, shot: 3 }, { output: 1, shot: 0 }]`, without duplicates. Null for a list that
 * is empty, too long, or names anything but outputs 0 to 99 and shots 0 to 999.
 */
export function readStillList(text: string): { output: number; shot: number }[] | null {
  const stills = commaList(text).map((still) => /^(\d{1,2}):(\d{1,3})$/.exec(still));
  if (stills.length === 0 || stills.length > mostStills || stills.includes(null)) return null;
  return stills.map((found) => ({ output: Number(found?.[1]), shot: Number(found?.[2]) }));
}
