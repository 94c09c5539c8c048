import type { OperationName } from "@/lib/ims/contract/operations";
import type { Handler } from "../call/engine-context";
import { faults } from "../wire/faults";

/** An operation of the table that only the cloud answers: it is refused as one that is not implemented. */
export const cloudOnly =
  <N extends OperationName>(name: N): Handler<N> =>
  async () =>
    faults.notImplementedOperation(name);
