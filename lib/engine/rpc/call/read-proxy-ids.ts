import { commaList } from "./comma-list";

const mostIds = 100;

/** `"a1…,b2…"` → the ids, without duplicates. Null for a list that is empty, too long, or holds anything else. */
export function readProxyIds(text: string): string[] | null {
  const ids = commaList(text);
  const isRight = ids.length > 0 && ids.length <= mostIds;
  return isRight && ids.every((id) => /^[0-9a-f]{40}$/.test(id)) ? ids : null;
}
