export const errors = {
  unexpectedTitle: "Something went wrong on our side",
  unexpectedText:
    "Nothing you entered is lost. Try again; if it keeps happening, send us the number below.",
  notFoundTitle: "There is nothing here",
  notFoundText: "The page was moved or deleted, or the address is mistyped.",
  notFoundAction: "Go to the jobs",
  offline: "No connection to Reelpress. Trying again…",
  unexpected: "Something went wrong. Try again.",
} as const;
