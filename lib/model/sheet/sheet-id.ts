/**
 * A sheet is submitted as one job for each row. Their client tokens name the sheet and the row, so that a row
 * that is sent again is the same job, and the jobs of a sheet are found by their tokens.
 */
const tokenPattern = /^(sheet-[0-9a-f]{32})-(\d{1,3})$/;

/** What a sheet is submitted under: 32 hexadecimal digits, which the browser makes. */
export const sheetKeyPattern = /^[0-9a-f]{32}$/;

/** The id of a sheet, which is also the id of its page among the jobs. */
export const newSheetId = (key: string): string => `sheet-${key}`;

export const isSheetId = (jobId: string): boolean => /^sheet-[0-9a-f]{32}$/.test(jobId);

/** @param index of the row among those that become videos, from 0 */
export const rowToken = (sheetId: string, index: number): string => `${sheetId}-${index}`;

/** The sheet and the row of a client token; null for a job that is no row of a sheet. */
export function rowOfToken(token: string | null): { sheetId: string; index: number } | null {
  const found = token === null ? null : tokenPattern.exec(token);
  return found?.[1] ? { sheetId: found[1], index: Number(found[2]) } : null;
}
