import { mountedEngine } from "@/lib/engine/mount";

/** The API of the embedded engine. SDKs call "/", which proxy.ts rewrites to this route. */
async function handle(request: Request): Promise<Response> {
  return (await mountedEngine()).handle(request);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
