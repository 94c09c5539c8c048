export const home = {
  title: "Many clips from one form",
  lead: "Gather your shots, write titles and scripts, and make up to 100 different short videos in one go.",
  compose: "Compose a batch",

  sampleHint:
    "Loads a few clips that Reelpress draws itself. Your first videos are ready in under two minutes.",
  recent: "Recent jobs",
  allJobs: "All jobs",
  ready: "{ready, number} of {count, number} ready",
  steps: "How it works",
  step1Title: "Bring your clips",
  step1Text: "Drop files or a whole folder. Sub-folders become groups.",
  step2Title: "Write the words",
  step2Text: "Titles, captions and scripts, typed or pasted from a sheet.",
  step3Title: "Make the batch",
  step3Text: "Watch each clip arrive, play it, download what you like.",
  step4Title: "Keep the preset",
  step4Text: "Run it again next week with new footage.",
} as const;
