export const notifications = {
  title: "Notifications",
  lead: "Messages that Reelpress sends to another program as soon as something is ready. What is not received is sent again by itself for about five hours.",
  summary:
    "{delivered, number} received{waiting, plural, =0 {} other {, # on the way}}{ended, plural, =0 {} other {, # not received}}",
  willTell: "As soon as something is ready, {address} is told.",
  event: {
    clip: "Clip {place, number}",
    job: "The whole job",
    asset: "File of clip {place, number}",
  },
  state: {
    delivered: "Received",
    waiting: "On the way",
    again: "Trying again",
    ended: "Not received",
  },
  attempts: "{count, plural, one {# try} other {# tries}}",
  last: "last {when}",
  next: "next try {when}",
  trouble: {
    answered: "the other program answered {status, number, ::group-off}",
    timeout: "no answer within 10 seconds",
    unreachable: "no connection; is the other program running?",
    "no-key": "the key that signs it cannot be opened; enter it again in Settings",
    "unknown-host": "the name in the address is not known; check it for a typing error",
    "private-address":
      "the address leads into a private network; whoever runs Reelpress can allow that (REELPRESS_CALLBACK_ALLOW_PRIVATE)",
  },
  again: "Send again",
  sent: "It is on its way again.",
  showAll: "Show all {count, number}",
  refused: {
    gone: "This message was deleted; messages are kept for 90 days.",
    "not-here": "Messages can be sent again only where clips are made on this computer.",
    unreachable: "The engine does not answer at the moment. Try again.",
    invalid: "That did not work. Reload the page and try again.",
    unexpected: "That did not work. Try again.",
  },
} as const;
