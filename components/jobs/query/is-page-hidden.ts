/** Whether the page is hidden. False on the server, where queries run as well. */
export function isPageHidden(): boolean {
  return typeof document !== "undefined" && document.hidden;
}
