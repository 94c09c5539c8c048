/**
 * A caption of an earlier script as it would be said now: what was typed within its words is in it, and what
 * was typed elsewhere leaves it alone. Null when it cannot be told. White space is compared loosely.
 */
export function carryCaption(
  before: readonly string[],
  now: readonly string[],
  caption: string,
): string | null {
  if (before.length === now.length && before.every((text, index) => text === now[index]))
    return caption;
  if (before.length !== now.length) return null;
  const plain = caption.replaceAll(/\s+/g, " ").trim();
  const places = before.flatMap((text, index) => {
    const said = tidy(text);
    const from = said.indexOf(plain);
    return from < 0 ? [] : [{ index, said, from, isTwice: said.includes(plain, from + 1) }];
  });
  const [place, ...others] = places;
  if (!place || place.isTwice || others.length > 0) return null;
  const { said, from } = place;
  const next = tidy(now[place.index] ?? "");
  if (next === said) return caption;
  const to = from + plain.length;
  const most = Math.min(said.length, next.length);
  let same = 0;
  while (same < most && said[same] === next[same]) same += 1;
  let end = 0;
  while (end < most - same && said.at(-1 - end) === next.at(-1 - end)) end += 1;
  const changedTo = said.length - end;
  if (changedTo < from || same > to) return caption;
  const isBlank = (start: number, stop: number) => said.slice(start, stop).trim() === "";
  if (!isBlank(same, from) || !isBlank(to, changedTo)) return null;
  return next.slice(from, to + next.length - said.length).trim();
}

const tidy = (text: string) => text.replaceAll(/\s+/g, " ").trim();
