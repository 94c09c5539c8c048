/** How alike the finished videos of a job look, and whether that was planned. Shares are 0 to 100. */
export const alike = {
  title: "How alike the finished videos look",
  lead: "The images of each video are compared with those of each other one, and with what was planned.",
  show: "Compare",
  hide: "Hide the comparison",
  failed: "The videos could not be compared, because the rendering service did not answer.",
  again: "Try again",
  asPlanned: "As planned: no two videos look more alike than their plans are.",
  notAsPlanned:
    "{count, plural, one {Two videos look more alike than planned:} other {# pairs look more alike than planned:}}",
  surprise: "Videos {one} and {other}: {seen}% of the images are the same, {planned}% were planned",
  why: "Often two files in your library show the same scene, or a large text covers most of the frame. Watch the pair, and replace one of the files or reject a video.",
  moments:
    "{count, plural, one {Two videos show other moments of the same files, and these look alike. More files would help:} other {# pairs show other moments of the same files, and these look alike. More files would help:}}",
  more: "{count, plural, one {and # more pair} other {and # more pairs}}",
  unplanned: "The plans of these videos are not known here. Only what they look like is compared.",
  someUnplanned: "The plan of some videos is not known here, so they are not judged.",
  pairSeen: "{percent}% of their images are the same.",
  pairPlanned: "Planned: {percent}% the same footage, {files}% from the same files ({reasons}).",
  pairUnplanned: "Their plans are not known here.",
  lookLead:
    "{count, plural, one {Nobody has looked at # video yet.} other {Nobody has looked at # videos yet.}} This browser can: it loads the whole files, compares a small copy of every tenth frame, and sends nothing. Your storage may charge for the download.",
  lookLeadSize:
    "{count, plural, one {Nobody has looked at # video yet.} other {Nobody has looked at # videos yet.}} This browser can: it loads the whole files ({size}), compares a small copy of every tenth frame, and sends nothing. Your storage may charge for the download.",
  look: "{count, plural, one {Load and look at # video} other {Load and look at # videos}}",
  looking: "Looking at the videos: {done, number} of {of, number}",
  stop: "Stop",
  lookFailed:
    "{count, plural, one {Video {numbers} could not be looked at.} other {Videos {numbers} could not be looked at.}} Either this browser cannot play the file, or the storage does not let this page read it: Settings → Connection shows the CORS rule for your bucket.",
} as const;
