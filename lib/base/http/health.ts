import "server-only";

/** What `/api/health` answers: its HTTP status, a word for programs, and a sentence for people. */
export type Health = {
  httpStatus: 200 | 503;
  status: "ok" | "low-disk" | "disk-full" | "no-database";
  message?: string;
};

const mebibyte = 1024 ** 2;
/** With less free space than this no work is begun. */
const fullBytes = 64 * mebibyte;

/**
 * What is wrong with the program, the worst first. With a full disk pages still open, but nothing is
 * made: 503, as for a lost database. A touched reserve is a warning.
 */
export function describeHealth(found: {
  database: boolean;
  /** Null when the free space could not be read. */
  room: { freeBytes: number; spareBytes: number } | null;
}): Health {
  const { room } = found;
  const left = room ? `${Math.floor(room.freeBytes / mebibyte)} MiB are left` : "";
  if (room && room.freeBytes < fullBytes) {
    const message = `The disk of the data folder is full: ${left}. Make room; what waits goes on by itself.`;
    return { httpStatus: 503, status: "disk-full", message };
  }
  if (!found.database) {
    const message =
      "The database does not answer. Look into the program's log, or run npm run doctor.";
    return { httpStatus: 503, status: "no-database", message };
  }
  if (room && room.spareBytes < 0) {
    const message = `The disk of the data folder is nearly full: ${left}. Nothing new is taken in. Make room.`;
    return { httpStatus: 200, status: "low-disk", message };
  }
  return { httpStatus: 200, status: "ok" };
}
