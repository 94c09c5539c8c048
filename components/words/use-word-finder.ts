"use client";

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { fetchJson } from "@/components/errors/fetch-json";
import { paths } from "@/lib/base/pure/paths";
import { wordFinder, type WordFinder } from "@/lib/model/words/find-hits";
import { wordListSchema } from "@/lib/model/words/word-list";

const answerSchema = z.object({ lists: z.array(wordListSchema) });
const nothing: WordFinder = () => [];

const toFinder = ({ lists }: z.infer<typeof answerSchema>): WordFinder => wordFinder(lists);

/** Finds the words of the team's lists in a text; nothing while the lists are on their way. */
export function useWordFinder(): WordFinder {
  const { data } = useQuery({
    queryKey: ["word-lists"],
    queryFn: ({ signal }) => fetchJson(paths.api.wordLists(), answerSchema, signal),
    select: toFinder,
    staleTime: 60_000,
  });
  return data ?? nothing;
}
