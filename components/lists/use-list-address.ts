"use client";

import { useCallback, useEffect, useState } from "react";
import { allOf, type ListSpec, type ListWords, writeListWords } from "@/lib/model/list/list-words";

/**
 * What is asked of a list, kept in the address of its page, so that a reload, a link and the way back show the same.
 * `first` is what the server read from the address.
 */
export function useListAddress<Spec extends ListSpec>(
  spec: Spec,
  path: string,
  first: ListWords<Spec>,
) {
  const [words, setWords] = useState(first);
  const query = writeListWords(spec, words);
  useEffect(() => {
    const { hash, search } = window.location;
    const wanted = query === "" ? "" : `?${query}`;
    if (search !== wanted) window.history.replaceState(null, "", `${path}${wanted}${hash}`);
  }, [path, query]);
  const change = useCallback(
    (part: Partial<ListWords<Spec>>) => setWords((before) => ({ ...before, ...part })),
    [],
  );
  const showAll = useCallback(() => setWords((before) => allOf(spec, before)), [spec]);
  return { words, query, change, showAll };
}
