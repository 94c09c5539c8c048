import "server-only";

const holder = globalThis as { reelpress?: Map<string, unknown> };
const made = (holder.reelpress ??= new Map<string, unknown>());

/**
 * What there is once in this process, made by whoever asks first under its name. It stands on
 * `globalThis`, because Next gives instrumentation, pages and routes module instances of their own.
 * For what changes, keep an object and change its fields: all instances hold the same one.
 * A name belongs to one module.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
