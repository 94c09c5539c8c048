import { z } from "zod";
import { sheetColumnSchema, type SheetColumn } from "@/lib/model/sheet/sheet-form";

const storageKey = "reelpress-sheet-columns";
const mostMappings = 30;
const storedSchema = z.array(z.tuple([z.string(), z.array(sheetColumnSchema.nullable())]));

/** Mappings of earlier tables in this browser, the last one first; none when they cannot be read. */
function read(): z.infer<typeof storedSchema> {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? "[]"));
  } catch {
    return [];
  }
}

/** The columns that a table with these headers had the last time. */
export function recallMapping(key: string): (SheetColumn | null)[] | null {
  return read().find(([headers]) => headers === key)?.[1] ?? null;
}

export function rememberMapping(key: string, columns: readonly (SheetColumn | null)[]): void {
  const others = read().filter(([headers]) => headers !== key);
  try {
    const kept = [[key, columns], ...others].slice(0, mostMappings);
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // A full or closed storage: the columns are mapped again the next time.
  }
}
