import { z } from "zod";
import { type ListSpec, type ListWords, readListWords } from "./list-words";

/** How many entries a page of a list has. */
export const entriesAtOnce = 40;

const partSchema = z.object({
  cursor: z.string().max(2_000).nullable().catch(null),
  limit: z.coerce.number().int().min(1).max(100).catch(entriesAtOnce),
});

/** Reads what the API of a list is asked for: the words of its address, which page, and how long the page is. */
export function readListPart<Spec extends ListSpec>(
  spec: Spec,
  params: URLSearchParams,
): ListWords<Spec> & z.output<typeof partSchema> {
  const given = Object.fromEntries(params);
  return { ...readListWords(spec, given), ...partSchema.parse({ cursor: null, ...given }) };
}
