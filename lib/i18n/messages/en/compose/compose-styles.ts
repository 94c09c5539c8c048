export const styleNames = {
  clean: "Clean",
  bold: "Bold",
  news: "News",
  handwritten: "Handwritten",
  elegant: "Elegant",
  playful: "Playful",
  sale: "Sale",
  neon: "Neon",
};

/** Words of the style cards and of the list of fonts: a part of `compose`. */
export const composeStyles = {
  title: "Style",
  lead: "One click sets how title, subheadings and captions look. Everything below can still be changed.",
  set: "Style set: {name}",
  changed: "changed",
  changedNote: "You have changed something in {name}.",
  again: "Set it again",
  names: styleNames,
  fonts: {
    none: "Automatic",
    noneAbout: "Noto Sans, or what Alibaba Cloud uses",
    kinds: {
      sans: "Plain",
      heavy: "Heavy",
      rounded: "Rounded",
      serif: "Serif",
      hand: "Handwriting",
    },
    chinese: "Chinese and Latin",
    latin: "Latin; Chinese letters come from a matching font",
    cloud: "Fonts of Alibaba Cloud",
    cloudLead: "This computer shows them in the nearest font that it has.",
    same: "Same letters: {name}",
    near: "Shown here as {name}",
    own: "Your own fonts",
    ownLead:
      "TTF, OTF or WOFF files that you may use. They have one weight, which is not made bold.",
    ownAbout: "From your file",
    add: "Add a font file",
    problems: {
      "too-large": "This file has more than 40 MB. Choose a smaller one.",
      unusable: "No text can be set in this font. Choose a TTF, OTF or WOFF font.",
      "broken-off": "The file did not arrive. Try again.",
      elsewhere:
        "Fonts are kept in your account now. Put the file into its bucket and give its address.",
    },
    other: "Name of another font",
    useOther: "Use it",
  },
};
