import { texts } from "./codecs";
import { part } from "./part";

/**
 * Titles, and the lines below them. IMS picks one text of every list for each clip (reference 2.1).
 */
export const headingParts = [
  part("", "InputConfig").rows({
    titles: { request: "TitleArray", codec: texts, also: ["Title"], items: [[".#", "[#]"]] },
    subHeadings: {
      request: "SubHeadingArray",
      codec: {
        // A level without a text is left out.
        write: (lines) => {
          const levels = lines.flatMap((line, index) => {
            const TitleArray = texts.write(line);
            return TitleArray ? [{ Level: index + 1, TitleArray }] : [];
          });
          return levels.length > 0 ? levels : undefined;
        },
        read: (levels = []) => {
          const lines: string[][] = [];
          for (const { Level, TitleArray } of levels) lines[Level - 1] ??= TitleArray;
          return Array.from(lines, (line) => line ?? []);
        },
      },
      items: [
        [".#", "[#]"],
        [".#.#", "[#].TitleArray[#]"],
      ],
    },
  }),
];
