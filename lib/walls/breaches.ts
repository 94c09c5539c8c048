import type { Room } from "./rooms";
import { arrowsOf, hasDirective, isCode, isServerOnly, isTest, type Tree } from "./tree";
import { readImports } from "./read-imports";

/** A rule that a file breaks, said so that one knows what to do. */
export type Breach = { file: string; rule: string; message: string };

/** What was looked at, so that a check that saw nothing cannot pass. */
export type Finding = { files: number; arrows: number; breaches: Breach[] };

const lineLimit = 300;
const drawerNames = /^(utils?|helpers?|common|misc|types|index)$/;
const impurities: ReadonlyArray<[name: string, pattern: RegExp]> = [
  ["dice", /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
  // Reading a date that is handed in is no clock.
  [
    "a clock",
    /\bDate\.now\b|\bDate\(\s*\)|\bnew\s+Date\b(?!\s*\()|\bperformance\.now\b|\bset(?:Timeout|Interval)\b/,
  ],
  ["the network", /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ["the environment", /\bprocess\.(?:env|cwd|argv|pid|hrtime|platform)\b/],
];

/** Holds a tree against the table of rooms and the rules that stand beside it. */
export function findBreaches(
  tree: Tree,
  rooms: readonly Room[],
  processStarters: readonly string[] = [],
): Finding {
  const files = [...tree.keys()].filter(isCode);
  const breaches: Breach[] = [];
  let arrows = 0;
  for (const file of files) {
    const source = tree.get(file) ?? "";
    arrows += arrowsOf(tree, file).length;
    const rules: Array<[string, Iterable<string>]> = [
      ["room", arrowBreaches(tree, rooms, file)],
      ["client", hasDirective(source, "use client") ? serverFilesReached(tree, file) : []],
      ["pure", roomOf(rooms, file)?.pure && !isTest(file) ? impuritiesOf(source) : []],
      ["size", sizeBreaches(source)],
      ["name", nameBreaches(file)],
      ["process", processBreaches(source, file, processStarters)],
    ];
    for (const [rule, messages] of rules) {
      for (const message of messages) breaches.push({ file, rule, message });
    }
  }
  return { files: files.length, arrows, breaches };
}

/** The room with the longest path that fits. */
export function roomOf(rooms: readonly Room[], file: string): Room | undefined {
  let best: { room: Room; length: number } | undefined;
  for (const room of rooms) {
    for (const path of room.paths) {
      const fits = path.endsWith("/") ? file.startsWith(path) : file === path;
      if (fits && path.length > (best?.length ?? -1)) best = { room, length: path.length };
    }
  }
  return best?.room;
}

function* arrowBreaches(tree: Tree, rooms: readonly Room[], file: string): Iterable<string> {
  const room = roomOf(rooms, file);
  if (!room) {
    yield "stands in no room: move it, or give it one in lib/walls/rooms.ts";
    return;
  }
  for (const { specifier, target } of arrowsOf(tree, file)) {
    if (target === undefined) {
      yield `"${specifier}" leads nowhere`;
      continue;
    }
    const other = roomOf(rooms, target);
    if (other && (other === room || room.may.includes(other.name))) continue;
    yield `${room.name} may not import ${other?.name ?? "what has no room"} (${target})`;
  }
}

/** Follows what a client component brings into the browser; a server action ends the way. */
function* serverFilesReached(tree: Tree, start: string): Iterable<string> {
  const seen = new Set([start]);
  const open: string[][] = [[start]];
  for (let way = open.pop(); way; way = open.pop()) {
    for (const { target, typeOnly } of arrowsOf(tree, way.at(-1) ?? start)) {
      if (target === undefined || typeOnly || seen.has(target)) continue;
      seen.add(target);
      const source = tree.get(target) ?? "";
      if (hasDirective(source, "use server")) continue;
      if (isServerOnly(source)) yield `brings ${[...way, target].join(" -> ")} into the browser`;
      else open.push([...way, target]);
    }
  }
}

function* impuritiesOf(source: string): Iterable<string> {
  const code = source.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
  for (const [name, pattern] of impurities) {
    if (pattern.test(code)) yield `a pure room uses ${name}`;
  }
  for (const { specifier } of readImports(source)) {
    if (specifier.startsWith("node:")) yield `a pure room imports ${specifier}`;
  }
}

function* sizeBreaches(source: string): Iterable<string> {
  const lines = source.split("\n").length - 1;
  if (lines > lineLimit) yield `${lines} lines: more than ${lineLimit} is more than one thought`;
}

function* nameBreaches(file: string): Iterable<string> {
  // The namespace "common" is a word of the interface texts, not a drawer.
  if (file.startsWith("lib/i18n/messages/")) return;
  const names = file.split("/").map((part) => part.replace(/\..*$/, ""));
  const drawer = names.find((name) => drawerNames.test(name));
  if (drawer !== undefined) yield `"${drawer}" names a drawer: name what is in it`;
}

function* processBreaches(
  source: string,
  file: string,
  starters: readonly string[],
): Iterable<string> {
  const free = !/^(app|components|lib)\//.test(file) || isTest(file) || starters.includes(file);
  if (free) return;
  for (const { specifier } of readImports(source)) {
    if (/^(node:)?child_process$/.test(specifier)) yield "starts processes itself: use run-program";
  }
}
