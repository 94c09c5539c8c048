/** The drawer with the request behind the form. */
export const composeRequest = {
  open: "Advanced: request",
  openKept: "Advanced: request, {count, plural, one {# value} other {# values}} beside the form",
  title: "The request behind this form",
  lead: "For the developer in your team: exactly what is sent when you press the button. Every call is signed with your access key.",
  tabs: "Parts of the request",
  sdk: "As SDK call",
  cli: "As command",
  modes: "What to do",
  see: "See it",
  paste: "Paste one",
  pasteLead:
    "Paste a request that you already have, and the form is filled from it. Its JSON, a call of the aliyun command line, an HTTP body, or the lines of a program that uses the SDK: all are read, none is run.",
  pasteLabel: "Request",
  pastePlaceholder: "'{' \"InputConfig\": …, \"OutputConfig\": … '}'",
  fill: "Fill the form",
  filled: "The form was filled from the request",
  unknown:
    "This does not look like a batch request. Look for the lines with InputConfig and OutputConfig and paste those.",
  incomplete: "{what} is missing. Paste the whole request, with InputConfig and OutputConfig.",
  broken:
    "{what} cannot be read here: {detail} If its value is put together by a program, print it and paste what is printed.",
  long: "This is longer than a batch request ever is (200,000 characters). Paste only the request.",
  deep: "This is nested deeper than a batch request ever is. Paste only the request.",
  much: "The request has more fields that the form does not know than can be kept beside it. Take some out and paste it again.",
  slow: "This took too long to read. Paste only the lines with InputConfig and OutputConfig.",
  busy: "Other requests are being read just now. Try again in a moment.",
  invalid:
    "{count, plural, one {One value is} other {# values are}} not accepted by IMS. Mend them in the text and try again:",
  failed: "The request could not be opened. Nothing was changed; try again.",
  keptTitle: "Sent as well, though the form has no field for it",
  keptText:
    "These came with the pasted request and are sent as they were. In strict mode unknown fields are refused: leave them out, or set REELPRESS_STRICT=0.",
  leaveOut: "Leave out",
  leftToIms:
    "{count, plural, one {One field of the form is} other {# fields of the form are}} left out, as in the pasted request: IMS decides. Whatever you change is sent.",
} as const;
