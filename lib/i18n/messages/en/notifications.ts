export const notifications = {
  title: "Notifications",
  lead: "Messages that Reelpress sends to another program when something is ready. Undelivered messages are retried for about five hours.",
  summary:
    "{delivered, number} delivered{waiting, plural, =0 {} other {, # sending}}{ended, plural, =0 {} other {, # not delivered}}",
  willTell: "{address} is notified when something is ready.",
  event: {
    clip: "Video {place, number}",
    job: "The whole job",
    asset: "File of video {place, number}",
  },
  state: {
    delivered: "Delivered",
    waiting: "Sending",
    again: "Retrying",
    ended: "Not delivered",
  },
  attempts: "{count, plural, one {# try} other {# tries}}",
  last: "last {when}",
  next: "next try {when}",
  trouble: {
    answered: "the other program answered {status, number, ::group-off}",
    timeout: "no answer within 10 seconds",
    unreachable: "no connection; check that the other program is running",
    "no-key": "the signing key cannot be read; enter it again in Settings",
    "unknown-host": "host name not found; check the address for typos",
    "private-address":
      "the address leads into a private network; whoever runs Reelpress can allow that (REELPRESS_CALLBACK_ALLOW_PRIVATE)",
  },
  again: "Send again",
  sent: "It is on its way again.",
  showAll: "Show all {count, number}",
  refused: {
    gone: "This message was deleted; messages are kept for 90 days.",
    "not-here": "Messages can be sent again only when videos are made on this computer.",
    unreachable: "The engine does not answer at the moment. Try again.",
    invalid: "That did not work. Reload the page and try again.",
    unexpected: "That did not work. Try again.",
  },
} as const;
