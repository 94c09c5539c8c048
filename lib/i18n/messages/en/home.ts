export const home = {
  title: "Many videos from one form",
  lead: "Group your footage, write titles and scripts, and make up to 100 short videos in one go.",
  compose: "New batch",

  sampleHint: "Adds a few small sample clips. Your first videos take about two minutes.",
  recent: "Recent jobs",
  allJobs: "All jobs",
  ready: "{ready, number} of {count, number} ready",
  steps: "How it works",
  step1Title: "Add your footage",
  step1Text: "Drop in files or a whole folder. Subfolders become groups.",
  step2Title: "Write the text",
  step2Text: "Titles, subheadings and scripts: type them or paste them from a spreadsheet.",
  step3Title: "Make the batch",
  step3Text: "Watch each video appear, play it, and download the ones you like.",
  step4Title: "Save a preset",
  step4Text: "Use it again next week with new footage.",
} as const;
