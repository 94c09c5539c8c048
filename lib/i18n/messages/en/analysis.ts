export const analysis = {
  title: "What is in this file",
  loadFailed: "What is in this file could not be loaded.",
  clipNotLooked: "A finished video is analyzed only when a job uses it.",
  waiting: {
    looks: "Waiting to be looked through. This starts when no videos are being made.",
    words: "Subtitles and text in the frame are read later, when nothing else is going on.",
    descriptions: "The shots will be described when nothing else is going on.",
  },
  pausedAt: {
    looks: "Paused at {share, number, percent}. It continues when no videos are being made.",
    words:
      "Reading subtitles and text in the frame paused at {share, number, percent}. It continues when nothing else is going on.",
    descriptions:
      "Describing the shots paused at {share, number, percent}. It continues when nothing else is going on.",
  },
  running: {
    looks: "Looking through the footage, {share, number, percent}",
    words: "Reading subtitles and text in the frame, {share, number, percent}",
    descriptions: "Describing the shots, {share, number, percent}",
  },
  progress: {
    looks: "Progress of looking through",
    words: "Progress of reading",
    descriptions: "Progress of describing",
  },
  failed: {
    looks:
      "This file could not be looked through. You can still use it: jobs treat it as one long shot. If another try fails too, export it as MP4 (H.264) and add it again.",
    words:
      "The text in this file could not be read. Add tags or a description, so that it can be found.",
    descriptions:
      "The shots could not be described. Add tags or a description, so that the file can be found.",
  },
  failedHere: {
    looks:
      "Something on the computer that runs Reelpress kept this file from being looked through, five times. Try again; if that fails too, ask whoever runs it to look into its log.",
    words:
      "Something on the computer that runs Reelpress kept the text in this file from being read, five times. Try again; if that fails too, ask whoever runs it to look into its log.",
    descriptions:
      "Something on the computer that runs Reelpress kept the shots from being described, five times. Try again; if that fails too, ask whoever runs it to look into its log.",
  },
  provider: {
    refused:
      "The shots are not described: the service refuses the key or the model. Ask whoever runs Reelpress to look at Settings → Descriptions.",
    unreachable:
      "The service that describes shots does not answer. Reelpress tries again by itself.",
  },
  retry: "Try again",
  retryFailed: "That could not be started. Try again in a moment.",
  describedBy: "Described by {model}",
  shots: "{count, plural, one {1 shot} other {# shots}}",
  shotsLabel: "Shots",
  shot: "Shot {number, number}: at {from}, {seconds} s long",
  shotTimes: "{from}–{to}",
  shotLength: "{seconds} s",
  seconds: "{seconds} s",
  moreShots: "{count, plural, one {Show 1 more} other {Show # more}}",
  traits: { speech: "someone speaks", still: "nothing moves", black: "black" },
  texts: "What is known in words",
  textsLabel: "Texts about this file",
  noTexts: "Nothing yet. Add tags or a description, so that this file can be found and matched.",
  allTexts: "Show all {count, number}",
  fewerTexts: "Show fewer",
  showAt: "Show {time}",
  sources: {
    name: "Name",
    folder: "Folder",
    tag: "Tag",
    description: "Description",
    subtitle: "Subtitle",
    ocr: "In the frame",
    provider: "Described",
  },
  roles: { title: "Title", credits: "Credits", scoreboard: "Scoreboard" },
  searchLabel: "Search names and moments",
  moments: "Moments",
  momentsHint: "Found by tags, descriptions, subtitles and text in the frame.",
  momentsFailed: "Moments could not be searched.",
  searching: "Searching…",
  noFile: "No file has this in its name.",
  reason: "{source}: {words}",
  openMoment: "{title} at {time}: {words}",
  openFile: "{title}: {words}",
} as const;
