/** Which part of a clip fills the frame. */
export const composeFill = {
  action: "Fill the frame with {title}",
  title: "Fill the frame with this clip",
  text: "The clip has another shape than the video. Move the window over what should be seen; the rest is cut off.",
  window: "Window: what is seen of the clip",
  across: "Left to right",
  down: "Top to bottom",
  moment: "Moment of the clip",
  apply: "Fill the frame",
  setting: "Leave it to the setting",
  hint: "Otherwise “Footage of another shape” under Background and shots decides.",
  suggestion:
    "{count, plural, one {One clip has another shape than the video and stands before a background.} other {# clips have another shape than the video and stand before a background.}}",
  suggestionApply: "Always fill the frame",
  suggestionDone: "All clips fill the frame. What stands out stays in it.",
  suggestionClose: "Keep the background",
} as const;
