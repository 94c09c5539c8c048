import type { Montage } from "@/lib/ims/schema/likeness/montage";

/** A finished video of a job as far as likeness is concerned: how it was planned, and how it looks. */
export type MadeVideo = {
  index: number;
  /** Null where its plan is not known. */
  planned: Montage | null;
  /** Hashes of its pictures, as `picture-hashes.ts` compares them; null where nobody has looked yet. */
  pictures: string | null;
};
