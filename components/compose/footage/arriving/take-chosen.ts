import { z } from "zod";
import { chosenKey } from "@/components/media/chosen-media";
import type { ComingFile } from "@/lib/model/form/uploads/place-files";

const chosenSchema = z.array(
  z.object({ mediaId: z.string(), folder: z.string().nullable(), isSound: z.boolean() }),
);

/** The files that were chosen in the library, once. */
export function takeChosen(): ComingFile[] {
  try {
    const kept = sessionStorage.getItem(chosenKey);
    sessionStorage.removeItem(chosenKey);
    return chosenSchema.safeParse(JSON.parse(kept ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}
