/** A pattern for `like` that finds `text` anywhere; wildcard characters in `text` are escaped. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
