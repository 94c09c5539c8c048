/** A pattern for `like` that finds `text` anywhere and takes none of its signs for a wildcard. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
