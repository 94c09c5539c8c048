/** Files that may start processes: the program's one starter, the child that listens while its own child decodes, and the database's own. */
export const processStarters: readonly string[] = [
  "lib/engine/exec/run-program.ts",
  "lib/engine/analysis/sound/sound-child.mjs",
  "lib/base/postgres/postgres-server.ts",
  "lib/base/postgres/postgres-process.ts",
  "lib/base/postgres/make-cluster.ts",
  "lib/base/postgres/single-user.ts",
  "lib/base/postgres/system-account.ts",
];
