/** Abbreviations that belong to the word after them. Lower case, without the last dot. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof st sr jr vs no nos fig figs vol approx est dept gen col lt sgt capt rev hon " +
    "e.g i.e cf al etc inc ltd co corp a.m p.m u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);
/** Abbreviations that end a sentence when a capital letter follows. */
const mayEnd: ReadonlySet<string> = new Set([
  "etc",
  "inc",
  "ltd",
  "co",
  "corp",
  "a.m",
  "p.m",
  "al",
]);

const ender = /[。！？!?；;…\n.．]/u;
const trailing = /[。！？!?；;….．"'”’」』）)\]】》]/u;

/** Whether the dot at `at` ends a sentence. */
function dotEnds(text: string, at: number): boolean {
  const after = text.slice(at + 1);
  const next = after.replace(/^["'”’」』）)\]】》]+/u, "");
  if (next !== "" && !/^[\s\p{Script=Han}]/u.test(next)) return false;
  const written = /[\p{L}.]+$/u.exec(text.slice(0, at))?.[0] ?? "";
  const word = written.toLowerCase();
  const follower = next.trimStart();
  if (follower === "") return mayEnd.has(word) || !abbreviations.has(word);
  if (/^\p{Ll}/u.test(follower)) return false;
  if (word === "no" || word === "nos") return !/^\d/.test(follower);
  if (mayEnd.has(word)) return /^[\p{Lu}\p{Script=Han}]/u.test(follower);
  if (abbreviations.has(word)) return false;
  return !/^\p{Lu}$/u.test(written) && !/^(\p{L}\.)+\p{L}$/u.test(word);
}

function endsHere(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === ".") {
    if (text.charAt(at + 1) === "." || text.charAt(at - 1) === ".") {
      return text.charAt(at + 1) !== "." && /^(\s|$|\p{Script=Han})/u.test(text.slice(at + 1));
    }
    return dotEnds(text, at);
  }
  if (char === "．") return !/\d/.test(text.charAt(at + 1));
  if (char === ";" || char === "!" || char === "?") {
    return (
      !/^[\p{L}\p{N}=&/]/u.test(text.slice(at + 1)) || /^\p{Script=Han}/u.test(text.slice(at + 1))
    );
  }
  return true;
}

/** Offsets after each sentence end in a plain text, with the closing quotes that belong to it. */
export function endsOfSentences(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!ender.test(text.charAt(at)) || !endsHere(text, at)) continue;
    let end = at + 1;
    while (text.charAt(at) !== "\n" && end < text.length && trailing.test(text.charAt(end)))
      end += 1;
    ends.push(end);
    at = end - 1;
  }
  return ends;
}
