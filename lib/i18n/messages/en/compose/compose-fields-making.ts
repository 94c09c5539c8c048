/** Name and one line of the fields of picture, effects, matching and output: a part of `compose`. */
export const composeFieldsMaking = {
  blur: {
    label: "Blur amount",
    hint: "How soft the background is.",
  },
  backgroundColor: {
    label: "Background color",
    hint: "Fills the area the clip does not cover.",
  },
  shotSeconds: {
    label: "Shot length",
    hint: "Long clips are cut into shots of this length.",
  },
  imageSeconds: {
    label: "Image duration",
    hint: "How long each image is shown.",
  },
  splitLong: {
    label: "Cut long clips into shots",
    hint: "Off: only the beginning of a clip is used.",
  },
  crop: {
    label: "Footage of another shape",
    hint: "What stands out or moves stays in the frame; faces are not recognized. A clip's own “fill the frame” decides for that clip. Black bars of films are cut off, too.",
  },
  loudness: {
    label: "Loudness",
    hint: "How loud the finished video is. Most apps play at −14.",
  },
  cover: {
    label: "Cover",
    hint: "The frame that is shown before the video is played.",
  },
  stills: {
    label: "Images",
    hint: "Moving ones zoom or pan slowly, each in another way than the one before.",
  },
  splitAt: {
    label: "Where long clips are cut",
    hint: "At their own cuts no shot jumps, and black, frozen and title parts are left out.",
  },
  alignment2: {
    label: "Fit footage to voice",
    hint: "When the voice is shorter or longer than the shots.",
  },
  transitions: {
    label: "Transitions between shots",
    hint: "How one shot gives way to the next.",
  },
  transitionSeconds: {
    label: "Transition length",
    hint: "How long the two shots overlap.",
  },
  transitionList: {
    label: "Which transitions",
    hint: "Choose several, and one is picked at random. Choose none for any.",
  },
  uniform: {
    label: "Same transition throughout",
    hint: "Off: each cut picks its own.",
  },
  vfx: {
    label: "Effects",
    hint: "Light, snow, split screens and more over the shots.",
  },
  probability: {
    label: "How often",
    hint: "Chance that a shot gets an effect.",
  },
  vfxFirst: {
    label: "First shot",
    hint: "Effects for the opening shot. Choose none for any.",
  },
  vfxOthers: {
    label: "Other shots",
    hint: "Effects for the remaining shots. Choose none for any.",
  },
  filters: {
    label: "Filters",
    hint: "A color mood for the video.",
  },
  filterList: {
    label: "Which filters",
    hint: "Choose several, and one is picked at random. Choose none for any.",
  },
  matchMedia: {
    label: "Clips",
    hint: "Alibaba Cloud picks what fits the text. Up to two hours of video.",
  },
  libraries: {
    label: "Search libraries",
    hint: "Names of the search libraries, one per row.",
  },
  searchText: {
    label: "Look for",
    hint: "What the clips should show, in plain words.",
  },
  scene: {
    label: "Scene",
    hint: "General suits all footage. You can also enter another scene name from Alibaba Cloud.",
  },
  shots: {
    label: "One text per shot",
    hint: "What each shot should show, in order.",
  },
  clipDetection: {
    label: "Skip credits and ads",
    hint: "Film scene only: openings, endings, ads and black shots are skipped.",
  },
  sourceOrder: {
    label: "Keep the film's order",
    hint: "Film scene only: shots keep the order of the source.",
  },
  crf: {
    label: "Exact quality (CRF)",
    hint: "Lower is better and larger.",
  },
  fps: {
    label: "Frames a second",
    hint: "As many as your footage has: then its movement stays even. Phones film 30 or 60.",
  },
  count: {
    label: "Number of videos",
    hint: "How many are made.",
  },
  lengthSeconds: {
    label: "Seconds",
    hint: "Length of each video.",
  },
  previewOnly: {
    label: "Plan only",
    hint: "Review the plans first, then make the ones you like.",
  },
  target: {
    label: "Where the files go",
    hint: "By default, a new folder for each batch.",
  },
  address: {
    label: "Address of the files",
    hint: "Include the number placeholder in the file name, for example https://bucket.oss-cn-shanghai.aliyuncs.com/sale/clip_'{index}'.mp4",
  },
  storage: {
    label: "VOD storage",
    hint: "Storage location of ApsaraVideo VOD, without http://",
  },
  fileName: {
    label: "File name",
    hint: "Include the placeholder '{index}' and an extension, for example clip_'{index}'.mp4",
  },
  notifyAddress: {
    label: "Notify when a video is ready",
    hint: "A web address, or a queue whose name begins with ice-callback.",
  },
  mediaNotifyAddress: {
    label: "Notify when it is in the library",
    hint: "Sent after a finished video has been analyzed.",
  },
  own: {
    label: "Custom data",
    hint: "Returned unchanged with every notification.",
  },
  templates: {
    label: "Templates",
    hint: "Template IDs, one per row. Each video uses one at random.",
  },
} as const;
