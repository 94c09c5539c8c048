/**
 * Finds out when Flite says each word. Flite prints the sounds (phones) of a sentence with their times,
 * but not which word a sound belongs to. The words said apart, with a pause after each, tell that.
 */

/** Flite's name of a pause. */
const pause = "pau";

/** @typedef {{ name: string, from: number, until: number }} Sound */

/**
 * Reads what `flite -psdur` prints: `pau:0.225 ih:0.283 …`, the end of each sound in seconds.
 * @param {string} told
 * @returns {Sound[]}
 */
export function soundsOf(told) {
  let from = 0;
  return told
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const [, name, end] = /^(.+):([\d.]+)$/.exec(one) ?? [];
      if (name === undefined || end === undefined) return [];
      const sound = { name, from, until: Number(end) };
      from = sound.until;
      return [sound];
    });
}

/**
 * The words of a text in plain letters, as they stand there.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  return text.match(/[A-Za-z0-9]+(?:'[A-Za-z]+)*/g) ?? [];
}

/**
 * @param {readonly string[]} words
 * @param {readonly Sound[]} apart the sounds of the words said apart
 * @param {readonly Sound[]} said the sounds of the sentence
 * @returns {Array<[string, number, number]>} each word that is heard, with the seconds of its first and last sound
 */
export function timeWords(words, apart, said) {
  const groups = groupsOf(apart);
  // A word that Flite says in two breaths, or not at all: then nothing is known of any.
  if (groups.length !== words.length) return [];
  const expected = groups.flatMap((names, word) => names.map((name) => ({ name, word })));
  const heard = said.filter(({ name }) => name !== pause);
  const owners = alignSounds(expected, heard);
  return words.flatMap((text, word) => {
    const own = heard.filter((_, index) => owners[index] === word);
    const [first, last] = [own[0], own.at(-1)];
    return first && last
      ? [/** @type {[string, number, number]} */ ([text, first.from, last.until])]
      : [];
  });
}

/** @param {readonly Sound[]} sounds @returns {string[][]} */
function groupsOf(sounds) {
  /** @type {string[][]} */
  const groups = [];
  let isOpen = false;
  for (const { name } of sounds) {
    if (name !== pause && !isOpen) groups.push([]);
    if (name !== pause) groups.at(-1)?.push(name);
    isOpen = name !== pause;
  }
  return groups;
}

/**
 * The word of each heard sound, by the cheapest alignment (edit distance). A sound that no expected one
 * stands for belongs to the word before it.
 * @param {ReadonlyArray<{ name: string, word: number }>} expected
 * @param {readonly Sound[]} heard
 * @returns {number[]}
 */
function alignSounds(expected, heard) {
  const columns = heard.length + 1;
  const costs = new Uint16Array((expected.length + 1) * columns);
  for (let j = 0; j < columns; j += 1) costs[j] = j * 2;
  const costAt = (/** @type {number} */ i, /** @type {number} */ j) => costs[i * columns + j] ?? 0;
  const swap = (/** @type {number} */ i, /** @type {number} */ j) =>
    expected[i - 1]?.name === heard[j - 1]?.name ? 0 : 3;
  for (let i = 1; i <= expected.length; i += 1) {
    costs[i * columns] = i * 2;
    for (let j = 1; j < columns; j += 1) {
      costs[i * columns + j] = Math.min(
        costAt(i - 1, j - 1) + swap(i, j),
        costAt(i - 1, j) + 2,
        costAt(i, j - 1) + 2,
      );
    }
  }
  /** @type {number[]} */
  const owners = Array.from({ length: heard.length });
  let [i, j] = [expected.length, heard.length];
  while (j > 0) {
    const cost = costAt(i, j);
    if (i > 0 && cost === costAt(i - 1, j - 1) + swap(i, j)) {
      owners[j - 1] = expected[i - 1]?.word ?? 0;
      i -= 1;
      j -= 1;
    } else if (i > 0 && cost === costAt(i - 1, j) + 2) i -= 1;
    else {
      owners[j - 1] = expected[i - 1]?.word ?? 0;
      j -= 1;
    }
  }
  return owners;
}
