import { paths } from "@/lib/base/pure/paths";

/**
 * A URL of this process's own endpoint without its host. Signed URLs name the endpoint as this process
 * calls it (`127.0.0.1:3000`), which a browser on another machine cannot reach. Other URLs stay.
 */
export function withoutOwnHost(url: string, endpoint: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const own = parsed.host === endpoint && parsed.pathname.startsWith(`${paths.api.ims()}/`);
  return own ? `${parsed.pathname}${parsed.search}` : url;
}
