import { composePhone } from "./compose-phone";
import { composeRequest } from "./compose-request";
import { composeVariety } from "./compose-variety";

/** Words of the preview and of the request behind the form: a part of `compose`. */
export const composePreview = {
  preview: {
    title: "Preview",
    region: "Preview of one video",
    loading: "Drawing the preview…",
    thinking: "Planning…",
    empty: "Add a clip and you will see the first video here.",
    invalid: "Mend the marked fields and the preview comes back.",
    failed: "The preview could not be drawn.",
    unavailable: "Alibaba Cloud shows a video only when it is made.",
    variant: "Video {number} of {count}",
    previous: "Previous video",
    next: "Next video",
    time: "Place in the video",
    length: "{seconds, number, ::.0} s",
    at: "{at} / {of} s",
    frame: "Video {number}, second {seconds, number, ::.0}",
    shots: "Shots",
    shotsOf: "{count, plural, one {# shot} other {# shots}}",
    shotAt: "Show the shot at {seconds, number, ::.0} s",
    shotPart: "{from}–{to} s",
    filler: "filler",
    noPlan: "The list of shots appears here.",
    spoken: "Spoken",
    notes: "Good to know",
    open: "Show preview",
    close: "Hide preview",
  },
  notes: {
    "script-missing": "No script yet: shown without voice and captions.",
    "groups-empty": "Groups without clips are left out here.",
    "background-missing": "No background picture yet: shown with a blur.",
    "material-short":
      "There are fewer clips than the voice is long. Add clips, or shorten the script.",
    "material-stretched":
      "There is far too little material: a short clip is shown over and over, or very slowly. Add longer clips, or make the video shorter.",
    "shots-repeated": "A shot appears more than once in this video. More clips would avoid it.",
    "filler-beyond-middle": "Extra shots had to come from the first or last group.",
    "speed-out-of-bounds":
      "Fitting the picture to the voice would look too fast or too slow, so shots are cut instead.",
    "groups-cut": "The script is short: the last groups do not appear in this video.",
    "groups-dropped": "The video is too short for all groups; some in the middle are left out.",
    "max-duration-ignored": "The longest length has no effect while something is spoken.",
    "combinations-exhausted":
      "All combinations of shots are used up: this video has the shots of an earlier one.",
    "too-alike":
      "No shots were left that make this video as different from the others as you ask. Add clips, allow more likeness, or make fewer videos.",
    tooAlikePair:
      "This video is {percent, number} % like video {number, number}, more than you allow: no other shots were left. {hasGroup, select, yes {Add clips to “{group}”} other {Add clips}}, allow more likeness, or make fewer videos.",
    tooAlikeEarlier:
      "This video is {percent, number} % like video {number, number} of an earlier job, more than you allow: no other shots were left. {hasGroup, select, yes {Add clips to “{group}”} other {Add clips}}, allow more likeness, or make fewer videos.",
    "opening-repeated":
      "No other shot was left to open with: this video opens like its neighbour. Add clips to the first group.",
    "ban-not-kept": "Every shot of a group was banned, so one of them is shown.",
    "pin-not-kept": "The shot that should open it is not in the first group any more.",
    "swap-left-out": "A shot that you swapped is not in this video any more.",
    "moments-not-found":
      "Nothing in the match stood out by its sound: this video has its loudest stretches.",
    "voice-approximate": "The chosen voice is not here; a similar one speaks.",
    "match-missing":
      "For some of the text, no clip has a name, tag, description or caption that fits. Other shots fill in.",
    "order-not-kept":
      "There is too little footage to keep its order, so shots stand in another order.",
    "characters-left-out":
      "Some characters are in none of our fonts: they are left out of the picture, and spoken as they are. To show them, write them in other words.",
    other: "{code}",
  },
  ...composePhone,
  ...composeVariety,
  request: composeRequest,
} as const;
