import type { ListSpec, ListWords } from "./list-words";

const byNameToo = ["newest", "oldest", "a-z", "z-a"] as const;

/** Entries that were deleted and can still be put back. */
const deletedToo = ["deleted"] as const;

/** What the lists of the app can be asked for. */
export const jobList = {
  sorts: [...byNameToo, "most-videos"],
  filters: {
    state: ["working", "planned", "finished", "failed", "cancelled"],
    show: deletedToo,
  },
} as const satisfies ListSpec;

export const presetList = {
  sorts: ["used", ...byNameToo],
  filters: { show: deletedToo },
} as const satisfies ListSpec;

export const draftList = {
  sorts: [...byNameToo, "most-videos"],
  filters: { show: deletedToo },
} as const satisfies ListSpec;

export const mediaList = {
  sorts: [...byNameToo, "longest", "shortest", "largest", "smallest", "most-used", "least-used"],
  filters: {
    show: ["videos"],
    kind: ["video", "image", "audio"],
    folder: "text",
    tag: "text",
    use: ["used", "unused"],
  },
} as const satisfies ListSpec;

export type JobListWords = ListWords<typeof jobList>;
export type PresetListWords = ListWords<typeof presetList>;
export type DraftListWords = ListWords<typeof draftList>;
export type MediaListWords = ListWords<typeof mediaList>;

/** Every sort of every list, each with a name for people. */
export type ListSort = JobListWords["sort"] | PresetListWords["sort"] | MediaListWords["sort"];
