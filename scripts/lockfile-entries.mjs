/**
 * Restores the entries of optional packages for other platforms. npm drops them from package-lock.json when
 * it uses a registry mirror that lacks these packages, and `npm ci` then refuses the lock everywhere
 * ("Missing: … from lock file"). Pure functions; see docs/decisions/0003-lockfile.md.
 */

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
];
const processors = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");
/**
 * Other names of operating systems; null means that the word is no system.
 * @type {Record<string, string | null>}
 */
const spellings = { win32: "win32", windows: "win32", sunos: "sunos", universal: null };

/**
 * The platforms of a package according to its name, in the words of package.json.
 * @param {string} name e.g. `@next/swc-linux-x64-musl`
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
export function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, "").split(/[-.]/);
  const system = words.find((word) => systems.includes(word) || spellings[word]);
  const processor = words.find((word) => processors.includes(word));
  /** @type {{ os?: string[], cpu?: string[], libc?: string[] }} */
  const platform = {};
  if (system) platform.os = [spellings[system] ?? system];
  if (processor) platform.cpu = [processor];
  if (system === "linux" && words.some((word) => word.startsWith("musl"))) platform.libc = ["musl"];
  if (system === "linux" && words.some((word) => word.startsWith("gnu"))) platform.libc = ["glibc"];
  return platform;
}

/**
 * @typedef {Record<string, any>} Entry one value of `packages` in a lock of version 3
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * The entries that packages of the lock name as optional and that the lock lacks.
 * @param {Lock} lock
 * @returns {Record<string, Entry>} entries by their location in node_modules
 */
export function missingEntries(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [location, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      if (resolvedLocation(lock, location, name)) continue;
      const version = exactVersion(lock, location, parent, range);
      if (!version)
        throw new Error(`${location} wants ${name}@${range}: no exact version is known`);
      const taken = missing[`node_modules/${name}`];
      const nested = taken && taken.version !== version;
      const target = nested ? `${location}/node_modules/${name}` : `node_modules/${name}`;
      missing[target] = { version, ...inherited(parent), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** @param {Entry} parent */
function inherited(parent) {
  return parent.dev ? { dev: true } : {};
}

/**
 * The location at which Node finds the package from the parent's location; undefined when it finds none.
 * @param {Lock} lock
 * @param {string} location
 * @param {string} name
 */
function resolvedLocation(lock, location, name) {
  for (
    let folder = location;
    ;
    folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")
  ) {
    const candidate = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === "") return undefined;
  }
}

/**
 * The version for a range: the range itself when it is exact, otherwise the locked version of a sibling
 * package with the same range.
 * @param {Lock} lock
 * @param {string} location
 * @param {Entry} parent
 * @param {string} range
 * @returns {string | undefined}
 */
function exactVersion(lock, location, parent, range) {
  if (/^\d+\.\d+\.\d+(-[\w.]+)?(\+[\w.]+)?$/.test(range)) return range;
  for (const [name, other] of Object.entries(parent.optionalDependencies)) {
    const found = other === range && resolvedLocation(lock, location, name);
    if (found) return lock.packages[found]?.version;
  }
  return undefined;
}

/**
 * The lock with its missing entries, sorted as npm sorts them. Download addresses are removed, so that the
 * lock names no registry and works with every registry.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completeLock(lock) {
  const packages = { ...lock.packages, ...missingEntries(lock) };
  const locations = Object.keys(packages).sort((a, b) => a.localeCompare(b, "en"));
  const entries = locations.map((location) => [location, withoutAddress(packages[location] ?? {})]);
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** @param {Entry} entry */
function withoutAddress(entry) {
  if (!/^https?:/.test(entry.resolved ?? "")) return entry;
  const { resolved: _, ...rest } = entry;
  return rest;
}
