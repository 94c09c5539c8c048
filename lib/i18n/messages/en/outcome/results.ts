export const results = {
  title: "Results",
  lead: "When the videos are posted, paste their views and clicks here.",
  leadTest:
    "When the videos are posted, paste their views and clicks here to see which version won.",
  paste: "Paste results",
  change: "Change results",
  remove: "Remove results",
  removed: "The results were removed.",
  saved:
    "{count, plural, one {The results of # video are} other {The results of # videos are}} saved.",
  saveFailed: "The results could not be saved. Try again.",
  totals:
    "{videos, plural, one {# video} other {# videos}} · {views, number} views · {clicks, number} clicks · {rate}",
  noTest:
    "Nothing was tried in several versions here: no title, script or voice is shared by two videos. A/B test in the table spreads versions evenly.",
  variant: "Version",
  videos: "Videos",
  views: "Views",
  clicks: "Clicks",
  rate: "Clicks per view",
  range: "{from} to {until}",
  fromForm: "As in the form",
  quoted: "“{level}”",
  noRate: "Not enough",
  won: "“{level}” won: it leads by at least {lead} percentage points.",
  open: "No winner: the difference may be chance. More videos of each version, or more views, would tell.",
  notEnough:
    "Not enough to say: {levels} {count, plural, one {needs} other {need}} at least two videos with views and five clicks.",
  intervalHint:
    "The range holds the true value in 95 of 100 such tests. It is reckoned by videos, because the views of one video rise and fall together.",
  dialog: {
    title: "Paste results",
    lead: "Copy the rows from your spreadsheet or from the platform’s report. A video is known by its file name, its number or its ID.",
    file: "CSV file",
    text: "Or paste cells here",
    columnOf: {
      video: "Which column names the video?",
      views: "Which column holds the views?",
      clicks: "Which column holds the clicks?",
    },
    none: "Choose a column",
    column: "Column {number, number}",
    missingColumn: "Choose the columns for the video, its views and its clicks.",
    row: "Row",
    errors: {
      "unknown-video": "No video of this job. Left out.",
      unreadable: "Not a whole number.",
      missing: "No number here.",
      "more-clicks": "More clicks than views. Are the columns the right way round?",
    },
    mistakes: "{count, plural, one {One row needs} other {# rows need}} fixing above.",
    nothing: "No row names a video of this job.",
    save: "{count, plural, one {Save the results of # video} other {Save the results of # videos}}",
  },
} as const;
