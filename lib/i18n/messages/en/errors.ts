export const errors = {
  unexpectedTitle: "Something went wrong",
  unexpectedText:
    "Nothing you entered is lost. Try again. If it keeps happening, give the number below to whoever runs Reelpress.",
  notFoundTitle: "Page not found",
  notFoundText: "The page was moved or deleted, or the address has a typo.",
  notFoundAction: "Go to Jobs",
  offline: "No connection to Reelpress. Trying again…",
  unexpected: "Something went wrong. Try again.",
} as const;
