import { parentPort, workerData } from "node:worker_threads";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { RequestPlace } from "../output-target";
import { openPasted } from "./open-pasted";

/** What a thread is begun with; it answers what `openPasted` does. */
export type PasteOrder = { pasted: string; fallback: ComposeForm; place: RequestPlace };

/** The thread of `openPastedAside`: reads one request and ends. */
const { pasted, fallback, place } = workerData as PasteOrder;
parentPort?.postMessage(openPasted(pasted, fallback, place));
