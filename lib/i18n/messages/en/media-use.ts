/** How often footage is shown in finished videos. */
export const mediaUse = {
  filter: "How often it is used",
  any: "Used or not",
  used: "Used",
  unused: "Not used",
  name: "Used in the last 30 days",
  inVideos: "In {videos, plural, one {# video} other {# videos}} in 30 days",
  detail: "{videos, plural, =0 {In no video} one {In # video} other {In # videos}}",
  shots: "Shots in videos of the last 30 days",
  mostShots: "Used most:",
  neverShots: "{count, plural, one {# shot never used:} other {# shots never used:}}",
  noShot: "No video shows any of it.",
  evenShots: "Each shot is in one video.",
  shot: "From {from}, {seconds} s: {videos, plural, =0 {in no video} one {in # video} other {in # videos}}",
  shotInVideos: "{from} · {videos, plural, one {# video} other {# videos}}",
  more: "and {count, number} more",
  counted:
    "Counted are finished videos whose plan is known here. Videos that other programs made, and those for which Alibaba Cloud names no plan, are not.",
} as const;
