import { StringDecoder } from "node:string_decoder";

const longestLineChars = 65_536;

/**
 * Splits a stream of bytes into lines. `\r` ends a line too (ffmpeg's status line). Empty lines are
 * left out. An endless line is passed on in parts, so that memory stays bounded.
 */
export function createLineReader(onLine: (line: string) => void) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return {
    push(chunk: Buffer): void {
      const lines = (rest + decoder.write(chunk)).split(/[\r\n]+/);
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") onLine(line);
      if (rest.length <= longestLineChars) return;
      onLine(rest);
      rest = "";
    },
    end(): void {
      rest += decoder.end();
      if (rest !== "") onLine(rest);
      rest = "";
    },
  };
}

/** Keeps the last `maxBytes` of a stream. `text()` decodes leniently: invalid bytes become U+FFFD. */
export function createTail(maxBytes: number) {
  let kept: Buffer = Buffer.alloc(0);
  return {
    push(chunk: Buffer): void {
      const joined = Buffer.concat([kept, chunk]);
      kept = joined.subarray(Math.max(0, joined.length - maxBytes));
    },
    text(): string {
      // Skip the continuation bytes of a character that the bound cut; they would decode to U+FFFD.
      let start = 0;
      while (start < 3 && ((kept[start] ?? 0) & 0b1100_0000) === 0b1000_0000) start += 1;
      return new TextDecoder().decode(kept.subarray(start)).trim();
    },
  };
}

/** Collects a whole stream up to a bound; `push` returns false once the bound is exceeded. */
export function createCollector(maxBytes: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    push(chunk: Buffer): boolean {
      size += chunk.length;
      if (size > maxBytes) return false;
      chunks.push(chunk);
      return true;
    },
    bytes: (): Buffer => Buffer.concat(chunks),
  };
}
