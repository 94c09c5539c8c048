/**
 * Next calls this once a process, before the first answer. A program that cannot start says why and
 * ends: Next would try again at every request.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { orEndWithProblem } = await import("./lib/base/database/start-problem");
    await orEndWithProblem(async () => {
      const { boot } = await import("./lib/boot");
      await boot();
    });
  }
}
