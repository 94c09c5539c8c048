import type { Translation } from "../translation";
import type { voices as source } from "../en/voices";

export const voices: Translation<typeof source> = {
  "draft-en-female": "英语女声",
  "draft-en-male": "英语男声",
  "draft-en-robot": "英语机器男声",
  "draft-zh-female": "普通话女声",
  "draft-zh-male": "普通话男声",
  recorded: "自己的录音",
};
