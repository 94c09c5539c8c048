import { composePhone } from "./compose-phone";
import { composeRequest } from "./compose-request";
import { composeVariety } from "./compose-variety";

/** Words of the preview and of the request behind the form: a part of `compose`. */
export const composePreview = {
  preview: {
    which: "Shown video and interface",
    live: {
      quick: "The exact frame follows…",
      old: "Out of date. Updating…",
      arrange: "Move texts and stickers",
      how: "Drag them, or use the arrow keys. Shift moves further, + and − change the size.",
      handle: "Move {name}",
      place: "{name}: {x}% from the left, {y}% from the top",
      larger: "{name}: larger",
      smaller: "{name}: smaller",
    },
    title: "Preview",
    region: "Preview of one video",
    loading: "Loading the preview…",
    thinking: "Planning…",
    empty: "Add a clip and you will see the first video here.",
    invalid: "Fix the fields in red to see the preview.",
    failed: "The preview could not be shown.",
    planned:
      "Alibaba Cloud shows no preview. “See all” lets it plan the videos, so that you can choose before anything is made.",
    unavailable: "No preview with Alibaba Cloud. You can watch each video once it is made.",
    variant: "Video {number} of {count}",
    previous: "Previous video",
    next: "Next video",
    time: "Position in the video",
    length: "{seconds, number, ::.0} s",
    at: "{at} / {of} s",
    frame: "Video {number} at {seconds, number, ::.0} s",
    shots: "Shots",
    shotsOf: "{count, plural, one {# shot} other {# shots}}",
    shotPart: "{from}–{to} s",
    filler: "extra shot",
    noPlan: "The list of shots appears here.",
    spoken: "Spoken",
    notes: "Notes",
    open: "Show preview",
    close: "Hide preview",
  },
  notes: {
    "script-missing": "No script yet: shown without voice and captions.",
    "groups-empty": "Groups without clips are left out here.",
    "background-missing": "No background image yet: the preview uses blur.",
    "material-short": "The footage is shorter than the voice. Add clips or shorten the script.",
    "material-stretched":
      "There is far too little footage: a short clip is repeated, or slowed down a lot. Add longer clips, or make the video shorter.",
    "shots-repeated": "A shot appears more than once in this video. More clips would avoid it.",
    "filler-beyond-middle":
      "Extra shots came from the first or last group: the middle groups had none left.",
    "speed-out-of-bounds":
      "Changing the speed to fit the voice would look wrong, so shots are shortened instead.",
    "groups-cut": "The script is short: the last groups do not appear in this video.",
    "groups-dropped": "The video is too short for all groups; some in the middle are left out.",
    "max-duration-ignored": "The maximum length does not apply while a voice speaks.",
    "combinations-exhausted":
      "All shot combinations are used up: this video repeats the shots of an earlier one. Add clips for more variety.",
    "too-alike":
      "No shots were left that make this video as different from the others as you ask. Add clips, allow more likeness, or make fewer videos.",
    tooAlikePair:
      "This video is {percent, number}% like video {number, number}, more than you allow: no other shots were left. {hasGroup, select, yes {Add clips to “{group}”} other {Add clips}}, allow more likeness, or make fewer videos.",
    tooAlikeEarlier:
      "This video is {percent, number}% like video {number, number} of an earlier job, more than you allow: no other shots were left. {hasGroup, select, yes {Add clips to “{group}”} other {Add clips}}, allow more likeness, or make fewer videos.",
    "opening-repeated":
      "No other opening shot was left: this video opens like the one next to it. Add clips to the first group.",
    "ban-not-kept":
      "Every shot of a group is set to “Never show this”, so one of them is shown anyway.",
    "pin-not-kept": "The shot set to open the video is no longer in the first group.",
    "swap-left-out": "A shot you swapped is no longer in this video.",
    "moments-not-found":
      "Nothing in the match stood out by its sound: this video has its loudest stretches.",
    "voice-approximate": "The chosen voice is not available here; a similar one is used.",
    "match-missing":
      "For some of the text, no clip has a name, tag, description or caption that fits. Other shots fill in.",
    "order-not-kept":
      "There is too little footage to keep its order, so the shots are in another order.",
    "characters-left-out":
      "Some characters are in none of the fonts: they are spoken but not shown. To show them, use other words.",
    other: "{code}",
  },
  ...composePhone,
  ...composeVariety,
  request: composeRequest,
} as const;
