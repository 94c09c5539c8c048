/** The drawer with the request behind the form. */
export const composeRequest = {
  open: "For developers: request",
  openKept: "For developers: request, {count, plural, one {# extra value} other {# extra values}}",
  title: "Request behind this form",
  lead: "For developers: exactly what is sent when you press the button, signed with your access key.",
  tabs: "Parts of the request",
  sdk: "As SDK call",
  cli: "As command",
  modes: "What to do",
  see: "View",
  paste: "Paste",
  pasteLead:
    "Paste an existing request to fill in the form: JSON, an aliyun CLI command, an HTTP body, or SDK code. It is only read, never run.",
  pasteLabel: "Request",
  pastePlaceholder: "'{' \"InputConfig\": …, \"OutputConfig\": … '}'",
  fill: "Fill in the form",
  filled: "Form filled in from the request",
  unknown:
    "This does not look like a batch request. Look for the lines with InputConfig and OutputConfig and paste those.",
  incomplete: "{what} is missing. Paste the whole request, with InputConfig and OutputConfig.",
  broken:
    "{what} cannot be read: {detail} If your program builds this value, print it and paste the output.",
  long: "This is longer than a batch request ever is (200,000 characters). Paste only the request.",
  deep: "This is nested deeper than a batch request ever is. Paste only the request.",
  much: "The request has more extra fields than can be kept with the form. Remove some and paste it again.",
  slow: "This took too long to read. Paste only the lines with InputConfig and OutputConfig.",
  busy: "Other requests are being read just now. Try again in a moment.",
  invalid:
    "{count, plural, one {One value is} other {# values are}} not accepted by IMS. Fix them in the text and try again:",
  failed: "The request could not be opened. Nothing was changed; try again.",
  keptTitle: "Also sent, with no field in the form",
  keptText:
    "These values came with the pasted request and are sent unchanged. Strict mode refuses unknown fields: remove them, or set REELPRESS_STRICT=0.",
  leaveOut: "Remove",
  leftToIms:
    "{count, plural, one {One field of the form is} other {# fields of the form are}} left out, as in the pasted request, so IMS decides. Any field you change is sent.",
} as const;
