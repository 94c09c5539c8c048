"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Always the newest value, behind a ref that never changes: for callbacks of memoised rows. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
