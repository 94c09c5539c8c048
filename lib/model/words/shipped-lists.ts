import { englishWords } from "./english-words";
import { chineseAbsolutes, chineseClaims, platformWords } from "./chinese-words";
import type { WordList } from "./word-list";

/** The lists that the app brings, written for it. They are a help, and no advice of a lawyer. */
export const shippedLists: readonly WordList[] = [
  chineseAbsolutes,
  chineseClaims,
  platformWords,
  ...englishWords,
];
