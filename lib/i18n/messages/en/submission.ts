export const submission = {
  checking: "Checking…",
  openTitle: "Sent, waiting for confirmation",
  openText:
    "No reply came back. Reelpress keeps checking whether the batch arrived and never makes it twice. You can close this page.",
  openElsewhere:
    "This batch was sent over another connection. Switch back to it in Settings so that Reelpress can check it.",
  lastAsked: "Last checked {when}",
  notMadeTitle: "The batch did not arrive",
  notMadeText: "It never reached the rendering service. No videos were made.",
  refusedTitle: "The batch was not accepted",
  refusedText: "Nothing was made.",
  madeTitle: "The batch has arrived",
  openForm: "Open the form again",
  allJobs: "All jobs",
  unknownTitle: "Batch not found",
  unknownText: "The address may have a typo, or the batch belongs to another data folder.",
  noticeOpen:
    "{count, plural, one {# batch was} other {# batches were}} sent but not confirmed yet.",
  noticeLost: "No videos were made for “{name}”.",
  show: "Show",
  dismiss: "Dismiss",
} as const;
