import { findRefused } from "@/lib/ims/schema/fidelity/find-refused";
import { type BatchCheck, notImplemented } from "./checked-batch";

/**
 * All that would otherwise be left out without a word, by the fidelity table: what the table calls
 * refused or cloud-only is refused by name, with the table's words.
 */
export const checkNotImplemented: BatchCheck = ({ configs }) =>
  findRefused(configs).map(({ path, row }) => notImplemented(path, row.note.en));
