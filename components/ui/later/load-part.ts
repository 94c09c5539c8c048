let hasFailed = false;
const watchers = new Set<() => void>();

function become(failed: boolean): void {
  hasFailed = failed;
  for (const tell of watchers) tell();
}

/**
 * Loads code that somebody waits for. When it cannot be loaded (the program was updated meanwhile, or the
 * network is gone), the page says so; the promise is rejected.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    become(true);
    throw error;
  }
}

/** Whether code that somebody waited for is missing: for `useSyncExternalStore`. */
export const missingPart = {
  watch: (tell: () => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  },
  isMissing: () => hasFailed,
  forget: () => become(false),
};
