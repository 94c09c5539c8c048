import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** VOD storage is cloud only. On the engine a file is stored under its object address and registered. */
export const createUploadMedia: Handler<"CreateUploadMedia"> = async () =>
  faults.cloudOnlyOperation("CreateUploadMedia", "RegisterMediaInfo");

export const refreshUploadMedia: Handler<"RefreshUploadMedia"> = async () =>
  faults.cloudOnlyOperation("RefreshUploadMedia", "RegisterMediaInfo");
