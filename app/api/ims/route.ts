import { isEmbedded, mountedEngine } from "@/lib/engine/mount";

/** The embedded engine's door. SDKs call "/", which next.config.mjs leads here. */
async function handle(request: Request): Promise<Response> {
  if (!isEmbedded()) {
    const Message = "The embedded engine is off: this program works with Alibaba Cloud.";
    return Response.json({ Code: "ServiceUnAvailable", Message }, { status: 503 });
  }
  return (await mountedEngine()).handle(request);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
