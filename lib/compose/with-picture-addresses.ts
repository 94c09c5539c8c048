import "server-only";
import { log } from "@/lib/base/log";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { isAddress } from "@/lib/model/form/form-values";

type Client = Pick<ImsClient, "call" | "region"> & { can: Pick<ImsClient["can"], "preview"> };

const idsAtOnce = 20;

/** `oss://bucket/key` as the address of the object; other addresses stay. */
function addressOf(inputUrl: string, region: string): string | null {
  const [, bucket, key] = /^oss:\/\/([^/]+)\/(.+)$/.exec(inputUrl) ?? [];
  if (!bucket || !key) return isAddress(inputUrl) ? inputUrl : null;
  const path = key.split("/").map(encodeURIComponent).join("/");
  return `https://${bucket}.oss-${region}.aliyuncs.com/${path}`;
}

async function addressesOf(ids: readonly string[], client: Client): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const MediaIds = ids.slice(at, at + idsAtOnce).join(",");
    const { MediaInfos } = await client.call("BatchGetMediaInfos", { MediaIds });
    for (const { MediaId, MediaBasicInfo } of MediaInfos) {
      const address = addressOf(MediaBasicInfo.InputURL ?? "", client.region);
      if (MediaId && address) found.set(MediaId, address);
    }
  }
  return found;
}

/**
 * The form with the addresses of its logos and faces instead of their ids: IMS documents both as URLs only
 * (`SlowMotionLogoUrls`, `FaceUrls`). The embedded engine takes ids, too. What has no address stays as it is,
 * and so does all when the library does not answer: the refusal of the job then says what is wrong.
 */
export async function withPictureAddresses(
  form: ComposeForm,
  client: Client,
): Promise<ComposeForm> {
  if (form.kind !== "sports" || client.can.preview) return form;
  const { logos, faces } = form.sports;
  const named = [...logos, ...faces.flatMap(({ pictures }) => pictures)];
  const ids = [...new Set(named)].filter((id) => id !== "" && !isAddress(id));
  if (ids.length === 0) return form;
  try {
    const addresses = await addressesOf(ids, client);
    const sent = (id: string) => addresses.get(id) ?? id;
    return {
      ...form,
      sports: {
        ...form.sports,
        logos: logos.map(sent),
        faces: faces.map((face) => ({ ...face, pictures: face.pictures.map(sent) })),
      },
    };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    log.warn({ err: error }, "the addresses of logos and faces could not be read");
    return form;
  }
}
