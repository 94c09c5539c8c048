export const retention = {
  title: "Storage",
  lead: "How long jobs and drafts are kept, and how much space they may take.",
  disk: {
    title: "Space on this computer",
    used: "{used} of {budget} used, {free} free on the disk",
    near: "Space is running out. The oldest jobs will be deleted, except those you keep.",
    share: {
      footage: "Footage",
      videos: "Videos",
      covers: "Covers and stills",
      cache: "Prepared shots and voices",
      database: "Jobs, drafts and presets",
      other: "Everything else",
    },
    unknown: "The space in use could not be read just now. Reload the page to try again.",
    cloud:
      "Alibaba Cloud makes your videos and keeps them in your own storage. Reelpress deletes nothing there automatically.",
  },
  rules: {
    jobs: "Keep jobs and their videos",
    jobsHint: "Counted from the end of a job. Footage is never deleted automatically.",
    drafts: "Keep drafts",
    draftsHint: "Counted from the last change.",
    forever: "Forever",
    days: "{days, plural, one {1 day} other {# days}}",
    budget: "Storage limit",
    budgetHint:
      "When 90% of it is used, the oldest jobs are deleted until 80% is left. Empty: as much as the disk holds, less 10 GB.",
    held: "Never deleted automatically: jobs you keep, and jobs whose videos a preset, a draft or a kept job uses.",
    notice: "Every job is listed here for 3 days before it is deleted.",
    save: "Save",
    saved: "Saved",
    unreadable:
      "The saved rules can no longer be read. Nothing is deleted automatically until they are saved again.",
    elsewhere: "Storage settings can only be changed on the computer that runs Reelpress.",
    errors: {
      budget: "Enter a whole number of GB, 1 or more, or leave the field empty.",
      unexpected: "The changes could not be saved. Try again.",
      "not-local": "This can only be changed on the computer that runs Reelpress.",
    },
  },
  going: {
    title: "About to be deleted",
    none: "No job is about to be deleted.",
    age: "kept long enough",
    space: "space is short",
    keep: "Keep",
    keepNamed: "Keep {name}",
  },
  job: {
    keep: "Keep for good",
    kept: "Kept for good",
    keptDone: "This job is kept for good",
    keepFailed: "That was not saved. Try again.",
    releasedDone: "The storage settings apply to this job again",
    goes: {
      age: "This job and its videos will be deleted on {day}, because jobs are kept for a limited time.",
      space: "This job and its videos will be deleted on {day}, because disk space is short.",
    },
    delete: "Delete job",
    deleteTitle: "Delete this job?",
    deleteText:
      "{videos, plural, =0 {The job is deleted. It has no videos of its own to delete.} one {The job and its video{size} are deleted.} other {The job and its # videos{size} are deleted.}} This cannot be undone.",
    held: "{count, plural, one {1 video stays in the library, because a preset, a draft or a kept job uses it.} other {# videos stay in the library, because a preset, a draft or a kept job uses them.}}",
    size: " ({size})",
    weighing: "Looking at what the job holds…",
    deleted:
      "{count, plural, =0 {Job deleted} one {Job and 1 video deleted} other {Job and # videos deleted}}",
    failed: {
      "at-work": "The job is still being made. Cancel it first, then delete it.",
      gone: "The job is gone already.",
      unexpected: "The job could not be deleted. Try again.",
    },
  },
};
