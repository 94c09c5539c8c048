/**
 * Escapes text from elsewhere, such as a path, as the value of a filter's option: once for the option
 * and once for the graph. Source: ffmpeg-filters, "Notes on filtergraph escaping".
 */
export function filterValue(text: string): string {
  return text.replace(/[\\':]/g, "\\$&").replace(/[\\'[\],;]/g, "\\$&");
}
