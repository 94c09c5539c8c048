/** Name and one line of the fields of picture, effects, matching and output: a part of `compose`. */
export const composeFieldsMaking = {
  blur: {
    label: "Strength of the blur",
    hint: "How soft the picture behind is.",
  },
  backgroundColor: {
    label: "Background colour",
    hint: "Fills what the clip leaves free.",
  },
  shotSeconds: {
    label: "Length of a shot",
    hint: "Long clips are cut into shots of this length.",
  },
  imageSeconds: {
    label: "Time a picture is shown",
    hint: "How long a still picture stands.",
  },
  splitLong: {
    label: "Cut long clips into shots",
    hint: "Off: a clip is taken from its beginning.",
  },
  splitAt: {
    label: "Where long clips are cut",
    hint: "At their own cuts no shot jumps, and black, frozen and title parts are left out.",
  },
  alignment2: {
    label: "When the voice is shorter or longer",
    hint: "How the picture is fitted to the voice.",
  },
  transitions: {
    label: "Transitions between shots",
    hint: "How one shot gives way to the next.",
  },
  transitionSeconds: {
    label: "Length of a transition",
    hint: "Both shots are seen for so long.",
  },
  transitionList: {
    label: "Which transitions",
    hint: "Of several one is drawn; none chosen means any.",
  },
  uniform: {
    label: "The same in the whole video",
    hint: "Off: each cut draws its own.",
  },
  vfx: {
    label: "Effects",
    hint: "Light, snow, split screens and more over the shots.",
  },
  probability: {
    label: "How often",
    hint: "Chance of each shot to get one.",
  },
  vfxFirst: {
    label: "For the first shot",
    hint: "Effects the opening may get; none chosen means any.",
  },
  vfxOthers: {
    label: "For the other shots",
    hint: "Effects the rest may get; none chosen means any.",
  },
  filters: {
    label: "Colour filters",
    hint: "A colour mood for the video.",
  },
  filterList: {
    label: "Which filters",
    hint: "Of several one is drawn; none chosen means any.",
  },
  matchMedia: {
    label: "Clips and pictures",
    hint: "Alibaba Cloud picks from these what fits the text; at most two hours of video.",
  },
  libraries: {
    label: "Search libraries",
    hint: "Names of the libraries to look in, one a row.",
  },
  searchText: {
    label: "Look for",
    hint: "What the clips should show, in plain words.",
  },
  scene: {
    label: "Scene",
    hint: "General fits all material. Another word of Alibaba Cloud can be typed.",
  },
  shots: {
    label: "One text per shot",
    hint: "What each shot should show, in order.",
  },
  clipDetection: {
    label: "Leave out titles and adverts",
    hint: "Film scene only: openings, endings, adverts and black shots are skipped.",
  },
  sourceOrder: {
    label: "The script follows the film",
    hint: "Film scene only: shots keep the order of the source.",
  },
  crf: {
    label: "Exact quality (CRF)",
    hint: "Lower is better and larger.",
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
    label: "Only plan, do not make the files",
    hint: "You look at the plans first and make those you like.",
  },
  target: {
    label: "Where the files go",
    hint: "Normally a new folder for each batch.",
  },
  address: {
    label: "Address of the files",
    hint: "Put the placeholder for the number into the file name, for example https://bucket.oss-cn-shanghai.aliyuncs.com/sale/clip_'{index}'.mp4",
  },
  storage: {
    label: "VOD storage",
    hint: "Storage location of ApsaraVideo VOD, without http://",
  },
  fileName: {
    label: "File name",
    hint: "With the placeholder '{index}' and an ending, for example clip_'{index}'.mp4",
  },
  notifyAddress: {
    label: "Call when a video is ready",
    hint: "A web address, or a queue whose name begins with ice-callback.",
  },
  mediaNotifyAddress: {
    label: "Call when it is in the library",
    hint: "Called once a finished video has been analysed.",
  },
  own: {
    label: "Your own data",
    hint: "Comes back unchanged in every call.",
  },
  templates: {
    label: "Templates",
    hint: "Ids of templates, one a row; one is drawn for each clip.",
  },
} as const;
