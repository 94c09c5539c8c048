/** Notes that several kinds of clips share. */
export const writtenByEditors = [
  "Written by a web editor; take it away",
  "由网页编辑器写入，请去掉",
] as const;

export const ownFiles = [
  "Of the engine's own library and folder of objects",
  "取自本机引擎的素材库和对象目录",
] as const;

export const followedLengths = [
  "Lengths that follow another clip's; give TimelineIn and TimelineOut",
  "跟随其他片段时长的功能，请给出 TimelineIn 和 TimelineOut",
] as const;
