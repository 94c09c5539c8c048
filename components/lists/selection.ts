/**
 * The entries of a list that a person has marked. A range runs from `anchor`, the entry that was marked last; `base`
 * is what was marked before the range, so that a shorter range takes the place of a longer one.
 */
export type Selection = {
  selected: ReadonlySet<string>;
  base: ReadonlySet<string>;
  anchor: string | null;
};

const nothing: ReadonlySet<string> = new Set();
export const noSelection: Selection = { selected: nothing, base: nothing, anchor: null };

/** Marks an entry, or takes its mark away. */
export function toggled({ selected }: Selection, id: string): Selection {
  const after = new Set(selected);
  if (!after.delete(id)) after.add(id);
  return { selected: after, base: after, anchor: id };
}

/** Marks everything from the anchor to an entry, in the order of the list. Without an anchor, just the entry. */
export function extended(selection: Selection, ids: readonly string[], id: string): Selection {
  const { base, anchor } = selection;
  const from = anchor === null ? -1 : ids.indexOf(anchor);
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) return toggled({ ...selection, selected: base }, id);
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { selected: new Set([...base, ...range]), base, anchor };
}

export const allSelected = (ids: readonly string[]): Selection => ({
  selected: new Set(ids),
  base: nothing,
  anchor: ids[0] ?? null,
});

/** What is marked and still shown, in the order of the list: nobody acts on what is not seen. */
export const stillSelected = ({ selected }: Selection, ids: readonly string[]): string[] =>
  ids.filter((id) => selected.has(id));
