/** The words of an English text that say what it is about, by their stems. */
import { stemmer } from "stemmer";

const formWords = new Set(
  (
    "a an the and or but nor so if then than as at by for from in into of off on onto out over to up with within without " +
    "about above across after again against all also always am any are aren be because been before being below between both " +
    "can cannot could did didn do does doesn doing don down during each every few further get gets got had has have having he " +
    "her here hers herself him himself his how i its it itself just let ll made make makes me more most my myself never no not " +
    "now only other our ours ourselves own re s same she should some such t that their theirs them themselves there these they " +
    "this those through too under until us ve very was we were what when where which while who whom whose why will won would " +
    "you your yours yourself"
  ).split(" "),
);

/** @param {string} text @returns {string[]} */
export function englishWords(text) {
  const found = text.toLowerCase().match(/[\p{Script=Latin}\d]+/gu) ?? [];
  const words = found.filter((word) => /\p{L}/u.test(word) && !formWords.has(word));
  // The stem of news would be new.
  return [...new Set(words.map((word) => (word === "news" ? word : stemmer(word))))];
}
