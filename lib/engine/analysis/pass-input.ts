import type { LooksResult } from "@/lib/engine/plan/analysis/pass-results";
import type { MediaFacts } from "@/lib/engine/plan/facts";

/** What an earlier try of a pass has found already, by names of the pass's own. */
export type FoundParts = {
  read(): Promise<ReadonlyMap<string, unknown>>;
  keep(part: string, result: object): Promise<void>;
};

/** For a pass that is run once and keeps nothing. */
export const noParts: FoundParts = { read: async () => new Map(), keep: async () => {} };

/** What a pass gets to look through a file. */
export type PassInput = {
  file: string;
  facts: MediaFacts;
  /** A job waits for it: it may use more of the machine. */
  isUrgent: boolean;
  signal: AbortSignal;
  /** Called with the share that is done. */
  onProgress: (fraction: number) => void;
  parts: FoundParts;
  /** What the pass `looks` has found; null while that is not known. */
  looks: LooksResult | null;
};
