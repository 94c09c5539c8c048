/** The path of the look of one kind of text in the form. */
export type TextLookPath =
  | "look.title"
  | "look.subHeading"
  | "look.caption"
  | `look.subHeadingLevels.${number}`;
