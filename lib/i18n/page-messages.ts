/**
 * The texts that each page can show, and those of the frame around all pages. Written from the imports by
 * `npm run page-messages`.
 */
export const pageMessages = {
  frame: ["common", "errors", "nav"],
  "/compose": [
    "cloudErrors",
    "compose",
    "cost",
    "likeness",
    "media",
    "mediaUse",
    "presets",
    "sheet",
    "voices",
    "wordLists",
  ],
  "/drafts": ["drafts"],
  "/jobs/[jobId]": [
    "cloudErrors",
    "jobs",
    "notifications",
    "presets",
    "results",
    "retention.job",
    "reviews",
    "sheet",
    "submission",
    "voices",
    "wordLists",
  ],
  "/jobs": ["compose.kinds", "jobs", "submission"],
  "/media": ["analysis", "cloudErrors", "compose.library", "media", "mediaAbout", "mediaUse"],
  "/": ["compose.library", "drafts"],
  "/presets": ["cloudErrors", "compose.kinds", "presets", "wordLists"],
  "/settings": [
    "cloudErrors",
    "cost",
    "retention",
    "settings.admin",
    "settings.callback",
    "settings.connection",
    "settings.findings",
    "settings.steps",
    "settings.vision",
    "wordLists",
  ],
} as const;
