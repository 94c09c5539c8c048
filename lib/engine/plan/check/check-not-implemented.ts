import { findRefused } from "@/lib/ims/schema/fidelity/find-refused";
import { type BatchCheck, notImplemented } from "./checked-batch";

/**
 * Refuses by name every field that the fidelity table lists as refused or cloud-only, with the words of the
 * table. Without this check those fields would be ignored silently.
 */
export const checkNotImplemented: BatchCheck = ({ sent }) =>
  findRefused(sent).map(({ path, row }) => notImplemented(path, row.note.en));
