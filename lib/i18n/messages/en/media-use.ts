/** How often footage is shown in finished videos. */
export const mediaUse = {
  filter: "How often it is used",
  any: "Used or not",
  most: "Used most",
  none: "Not used",
  name: "Used in the last 30 days",
  inVideos: "In {videos, plural, one {# video} other {# videos}} in 30 days",
  detail: "{videos, plural, =0 {In no video} one {In # video} other {In # videos}}",
} as const;
