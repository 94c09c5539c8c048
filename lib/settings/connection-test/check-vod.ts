import "server-only";
import type { CloudBackend } from "@/lib/ims/connection";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import {
  readUploadTicket,
  storageLocationPattern,
  type UploadTicket,
  uploadRegions,
} from "@/lib/ims/schema/media/uploads";
import type { StepResult } from "@/lib/model/settings/connection-test";
import { createOssClient } from "@/lib/oss/create-oss-client";
import { OssError } from "@/lib/oss/oss-error";
import { ramPolicy } from "./ram-policy";
import { stepResult } from "./step-result";

const content = Buffer.from("Reelpress tested whether it can write here. Delete me.\n");

/** The region of the location, from its name: no free call says more. */
function checkLocation({ region: wanted }: CloudBackend, location: string): StepResult {
  const region = storageLocationPattern.exec(location)?.[1] ?? "";
  const values = { location, wanted, region, regions: uploadRegions.join(", ") };
  if (region !== wanted) return stepResult("bucket", "bad", "vodElsewhere", { values });
  if (!uploadRegions.includes(region)) {
    return stepResult("bucket", "warn", "vodNoUploads", { values });
  }
  return stepResult("bucket", "good", "vodRight", { values });
}

function refused(error: ImsError, bucket: string, location: string): StepResult {
  const said = toCloudFailure(error);
  const values = { bucket: location, location };
  const isDenied = /^(Forbidden|NoPermission)/.test(error.imsCode);
  if (!isDenied) return stepResult("writing", "bad", "vodRefused", { said, values });
  const paste = { kind: "ramPolicy" as const, text: ramPolicy(bucket) };
  return stepResult("writing", "bad", "writingDenied", { said, values, paste });
}

async function putTinyFile({ endpoint, bucket, key, keys }: UploadTicket, region: string) {
  const credentials = async () => keys;
  const oss = createOssClient({ bucket, region, endpoint, credentials, timeoutMs: 10_000 });
  await oss.put(key, content);
}

/** Creates an upload as the app does, uploads a tiny file, and deletes the media again. */
async function checkWriting(
  client: ImsClient,
  cloud: CloudBackend,
  location: string,
): Promise<StepResult> {
  let mediaId: string | null = null;
  const { region, bucket } = cloud;
  try {
    const answer = await client.call(
      "CreateUploadMedia",
      {
        FileInfo: JSON.stringify({
          Type: "text",
          Name: "reelpress-connection-test",
          Size: content.length,
          Ext: "txt",
        }),
        MediaMetaData: JSON.stringify({ Title: "reelpress-connection-test" }),
        UploadTargetConfig: JSON.stringify({ StorageType: "oss", StorageLocation: location }),
      },
      { tries: 1 },
    );
    mediaId = answer.MediaId;
    await putTinyFile(readUploadTicket(answer, Date.now()), region);
    return stepResult("writing", "good", "writingWorks", { values: { bucket: location } });
  } catch (error) {
    if (error instanceof ImsError) return refused(error, bucket, location);
    const values = { bucket: location };
    if (!(error instanceof OssError)) {
      const said = { code: "", message: String(error), requestId: "" };
      return stepResult("writing", "bad", "writingTrouble", { said, values });
    }
    const { ossCode: code, message, requestId } = error;
    const said = { code, message, requestId };
    return stepResult("writing", "bad", "writingTrouble", { said, values });
  } finally {
    if (mediaId) {
      const deleted = { MediaIds: mediaId, DeletePhysicalFiles: true };
      await client.call("DeleteMediaInfos", deleted).catch(() => undefined);
    }
  }
}

/** Whether uploads and clips can go to a storage location of VOD. */
export async function* checkVod(
  client: ImsClient,
  cloud: CloudBackend,
  location: string,
): AsyncGenerator<StepResult> {
  const where = checkLocation(cloud, location);
  yield where;
  if (where.state !== "good") return;
  const writing = await checkWriting(client, cloud, location);
  yield writing;
  // Buckets of VOD take uploads from every page: Alibaba Cloud sets their rules.
  if (writing.state === "good") yield stepResult("browser", "good", "browserVod");
}
