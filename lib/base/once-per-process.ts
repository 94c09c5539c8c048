import "server-only";

const holder = globalThis as { reelpress?: Map<string, unknown> };
const made = (holder.reelpress ??= new Map<string, unknown>());

/**
 * Returns the one value of this process under a name; the first call makes it. The value is stored on
 * `globalThis`, because Next gives instrumentation, pages and routes module instances of their own. For
 * changing state keep an object and change its fields: all instances share the object. A name belongs
 * to one module.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
