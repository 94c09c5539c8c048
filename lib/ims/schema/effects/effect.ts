/** The name that the interface shows for an id of IMS. */
export type Label = { en: string; zh: string };

export type Effect = { id: string; label: Label };

export type EffectGroup = {
  key: string;
  label: Label;
  /** Needs a pack that is sold separately. */
  paid?: true;
  effects: readonly Effect[];
};

/** Builds effects from rows of id, English and Chinese name. */
export function effects(
  rows: readonly (readonly [id: string, en: string, zh: string])[],
): Effect[] {
  return rows.map(([id, en, zh]) => ({ id, label: { en, zh } }));
}

/** Ids that end in a number: `prefix` and each number from `from` to `to`, with `digits` digits. */
export function numbered(
  prefix: string,
  from: number,
  to: number,
  en: string,
  zh: string,
  digits = 1,
): Effect[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index;
    const id = `${prefix}${String(number).padStart(digits, "0")}`;
    return { id, label: { en: `${en} ${number}`, zh: `${zh} ${number}` } };
  });
}

/** All effects of some groups in one list. */
export function allEffects(groups: readonly EffectGroup[]): Effect[] {
  return groups.flatMap((group) => group.effects);
}
