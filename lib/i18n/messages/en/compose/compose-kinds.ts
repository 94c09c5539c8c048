/** The kinds of job, and the fields that only one of them has: a part of `compose`. */
export const composeKinds = {
  kinds: {
    question: "What do you want to make?",
    groups: {
      title: "Clips in order",
      text: "You sort clips into groups. Every video takes one shot from each group, in order, with your script spoken over it.",
    },
    match: {
      title: "Footage for a text",
      text: "You write a text. Each sentence gets the footage that shows what it says.",
    },
    film: {
      title: "Film scenes for a text",
      text: "You write a text about a film. Each sentence gets a scene of the film; titles, credits and black frames are left out.",
    },
    sports: {
      title: "Highlights of a match",
      text: "You choose the recording of one match. The best moments are found and put together with their own sound.",
      step: "Match",
      lead: "One recording, from which the best moments are taken.",
      basketball: "Basketball",
      pingpong: "Table tennis",
      empty: "Choose the recording of the match.",
      replays: "Replays",
      addLogos: "Choose images",
      names: "Full names for the scoreboard",
      namesLead:
        "What the scoreboard shows, and the name that a caption shows for it when the score changes.",
      addName: "Add a name",
      removeName: "Remove name {number}",
      faces: "Players",
      facesLead: "Players whose moments matter most, with images of their faces.",
      addFace: "Add a player",
      removeFace: "Remove player {number}",
      addPictures: "Choose images",
    },
    mashup: {
      title: "Mashup of films",
      text: "You choose films or episodes. Their strongest moments are cut together, without cutting into a sentence.",
      step: "Films",
      lead: "The films, and how long a video is.",
      empty: "Choose one film or several.",
      addOpenings: "Choose openings",
      addEndings: "Choose endings",
    },
    matchStep: "Footage",
    matchLead: "The footage to look through, and what is written about it.",
    cloudOnly:
      "Only Alibaba Cloud makes videos of this kind. Connect it in Settings, or choose another kind.",
    notSubscribed:
      "Settings say that the account has a Basic subscription. Matching needs Standard: Alibaba Cloud would refuse this job.",
    source: "Where to look",
    pool: "In these clips",
    search: "In a search library",
    script: "Script format",
    texts: "One script per video",
    shotTexts: "One text per shot",
    scriptLead: "Write the scripts under “Voice”.",
    matched: {
      title: "Sentences and their shots",
      lead: "What was found for each sentence, in video {number}. Replace a shot by hand, and it stays.",
      none: "Choose footage and write a text: the shots appear here.",
      unavailable: "Alibaba Cloud shows what it found only in the video.",
      replace: "Replace",
      close: "Close",
      stays: "Your choice stays",
      release: "Let it be chosen again",
      others: "Other shots, the best first",
      shot: "Shot",
      byHand: "chosen by you",
      noMatch: "no match",
      score: "{score, number, percent}",
      reason: "{source}: {words}",
      source: {
        name: "name",
        folder: "folder",
        tag: "tag",
        description: "description",
        subtitle: "subtitle",
        ocr: "text in the frame",
        provider: "image description",
      },
    },
    addShot: "Add a shot",
    removeShot: "Remove shot {number}",
    sample: "Try a sample",
    sampleDrawing: "Creating…",
  },
};

/** Name and one line of the fields of the kinds: a part of `compose.field`. */
export const composeFieldsKinds = {
  storyText: { label: "What it shows", hint: "Describe the shot; the footage is chosen by this." },
  storySpeech: { label: "Script", hint: "The shot is as long as its script." },
  storySeconds: { label: "Length", hint: "For a shot without a script." },
  storyName: { label: "Name", hint: "Only a label; the video does not show it." },
  filmScene: {
    label: "Scene name",
    hint: "Alibaba Cloud's name for the film scene. On this computer, every name except General means a film.",
  },
  sportsCategory: { label: "Sport", hint: "The sport of the match." },
  sportsMedia: {
    label: "Recording",
    hint: "One video of the match, with its own sound: crowd and ball hits show where the best moments are.",
  },
  moments: {
    label: "Moments at most",
    hint: "How many moments a video has at most.",
  },
  logos: {
    label: "Replay logos",
    hint: "The image that the broadcast shows before and after a replay. A replay belongs to the moment before it.",
  },
  nameShown: { label: "On the scoreboard", hint: "For example IND." },
  nameFull: { label: "Full name", hint: "For example Indiana." },
  faceName: { label: "Name", hint: "The name of the player." },
  facePictures: {
    label: "Face",
    hint: "Images that show only this face, from the front or the side.",
  },
  mashupMedia: {
    label: "Films",
    hint: "Videos in which people speak, two hours at most in total.",
  },
  mashupSeconds: {
    label: "Length of a video",
    hint: "About how long a video is, at most as long as the films are.",
  },
  intro: {
    label: "Flashes at the start",
    hint: "Starts with a few short flashes of what follows.",
  },
  openings: {
    label: "Openings",
    hint: "One of these starts each video, picked at random.",
  },
  endings: {
    label: "Endings",
    hint: "One of these ends each video, picked at random.",
  },
  actions: {
    label: "Recognize actions",
    hint: "Looks for what people do. Alibaba Cloud offers it in the region cn-shanghai.",
  },
};
