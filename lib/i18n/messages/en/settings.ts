export const settings = {
  title: "Settings",
  lead: "What holds for the whole team, kept on the computer that runs Reelpress.",
  sections: "Sections of the settings",
  connection: {
    title: "Connection",
    lead: "Where clips are made: on this computer, or by Alibaba Cloud in your account.",
    place: "Clips are made by",
    placeEmbedded: "This computer",
    placeCloud: "Alibaba Cloud",
    region: "Region",
    bucket: "Bucket",
    endpoint: "Endpoint",
  },
} as const;
