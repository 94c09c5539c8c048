import "server-only";

/** The online services among voices, each with the names that people see without the host. */
export function onlineServices(
  voices: ReadonlyArray<{ name: string; online: string | null }>,
): Array<{ host: string; names: string[] }> {
  const names = new Map<string, Set<string>>();
  for (const { name, online } of voices) {
    if (online === null) continue;
    const known = names.get(online) ?? new Set();
    names.set(online, known.add(name.replace(` (${online})`, "")));
  }
  return [...names].map(([host, some]) => ({ host, names: [...some] }));
}
