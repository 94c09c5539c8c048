import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Nobody can clone a voice on this engine: the list is empty, whatever is asked. */
export const listCustomizedVoices: Handler<"ListCustomizedVoices"> = async () => ({
  Success: true,
  Data: { CustomizedVoiceList: [], TotalCount: 0 },
});
