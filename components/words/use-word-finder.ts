"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/errors/fetch-json";
import { paths } from "@/lib/base/pure/paths";
import { wordFinder, type WordFinder } from "@/lib/model/words/find-hits";
import type { WordList } from "@/lib/model/words/word-list";

const shape = async () => (await import("@/lib/model/words/word-list")).wordListsSchema;
const nothing: WordFinder = () => [];

const toFinder = ({ lists }: { lists: readonly WordList[] }): WordFinder => wordFinder(lists);

/** Finds the words of the team's lists in a text; nothing while the lists are on their way. */
export function useWordFinder(): WordFinder {
  const { data } = useQuery({
    queryKey: ["word-lists"],
    queryFn: ({ signal }) => fetchJson(paths.api.wordLists(), shape, signal),
    select: toFinder,
    staleTime: 60_000,
  });
  return data ?? nothing;
}
