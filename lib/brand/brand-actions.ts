"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { appDatabase } from "@/lib/base/database/database";
import type { Result } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import { brandKitSchema } from "@/lib/model/brand/brand-kit";
import { withBrandWords } from "@/lib/model/brand/brand-words";
import { deleteBrandKit, saveBrandKit } from "@/lib/store/brand-kits";
import { getTeamWordLists, saveTeamWordLists } from "@/lib/store/word-lists";
import { loadBrandKits } from "./load-brand-kits";

/** Keeps a brand kit; its banned words become a word list of its name. Whoever may compose may do so. */
export const saveBrandKitAction = defineAction(
  "saveBrandKit",
  brandKitSchema,
  async (kit): Promise<Result<null, "full" | "lists-full">> => {
    const database = await appDatabase();
    const lists = withBrandWords(await getTeamWordLists(database), kit);
    if (!lists) return { ok: false, reason: "lists-full" };
    if (!(await saveBrandKit(database, kit))) return { ok: false, reason: "full" };
    await saveTeamWordLists(database, lists);
    revalidatePath(paths.settings());
    return { ok: true, value: null };
  },
);

/** Hides a brand kit and takes its word list away; saving the kit again brings both back. */
export const deleteBrandKitAction = defineAction(
  "deleteBrandKit",
  brandKitSchema,
  async (kit): Promise<Result<null, never>> => {
    const database = await appDatabase();
    await deleteBrandKit(database, kit.kitId);
    const bare = { ...kit, brand: { ...kit.brand, bannedWords: [] } };
    const lists = withBrandWords(await getTeamWordLists(database), bare);
    if (lists) await saveTeamWordLists(database, lists);
    revalidatePath(paths.settings());
    return { ok: true, value: null };
  },
);

/** The kits, for the menu of the composer. */
export const listBrandKitsAction = defineAction("listBrandKits", z.object({}), async () => ({
  ok: true as const,
  value: await loadBrandKits(),
}));
