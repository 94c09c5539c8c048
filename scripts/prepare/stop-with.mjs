/** A reason to stop that a person can act on. Its message is shown without a stack. */
export class StopWith extends Error {}

/**
 * Runs a script's main function and exits with its result.
 * @param {() => Promise<number | void>} main resolves to the exit code (default 0)
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof StopWith ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
