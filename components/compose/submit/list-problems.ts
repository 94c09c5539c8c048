/** A mistake of the form with the path of its field. */
export type FlatProblem = { path: string; message: string };

type Node = Record<string, unknown> & { message?: unknown; type?: unknown };

/**
 * The nested errors of the form as a flat list, in the order in which the form shows its fields.
 * `order` lists the root fields; problems of other fields come last.
 */
export function listProblems(errors: unknown, order: readonly string[]): FlatProblem[] {
  const found: FlatProblem[] = [];
  walk(errors, [], found);
  const rank = ({ path }: FlatProblem) => {
    const at = order.findIndex((root) => path === root || path.startsWith(`${root}.`));
    return at === -1 ? order.length : at;
  };
  return found
    .map((problem, index) => ({ problem, index }))
    .toSorted((a, b) => rank(a.problem) - rank(b.problem) || a.index - b.index)
    .map(({ problem }) => problem);
}

function walk(node: unknown, path: string[], found: FlatProblem[]): void {
  if (typeof node !== "object" || node === null) return;
  const { message, type } = node as Node;
  if (typeof message === "string" && typeof type === "string") {
    found.push({ path: path.join("."), message });
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    // `ref` holds the element, `root` the problem of a list as a whole.
    if (key === "ref") continue;
    walk(value, key === "root" ? path : [...path, key], found);
  }
}
