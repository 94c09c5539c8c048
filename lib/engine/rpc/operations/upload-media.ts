import type { Handler } from "../engine-context";
import { faults } from "../faults";

/** VOD storage is the cloud's: here a file is put where its address says, and registered. */
export const createUploadMedia: Handler<"CreateUploadMedia"> = async () =>
  faults.cloudOnlyOperation("CreateUploadMedia", "RegisterMediaInfo");

export const refreshUploadMedia: Handler<"RefreshUploadMedia"> = async () =>
  faults.cloudOnlyOperation("RefreshUploadMedia", "RegisterMediaInfo");
