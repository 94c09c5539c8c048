/** Names of the voices that come with Reelpress, by their ids, and of a recording. */
export const voices = {
  "draft-en-female": "English, female",
  "draft-en-male": "English, male",
  "draft-en-robot": "English, robotic",
  "draft-zh-female": "Mandarin, female",
  "draft-zh-male": "Mandarin, male",
  recorded: "Your recording",
} as const;
