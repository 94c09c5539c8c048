/** A proxy that is wanted, by the key of what it shows. */
export type ProxyOrder = {
  key: string;
  make: (signal: AbortSignal, onFraction: (fraction: number) => void) => Promise<void>;
};

export type ProxyState = {
  state: "Absent" | "Waiting" | "Making" | "Ready" | "Failed";
  /** 0 to 1. */
  fraction: number;
  /** Why it failed, as a sentence; null otherwise. */
  problem: string | null;
};

/** The proxies that are being made, in the order in which they were wanted. They do not outlive the process. */
export type ProxyQueue = {
  /** Queues what is neither kept nor queued; what failed is tried again. */
  begin(orders: readonly ProxyOrder[]): Promise<void>;
  stateOf(key: string): Promise<ProxyState>;
  /** Takes proxies out of the queue, and stops those that are being made. Kept ones stay. */
  cancel(keys: readonly string[]): void;
  stop(): Promise<void>;
};
