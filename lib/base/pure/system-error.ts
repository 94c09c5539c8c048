/** A failure of Node, of a library or of the database that says by a code what kind it is: `ENOENT`, `57P01`. */
export type SystemError = Error & { code: string; path?: string };

/** True for a failure with a code. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** The code of a failure, or nothing: `codeOf(error) === "ENOENT"`. */
export const codeOf = (error: unknown): string => (isSystemError(error) ? error.code : "");
