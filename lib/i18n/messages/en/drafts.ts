export const drafts = {
  title: "Drafts",
  lead: "Batches that you began and have not sent yet. Everything you enter is saved here.",
  all: "All drafts",
  home: "Continue a draft",
  unnamed: "Without a name",
  facts:
    "{count, plural, one {# video} other {# videos}} · {files, plural, =0 {no footage yet} one {# file} other {# files}}",
  changed: "Changed {when}",
  emptyTitle: "No drafts",
  emptyText: "A batch that you begin stands here until you send it.",
  emptyAction: "New batch",
} as const;
