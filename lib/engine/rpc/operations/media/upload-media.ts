import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** VOD storage is the cloud's: here a file is put where its address says, and registered. */
export const createUploadMedia: Handler<"CreateUploadMedia"> = async () =>
  faults.cloudOnlyOperation("CreateUploadMedia", "RegisterMediaInfo");

export const refreshUploadMedia: Handler<"RefreshUploadMedia"> = async () =>
  faults.cloudOnlyOperation("RefreshUploadMedia", "RegisterMediaInfo");
