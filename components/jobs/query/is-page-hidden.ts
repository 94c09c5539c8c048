/** Whether nobody looks at the page. On the server, where queries ask as well, somebody will. */
export function isPageHidden(): boolean {
  return typeof document !== "undefined" && document.hidden;
}
