import type { MediaFacts } from "@/lib/engine/plan/facts";

/** What a pass gets to look through a file. */
export type PassInput = {
  file: string;
  facts: MediaFacts;
  /** A job waits for it: it may use more of the machine. */
  isUrgent: boolean;
  signal: AbortSignal;
  /** Called with the share that is done. */
  onProgress: (fraction: number) => void;
};
