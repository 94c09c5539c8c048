import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** The engine cannot clone voices, so the list is always empty. */
export const listCustomizedVoices: Handler<"ListCustomizedVoices"> = async () => ({
  Success: true,
  Data: { CustomizedVoiceList: [], TotalCount: 0 },
});
