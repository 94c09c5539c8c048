"use client";

import { useEffect, useState } from "react";

/**
 * A value once it has not changed for a while: what is dear is asked when a person pauses.
 * @param first what counts until the first pause; the value itself when absent
 */
export function useResting<T>(value: T, ms: number, first: T = value): T {
  const [rested, setRested] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
