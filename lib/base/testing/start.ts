import { orEndWithProblem } from "../database/start-problem";

/** A program of the house: opens the database of its environment. */
await orEndWithProblem(async () => {
  const { appDatabase } = await import("../database/database");
  await appDatabase();
});
