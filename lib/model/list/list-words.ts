/** The values that a filter knows, or `text` for whatever a person named (a folder, a tag). */
type FilterValues = readonly string[] | "text";

/**
 * What a list can be asked for: the sorts that it knows, of which the first is the usual one, and its filters.
 * The address of a page and the API of a list speak the same words: `?q=&sort=&state=`.
 */
export type ListSpec = {
  sorts: readonly [string, ...string[]];
  filters: Readonly<Record<string, FilterValues>>;
};

/** What is asked of a list: text to search for, a sort, and a value or null for each filter. */
export type ListWords<Spec extends ListSpec> = { q: string; sort: Spec["sorts"][number] } & {
  [Name in keyof Spec["filters"]]:
    | (Spec["filters"][Name] extends readonly (infer Value)[] ? Value : string)
    | null;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The longest search, and the longest name in a filter, in characters. */
const mostCharacters = { q: 120, filter: 200 } as const;

const one = (value: Params[string]): string => (typeof value === "string" ? value : "");

/** Reads the words of an address. What the list does not know is left out, so that an old link still shows the list. */
export function readListWords<Spec extends ListSpec>(spec: Spec, params: Params): ListWords<Spec> {
  const sort = spec.sorts.find((known) => known === one(params.sort)) ?? spec.sorts[0];
  const filters = Object.entries(spec.filters).map(([name, values]) => {
    const given = one(params[name]).slice(0, mostCharacters.filter);
    const isKnown = values === "text" ? given.trim() !== "" : values.includes(given);
    return [name, isKnown ? given : null];
  });
  const q = one(params.q).slice(0, mostCharacters.q);
  return { q, sort, ...Object.fromEntries(filters) } as ListWords<Spec>;
}

/** The words as a query; what is as usual is left out, so that the plain list has a plain address. */
export function writeListWords<Spec extends ListSpec>(spec: Spec, words: ListWords<Spec>): string {
  const query = new URLSearchParams();
  const given = words as Record<string, string | null>;
  if (words.q.trim() !== "") query.set("q", words.q.trim());
  for (const name of Object.keys(spec.filters)) {
    const value = given[name];
    if (value) query.set(name, value);
  }
  if (words.sort !== spec.sorts[0]) query.set("sort", words.sort);
  return query.toString();
}

/** Whether fewer entries than all are asked for. A sort leaves nothing out. */
export function isNarrowed<Spec extends ListSpec>(spec: Spec, words: ListWords<Spec>): boolean {
  const given = words as Record<string, string | null>;
  return words.q.trim() !== "" || Object.keys(spec.filters).some((name) => given[name] !== null);
}

/** The same list with nothing left out. */
export const allOf = <Spec extends ListSpec>(spec: Spec, words: ListWords<Spec>) =>
  ({ ...readListWords(spec, {}), sort: words.sort }) as ListWords<Spec>;
