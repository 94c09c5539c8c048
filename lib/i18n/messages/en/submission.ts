export const submission = {
  checking: "Checking…",
  openTitle: "Sent, waiting for confirmation",
  openText:
    "The answer was lost on the way. We ask whether the batch has arrived, and never send it a second time as another batch. You can close this page: it goes on by itself.",
  openElsewhere:
    "It was sent over another connection than the one in Settings now. Switch back to that connection, and it is asked about again.",
  lastAsked: "Last asked {when}",
  notMadeTitle: "It did not arrive",
  notMadeText: "The batch never reached the place where clips are made. Nothing was made.",
  refusedTitle: "It was not accepted",
  refusedText: "Nothing was made.",
  madeTitle: "It has arrived",
  toJob: "Show the job",
  openForm: "Open the form again",
  allJobs: "All jobs",
  unknownTitle: "This batch is not known here",
  unknownText: "The address may be mistyped, or it was sent with another data folder.",
  noticeOpen: "{count, plural, one {# batch is} other {# batches are}} sent and not confirmed yet.",
  noticeLost: "“{name}” was not made.",
  show: "Show",
  dismiss: "Put away",
} as const;
