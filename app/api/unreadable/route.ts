import { getTranslator } from "@/lib/i18n/server";

/**
 * Refuses the requests that `refuseUnreadableAddresses` rewrites to this route, because their address
 * cannot be decoded.
 */
async function refuse(): Promise<Response> {
  const t = await getTranslator("common");
  const refusal = { error: "unreadable-address", message: t("unreadableAddress") };
  return Response.json(refusal, { status: 400, headers: { "cache-control": "no-store" } });
}

export {
  refuse as DELETE,
  refuse as GET,
  refuse as HEAD,
  refuse as OPTIONS,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
};

export const dynamic = "force-dynamic";
