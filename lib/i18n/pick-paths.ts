type Texts = { readonly [name: string]: string | Texts };

/**
 * The parts of nested texts at dotted paths, in their places: `a.b` of `{ a: { b: …, c: … } }` gives
 * `{ a: { b: … } }`. Throws for a path that leads nowhere.
 */
export function pickPaths<T extends object>(all: T, paths: readonly string[]): Partial<T> {
  const picked: Record<string, unknown> = {};
  const isInside = (path: string) => paths.some((other) => path.startsWith(`${other}.`));
  for (const path of paths.filter((each) => !isInside(each))) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let from = all as Texts;
    let to = picked;
    for (const name of names) {
      from = partOf(from, name, path);
      to = (to[name] ??= {}) as Record<string, unknown>;
    }
    to[last] = partOf(from, last, path);
  }
  return picked as Partial<T>;
}

function partOf(texts: Texts, name: string, path: string): Texts {
  const part = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (typeof part !== "object") throw new Error(`no texts at ${path}`);
  return part;
}
