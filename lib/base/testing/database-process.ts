import { readFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "../database/database";

/** Opens the data folder, prints the process number of the server, and exits when its input ends. */
const dataFolder = process.argv[2] ?? "";
const database = await openDatabase({ dataFolder });
const lock = await readFile(path.join(dataFolder, "pg", "postmaster.pid"), "utf8");
process.stdout.write(`${Number.parseInt(lock, 10)}\n`);
process.stdin.resume().once("end", () => void database.close().then(() => process.exit(0)));
