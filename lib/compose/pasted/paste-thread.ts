import { parentPort, workerData } from "node:worker_threads";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { RequestDestination } from "../output-target";
import { openPasted } from "./open-pasted";

/** The arguments of a thread. The thread posts the result of `openPasted`. */
export type PasteInput = { pasted: string; fallback: ComposeForm; destination: RequestDestination };

/** The thread of `openPastedAside`: reads one request and ends. */
const { pasted, fallback, destination } = workerData as PasteInput;
parentPort?.postMessage(openPasted(pasted, fallback, destination));
