/**
 * One row of the doctor's table.
 * @typedef {object} Row
 * @property {string} name what was checked
 * @property {"good" | "bad" | "optional"} state "optional": missing, but the program runs without it
 * @property {string} found
 * @property {string} [mend] what to do; every row that is not good has one
 */

/** @param {string} name @param {string} found @returns {Row} */
export const good = (name, found) => ({ name, state: "good", found });

/** @param {string} name @param {string} found @param {string} mend @returns {Row} */
export const bad = (name, found, mend) => ({ name, state: "bad", found, mend });

/** @param {string} name @param {string} found @param {string} mend @returns {Row} */
export const optional = (name, found, mend) => ({ name, state: "optional", found, mend });

/**
 * Runs a check. A check that throws becomes a bad row, so that the others still run.
 * @param {string} name
 * @param {() => Promise<Row[]>} check
 */
export async function guarded(name, check) {
  try {
    return await check();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const found = message.trim().split("\n").join("; ");
    return [bad(name, found, "Do what the message says; when it says nothing, try npm ci.")];
  }
}
