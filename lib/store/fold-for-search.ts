/**
 * One form for all spellings of a name: case, full and half width, composed and decomposed. Folded
 * here and not by PostgreSQL, whose `lower` knows only ASCII under the locale we initialise it with.
 */
export function foldForSearch(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
