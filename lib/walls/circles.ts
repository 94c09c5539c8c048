import { needsOf, type Tree } from "./tree";

/**
 * The circles of files that import each other, types included: each as a way that comes back to
 * where it began, and each file in one circle at most.
 */
export function circlesOf(tree: Tree, files: readonly string[]): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const way: string[] = [];
  const standsAt = new Map<string, number>();
  const follow = (file: string) => {
    const at = standsAt.get(file);
    if (at !== undefined) {
      const circle = way.slice(at);
      // A circle that touches another one is named by it; mending one shows the next.
      if (!circles.some((known) => known.some((each) => circle.includes(each)))) {
        circles.push(fromFirst(circle));
      }
      return;
    }
    if (done.has(file)) return;
    standsAt.set(file, way.push(file) - 1);
    for (const { targets } of needsOf(tree, file).arrows) targets.forEach(follow);
    way.pop();
    standsAt.delete(file);
    done.add(file);
  };
  files.forEach(follow);
  return circles;
}

/** The same circle, begun at the first of its names. */
function fromFirst(circle: readonly string[]): string[] {
  const first = circle.toSorted()[0] ?? "";
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at), first];
}
