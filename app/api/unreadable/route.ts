import { getTranslator } from "@/lib/i18n/server";

/** Where `refuseUnreadableAddresses` leads what has an address that nobody can read. */
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
