/** Name and one line of the fields of texts, stickers, voice and sound: a part of `compose`. */
export const composeFields = {
  kind: {
    label: "Job type",
    hint: "How footage is chosen for each video.",
  },
  groupVolume: {
    label: "Original sound",
    hint: "Volume of this group's clips. Overrides the volume of all clips.",
  },
  silentSeconds: {
    label: "Length without voice",
    hint: "How long this group is shown when it has no script.",
  },
  font: {
    label: "Font",
    hint: "Shown in its own letters in the list.",
  },
  fontAddress: {
    label: "Font file",
    hint: "Address of your own font in the bucket (TTF, WOFF, OTF).",
  },
  fontSize: {
    label: "Size",
    hint: "Height of the letters when the shorter side is 1080 px; other frames scale it.",
  },
  spokenColor: {
    label: "Color of the spoken word",
    hint: "Each word of a caption has this color while it is said.",
  },
  color: {
    label: "Color",
    hint: "Color of the text.",
  },
  opacity: {
    label: "Text opacity",
    hint: "0% is invisible, 100% solid.",
  },
  bold: {
    label: "Bold",
    hint: "Thick letters.",
  },
  italic: {
    label: "Italic",
    hint: "Slanted letters.",
  },
  underline: {
    label: "Underline",
    hint: "A line below the letters.",
  },
  x: {
    label: "Distance from the left",
    hint: "Centered text does not need it.",
  },
  y: {
    label: "Distance from the top",
    hint: "Measured from the top edge of the frame.",
  },
  alignment: {
    label: "Alignment",
    hint: "Which point of the text sits at this position, and how its lines align.",
  },
  wrap: {
    label: "Line breaks",
    hint: "Where a long text may be broken.",
  },
  textWidth: {
    label: "Width of the text",
    hint: "Lines wrap at this width.",
  },
  outline: {
    label: "Outline",
    hint: "Thickness of the line around the letters.",
  },
  outlineColor: {
    label: "Outline color",
    hint: "Color of the outline.",
  },
  lineSpacing: {
    label: "Line spacing",
    hint: "More room between the lines of the text.",
  },
  shadow: {
    label: "Shadow",
    hint: "How far the shadow falls.",
  },
  backColor: {
    label: "Shadow color",
    hint: "Color of the shadow.",
  },
  flower: {
    label: "Word art",
    hint: "ID of an Alibaba Cloud word art style (CS…).",
  },
  bubble: {
    label: "Text bubble",
    hint: "ID of an Alibaba Cloud text bubble (BS…).",
  },
  motionIn: {
    label: "Entrance animation",
    hint: "Choose several, and each video uses one at random.",
  },
  motionOut: {
    label: "Exit animation",
    hint: "Choose several, and each video uses one at random.",
  },
  motionLoop: {
    label: "Loop animation",
    hint: "Replaces entrance and exit. Choose several, and one is picked at random.",
  },
  stickerX: {
    label: "Distance from the left",
    hint: "Left edge of the sticker.",
  },
  stickerY: {
    label: "Distance from the top",
    hint: "Upper edge of the sticker.",
  },
  stickerWidth: {
    label: "Width",
    hint: "Width of the sticker.",
  },
  stickerHeight: {
    label: "Height",
    hint: "Empty: the sticker keeps its proportions.",
  },
  frames: {
    label: "Frame rate",
    hint: "For animated stickers; 25 is usual.",
  },
  stickerOpacity: {
    label: "Opacity",
    hint: "0% is invisible, 100% solid.",
  },
  speed: {
    label: "Speed",
    hint: "How fast the voice speaks.",
  },
  language: {
    label: "Another language",
    hint: "A code such as ja or es, for voices that speak it.",
  },
  clonedVoice: {
    label: "Your own cloned voice",
    hint: "ID of a cloned voice. It replaces the voices above.",
  },
  style: {
    label: "Speaking style",
    hint: "For voices with several speaking styles, for example Gentle.",
  },
  speechGain: {
    label: "Voice volume (legacy)",
    hint: "Only for requests that already use it. Otherwise leave it empty.",
  },
  musicGain: {
    label: "Music volume (legacy)",
    hint: "Only for requests that already use it. Otherwise leave it empty.",
  },
  speechVolume: {
    label: "Voice",
    hint: "How loud the voice is.",
  },
  musicVolume: {
    label: "Music",
    hint: "How loud the music is.",
  },
  footageVolume: {
    label: "Original sound",
    hint: "Volume of the clips' own sound.",
  },
  publicMusic: {
    label: "Public music from Alibaba Cloud",
    hint: "Without music of your own, a public track plays instead of silence.",
  },
  musicStyle: {
    label: "Music style",
    hint: "Which part of the public library is used.",
  },
  words: {
    label: "Words",
    hint: "One word or phrase per row.",
  },
  sound: {
    label: "Replacement sound",
    hint: "What covers the word: Beep, None, or another value from Alibaba Cloud.",
  },
} as const;
