import { serverThingsReached } from "./browser";
import { circlesOf } from "./circles";
import { isBlind, isOfNode, packageOf, type Packages, packagesOf } from "./packages";
import { impuritiesOf } from "./purity";
import { type Room, roomOf } from "./room";
import { fileBreaches, folderBreaches } from "./shape";
import { hasDirective, isCode, isScript, isTest, isTestTool, needsOf, type Tree } from "./tree";

/** A rule that a file breaks, said so that one knows what to do. */
export type Breach = { file: string; rule: string; message: string };

/** What was looked at, so that a check that saw nothing cannot pass. */
export type Finding = { files: number; arrows: number; breaches: Breach[] };

type Say = Iterable<[rule: string, message: string]>;

/** Checks a tree against the table of rooms and the rules beside it. */
export function findBreaches(
  tree: Tree,
  rooms: readonly Room[],
  processStarters: readonly string[] = [],
): Finding {
  const breaches: Breach[] = [];
  const say = (file: string, found: Say) => {
    for (const [rule, message] of found) breaches.push({ file, rule, message });
  };
  const manifest = tree.get("package.json");
  const packages = manifest ? packagesOf(manifest) : undefined;
  const read: string[] = [];
  let arrows = 0;
  for (const file of tree.keys()) {
    const room = roomOf(rooms, file);
    // At the root, papers and settings of tools need no room.
    if (!room && (isCode(file) || file.includes("/"))) {
      say(file, [["room", "stands in no room: move it, or give it one in lib/walls/rooms.ts"]]);
    }
    try {
      arrows += needsOf(tree, file).arrows.length;
      read.push(file);
    } catch (error) {
      say(file, [["syntax", `cannot be read: ${String(error)}`]]);
      continue;
    }
    say(file, fileBreaches(tree, file));
    if (!room) continue;
    say(file, arrowBreaches(tree, rooms, room, file));
    say(file, outsideBreaches(tree, room, file, packages));
    say(file, processBreaches(tree, file, processStarters));
    if (room.pure && isScript(file) && !isOfTests(room, file)) {
      say(file, purityBreaches(tree, room, file));
    }
    if (hasDirective(tree, file, "use client")) {
      for (const message of serverThingsReached(tree, file)) say(file, [["client", message]]);
    }
  }
  for (const [folder, message] of folderBreaches(tree)) say(folder, [["folder", message]]);
  for (const circle of circlesOf(tree, read)) {
    say(circle[0] ?? "", [["circle", `goes in a circle: ${circle.join(" -> ")}`]]);
  }
  return { files: read.length, arrows, breaches };
}

/** Tests, files that only tests use, and rooms that contain only tests. */
const isOfTests = (room: Room, file: string) => !!room.tests || isTest(file) || isTestTool(file);

function* arrowBreaches(tree: Tree, rooms: readonly Room[], room: Room, file: string): Say {
  const ofTests = isOfTests(room, file);
  for (const { specifier, targets, typeOnly, path } of needsOf(tree, file).arrows) {
    if (targets.length === 0) yield ["room", `"${specifier}" leads nowhere`];
    for (const target of targets) {
      const other = roomOf(rooms, target);
      // A paper at the root that is read as a file.
      if (!other && path && !target.includes("/")) continue;
      if (other !== room && !(other && room.may.includes(other.name))) {
        yield [
          "room",
          `${room.name} may not import ${other?.name ?? "what has no room"} (${target})`,
        ];
      }
      if (!ofTests && (isTest(target) || isTestTool(target))) {
        yield ["testing", `uses ${target}, which is there for tests only`];
      }
      // Node runs these files as they are.
      if (/\.[mc]?js$/.test(file) && !typeOnly && !path && /\.[mc]?tsx?$/.test(target)) {
        yield ["plain", `is JavaScript and cannot import ${target}: Node runs no TypeScript`];
      }
    }
  }
}

function* outsideBreaches(
  tree: Tree,
  room: Room,
  file: string,
  packages: Packages | undefined,
): Say {
  for (const { specifier, typeOnly } of needsOf(tree, file).outside) {
    if (isBlind(specifier)) {
      yield ["blind", "loads a module whose name is not written: no wall sees where it leads"];
      continue;
    }
    if (isOfNode(specifier)) {
      if (!specifier.startsWith("node:")) yield ["package", `write node:${specifier}`];
      continue;
    }
    const name = packageOf(specifier) ?? specifier;
    if (!packages || packages.production.has(name)) continue;
    if (typeOnly && packages.development.has(`@types/${name}`)) continue;
    const isTool = packages.development.has(name);
    if (!isTool) yield ["package", `"${specifier}" is in no list of package.json`];
    else if (!isOfTests(room, file)) yield ["package", `${name} is there for development only`];
  }
}

function* purityBreaches(tree: Tree, room: Room, file: string): Say {
  const allowed = room.pure ?? {};
  for (const message of impuritiesOf(file, tree.get(file) ?? "", allowed)) yield ["pure", message];
  for (const { specifier } of needsOf(tree, file).outside) {
    if (allowed.packages?.includes(packageOf(specifier) ?? "")) continue;
    yield ["pure", `a pure room imports ${specifier}`];
  }
}

function* processBreaches(tree: Tree, file: string, starters: readonly string[]): Say {
  const free = !/^(app|components|lib)\//.test(file) || isTest(file) || isTestTool(file);
  if (free || starters.includes(file)) return;
  for (const { specifier } of needsOf(tree, file).outside) {
    if (/^(node:)?(child_process|cluster)$/.test(specifier)) {
      yield ["process", "starts processes itself: use run-program"];
    }
  }
}
