import "server-only";

/**
 * Patterns in PostgreSQL's last log lines, and what a person can do about each. The first match counts.
 */
const meanings: readonly [RegExp, string][] = [
  [/No space left on device|Disk quota exceeded/i, "The disk is full. Make room and start again."],
  [
    /Read-only file system/i,
    "The disk can only be read. Mount it for writing, or point REELPRESS_DATA to another folder.",
  ],
  [
    /pg_control|control file|valid checkpoint|checkpoint record|database files are incompatible|is not a valid data directory|invalid data in file|could not (?:open|read|access) (?:file|directory) "(?:global|pg_|base)/i,
    "Its files are damaged. Put the data folder aside, choose an empty one, and bring back the last copy with npm run import.",
  ],
  [
    /wrong ownership|Permission denied/i,
    "Its files belong to another user. Start the program as the owner of the data folder.",
  ],
  [
    /invalid permissions/i,
    "Its folder is open to others, or lies on a file system that knows no modes. Point REELPRESS_DATA to a folder on a disk of this computer.",
  ],
  [
    /postmaster\.pid/i,
    "Another program has it open, maybe in another container. Stop that one, or point REELPRESS_DATA to another folder.",
  ],
  [
    /shared memory|Cannot allocate memory|out of memory/i,
    "There is too little memory. Give this computer or container more, or stop other programs.",
  ],
  [
    /could not look up effective user ID|could not find user|local user with ID/i,
    "This user has no entry in the list of accounts. Start the program as a user that has one, or set DATABASE_URL.",
  ],
  [
    /shared libraries|GLIBC|cannot execute|exec format/i,
    "PostgreSQL does not run on this system. Run npm ci, or set DATABASE_URL to a PostgreSQL server.",
  ],
  [
    /too long|could not (?:bind|create) .*socket/i,
    "Its socket cannot be made. Point REELPRESS_DATA to a folder with a shorter path.",
  ],
];

/**
 * The error when the embedded database does not start: the folder, what to do, and PostgreSQL's own
 * message.
 * @param said what the server or initdb wrote, whole
 */
export function serverProblem(clusterFolder: string, said: string): string {
  const [, mend] = meanings.find(([sign]) => sign.test(said)) ?? [];
  const fatal = said.split("\n").filter((line) => /\b(?:FATAL|PANIC|error):/.test(line));
  const words = (fatal.length > 0 ? fatal : said.trim().split("\n")).slice(-3).map(withoutStamp);
  const advice = mend ?? "Look into pg.log in the data folder.";
  return `The database in ${clusterFolder} did not start. ${advice}\nPostgreSQL says: ${words.join(" ").trim() || "nothing"}`;
}

/** `2026-11-30 10:17:23.009 UTC [17104] FATAL:  …` */
const withoutStamp = (line: string) => line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, "").trim();
