import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import type { BrandKit } from "@/lib/model/brand/brand-kit";
import { listBrandKits } from "@/lib/store/brand-kits";

/** The brand kits of the team, by age. */
export const loadBrandKits = async (): Promise<BrandKit[]> => listBrandKits(await appDatabase());
