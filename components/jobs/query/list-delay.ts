import type { JobPage } from "@/lib/model/job";

/** With more pages than this a refresh is costly, so refreshes are less frequent. */
const fewPages = 2;

/** Milliseconds between refreshes of the list; false when no job in it is being made. */
export function listDelay(
  pages: ReadonlyArray<Pick<JobPage, "items">>,
  hidden: boolean,
): number | false {
  const atWork = pages.some((page) =>
    page.items.some((row) => row.state === "waiting" || row.state === "working"),
  );
  if (!atWork) return false;
  if (hidden) return 30_000;
  return pages.length > fewPages ? 10_000 : 3_000;
}
