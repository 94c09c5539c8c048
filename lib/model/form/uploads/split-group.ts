import { type GroupForm, newGroup } from "../compose-form";

const filesEach = 3;
const mostParts = 5;

/**
 * Into how many groups the footage of a form's only group is best split, so that a video shows several files:
 * about three files each, at most five groups. Null where there is nothing to split, or a script of the
 * group's own says that its footage belongs together.
 */
export function partsToSplit(groups: readonly GroupForm[]): number | null {
  const [group] = groups;
  if (groups.length !== 1 || !group) return null;
  if (group.speechTexts.some((text) => text.trim() !== "")) return null;
  const parts = Math.min(mostParts, Math.max(2, Math.floor(group.media.length / filesEach)));
  return group.media.length >= parts * 2 ? parts : null;
}

/**
 * The group as several: its files in their order, as evenly as they go. The first part stays the group; the names
 * of the others come from `nameOf`, which counts from 1.
 */
export function splitGroup(
  group: GroupForm,
  parts: number,
  nameOf: (number: number) => string,
): GroupForm[] {
  const from = (part: number) => Math.ceil((part * group.media.length) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const media = group.media.slice(from(part), from(part + 1));
    return part === 0 ? { ...group, media } : newGroup(nameOf(part + 1), media);
  });
}
