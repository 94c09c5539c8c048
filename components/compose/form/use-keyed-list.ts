"use client";

import { useState } from "react";

let lastKey = 0;
const newKey = () => `row-${++lastKey}`;

/** Moves one element of a copy. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/**
 * A list of plain values whose rows keep their identity while rows are moved, added and removed.
 * The keys are stored beside the values. A list that was replaced from outside gets new keys.
 */
export function useKeyedList<T>(values: readonly T[], onChange: (values: T[]) => void) {
  const [keys, setKeys] = useState(() => values.map(newKey));
  if (keys.length !== values.length) {
    const fitted = values.map((_, index) => keys[index] ?? newKey());
    setKeys(fitted);
  }
  const change = (nextValues: T[], nextKeys: string[]) => {
    setKeys(nextKeys);
    onChange(nextValues);
  };
  return {
    keys,
    set: (index: number, value: T) =>
      onChange(values.map((old, at) => (at === index ? value : old))),
    insert: (index: number, added: readonly T[]) =>
      change(values.toSpliced(index, 0, ...added), keys.toSpliced(index, 0, ...added.map(newKey))),
    replace: (index: number, by: readonly T[]) =>
      change(
        values.toSpliced(index, 1, ...by),
        keys.toSpliced(
          index,
          1,
          ...by.map((_, at) => (at === 0 ? (keys[index] ?? newKey()) : newKey())),
        ),
      ),
    remove: (index: number) => change(values.toSpliced(index, 1), keys.toSpliced(index, 1)),
    move: (from: number, to: number) => change(moved(values, from, to), moved(keys, from, to)),
  };
}
