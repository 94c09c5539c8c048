import { mountedEngine } from "@/lib/engine/mount";

/** The embedded engine's door. SDKs call "/", which proxy.ts leads here. */
async function handle(request: Request): Promise<Response> {
  return (await mountedEngine()).handle(request);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
