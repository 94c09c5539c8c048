/** Deleted media, and what uses media. */
export const mediaBin = {
  text: "Deleted files stay in the bin for 30 days and can be restored until then. They keep taking up storage during that time. Then they are deleted for good.",
  stillUsed:
    "Still used. These keep working until the 30 days are over; then they list what is missing.",
  done: "{count, plural, one {1 file} other {# files}} moved to the bin",
  restored: "{count, plural, one {1 file restored} other {# files restored}}",
  failed: "Nothing was restored. Try again in a moment.",
  open: "Bin ({count, number})",
  title: "Bin",
  lead: "Files stay here for 30 days after you delete them. Files that were deleted elsewhere, by another program or in the Alibaba Cloud console, are not here and cannot be restored.",
  none: "The bin is empty.",
  goes: "Deleted for good on {date}",
  restore: "Restore",
  restoreOne: "Restore {title}",
  deleteNow: "Delete for good",
  deleteOne: "Delete {title} for good",
  emptyNow: "Empty the bin",
  used: {
    drafts: "{count, plural, one {Draft:} other {Drafts:}}",
    presets: "{count, plural, one {Preset:} other {Presets:}}",
    jobs: "{count, plural, one {Job:} other {Jobs:}}",
    unnamed: "Without a name",
  },
} as const;
