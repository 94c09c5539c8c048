/** Chinese text as English glosses, for an encoder that knows English only, and as words to be compared. */
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

/** How many glosses of a word are encoded: one is often the wrong meaning, three dilute the sentence. */
const glossesPerWord = 2;

/** Words that say how a sentence is built, not what it is about. */
const formWords = new Set(
  (
    "的 了 在 是 和 把 被 也 都 就 着 过 地 得 与 及 吗 呢 吧 啊 呀 们 我们 你们 他们 她们 它们 咱们 自己 你 您 我 他 她 它 这 那 " +
    "这个 那个 这些 那些 这里 那里 个 只 请 会 要 从 到 用 有 能 做 一 一个 不 不要 没 没有 里 上 下 中 前 后 内 外 之间 之 为 为了 " +
    "向 往 让 给 对 又 很 再 更 最 才 带 将 还 而 以 于 其 此 座 款 位 名 条 张 种 件 次 每 来 去 正在 刚 非常 可以 如果 因为 所以 " +
    "但是 什么 怎么 哪里 就是 还是 已经 人 一起 一边"
  ).split(" "),
);

/** A word that a short adjective stands before: 小猫 is a 猫. */
const described = /^[小大老新白黑红绿黄花][\p{Script=Han}]$/u;

/** @type {{ jieba: Jieba, glosses: Map<string, string[]>, simplified: Map<string, string> } | undefined} */
let loaded;

function dictionary() {
  loaded ??= load();
  return loaded;
}

function load() {
  const packed = readFileSync(new URL("./glosses.br", import.meta.url));
  const [characters = "", ...lines] = brotliDecompressSync(packed).toString("utf8").split("\n");
  const pairs = characters.split(" ").map((pair) => {
    const [from = "", to = ""] = pair;
    return /** @type {const} */ ([from, to]);
  });
  const entries = lines.map((line) => {
    const [word = "", glosses = ""] = line.split("\t");
    return /** @type {const} */ ([word, glosses.split("; ")]);
  });
  return {
    jieba: Jieba.withDict(dict),
    glosses: new Map(entries),
    simplified: new Map(pairs),
  };
}

/** @param {string} word @returns {string[]} */
const glossesOf = (word) => dictionary().glosses.get(word) ?? [];

/** @param {string} word */
const said = (word) => glossesOf(word).slice(0, glossesPerWord).join(" ");

/** A word that the table lacks is said by the words and characters that it consists of. @param {string} word */
function saidInParts(word) {
  const parts = dictionary()
    .jieba.cutAll(word)
    .filter((part) => part !== word && part.length > 1 && glossesOf(part).length > 0);
  const rest = Array.from(word).filter(
    (character) => !formWords.has(character) && !parts.some((part) => part.includes(character)),
  );
  return [...parts, ...rest].map(said).join(" ");
}

/** The first gloss of a word, when it is a word too: `river bank` would share the bank with a bank. @param {string} word */
const plainGloss = (word) =>
  glossesOf(word)
    .slice(0, 1)
    .filter((gloss) => !gloss.includes(" "));

/** A word, and by what else the same may be named: 大熊猫 is a 熊猫, 小猫 is a 猫. @param {string} word */
function namesOf(word) {
  const parts = word.length > 2 ? dictionary().jieba.cutForSearch(word, true) : [];
  const names = [word, ...parts.filter((part) => part.length > 1 && word.endsWith(part))];
  if (described.test(word)) names.push(Array.from(word).at(-1) ?? "");
  return { names: [...new Set(names)], glosses: plainGloss(word) };
}

/**
 * Cuts a text into its words; what is not Chinese stays as it is. `english` is what the encoder reads,
 * `words` are the Chinese words.
 * @param {string} text
 * @returns {{ english: string, words: { names: string[], glosses: string[] }[] }}
 */
export function readChinese(text) {
  const { jieba, simplified } = dictionary();
  const plain = Array.from(text)
    .map((character) => simplified.get(character) ?? character)
    .join("");
  const english = [];
  /** @type {Set<string>} */
  const words = new Set();
  for (const cut of jieba.cut(plain, true)) {
    const word = cut.length > 1 ? cut.replace(/们$/, "") : cut;
    if (!/\p{Script=Han}/u.test(word)) {
      english.push(word);
      continue;
    }
    if (formWords.has(word)) continue;
    english.push(said(word) || saidInParts(word));
    words.add(word);
  }
  return {
    english: english.join(" ").replaceAll(/\s+/g, " ").trim(),
    words: [...words].map(namesOf),
  };
}
