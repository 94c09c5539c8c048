/** Name and one line of the fields of texts, stickers, voice and sound: a part of `compose`. */
export const composeFields = {
  kind: {
    label: "Kind of job",
    hint: "What decides the pictures of a video.",
  },
  groupVolume: {
    label: "Sound of these clips",
    hint: "How loud the clips of this group are; beats the sound of all clips.",
  },
  silentSeconds: {
    label: "Length without speech",
    hint: "How long this group is on screen when nothing is said.",
  },
  font: {
    label: "Font",
    hint: "A typeface of Alibaba Cloud's list, or another name.",
  },
  fontAddress: {
    label: "Font file",
    hint: "Address of your own font in the bucket (TTF, WOFF, OTF).",
  },
  fontSize: {
    label: "Size",
    hint: "Height of the letters, for a frame 1080 px wide; other frames scale it.",
  },
  color: {
    label: "Colour",
    hint: "Colour of the letters.",
  },
  opacity: {
    label: "Opacity of the letters",
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
    label: "From the left",
    hint: "Where the text stands, from the left edge. A centred text needs none.",
  },
  y: {
    label: "From the top",
    hint: "Where the text stands, from the top edge.",
  },
  alignment: {
    label: "Anchor",
    hint: "Which point of the text the place is for, and how lines are aligned.",
  },
  wrap: {
    label: "Line breaks",
    hint: "Where a long text may be broken.",
  },
  textWidth: {
    label: "Width of the text",
    hint: "Lines are broken at this width.",
  },
  outline: {
    label: "Outline",
    hint: "Thickness of the line around the letters.",
  },
  outlineColor: {
    label: "Outline colour",
    hint: "Colour of that line.",
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
    label: "Shadow colour",
    hint: "Colour behind the letters.",
  },
  flower: {
    label: "Fancy lettering",
    hint: "Number of a lettering style of Alibaba Cloud (CS…).",
  },
  bubble: {
    label: "Speech bubble",
    hint: "Number of a bubble of Alibaba Cloud (BS…).",
  },
  motionIn: {
    label: "Motion when it appears",
    hint: "Of several one is drawn for each video.",
  },
  motionOut: {
    label: "Motion when it leaves",
    hint: "Of several one is drawn for each video.",
  },
  motionLoop: {
    label: "Motion while it stands",
    hint: "Instead of the other two. Of several one is drawn.",
  },
  stickerX: {
    label: "From the left",
    hint: "Left edge of the sticker.",
  },
  stickerY: {
    label: "From the top",
    hint: "Upper edge of the sticker.",
  },
  stickerWidth: {
    label: "Width",
    hint: "Width of the sticker.",
  },
  stickerHeight: {
    label: "Height",
    hint: "Left open, the sticker keeps its shape.",
  },
  frames: {
    label: "Frames a second",
    hint: "Speed of a moving sticker; 25 is usual.",
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
    hint: "Number of a voice you had cloned; it is used instead of the voices above.",
  },
  style: {
    label: "Manner of speaking",
    hint: "For voices with several manners, for example Gentle.",
  },
  speechGain: {
    label: "Voice, older setting",
    hint: "Older name of the voice's loudness. Leave it open unless an old request has it.",
  },
  musicGain: {
    label: "Music, older setting",
    hint: "Older name of the music's loudness. Leave it open unless an old request has it.",
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
    label: "Sound of the clips",
    hint: "How loud the clips themselves are.",
  },
  publicMusic: {
    label: "Music of Alibaba Cloud",
    hint: "Without your own music: a track of the public library instead of silence.",
  },
  musicStyle: {
    label: "Kind of music",
    hint: "Which part of the public library is used.",
  },
  words: {
    label: "Words",
    hint: "One word or phrase a row.",
  },
  sound: {
    label: "In its place one hears",
    hint: "What replaces the word: Beep, or another word of Alibaba Cloud.",
  },
} as const;
