import { drawImage, drawVideo } from "./fake-parts";
import type { coreCaller } from "./sdk-clients";
import type { TestEngine } from "./test-engine";

/** Draws a small file into `oss://bucket/in/`, a picture or a video by its ending, and registers it. */
export async function registerDrawn(
  engine: TestEngine,
  call: ReturnType<typeof coreCaller>,
  name: string,
): Promise<string> {
  const key = `in/${name}`;
  const draw = name.endsWith(".png") ? drawImage : drawVideo;
  await draw(engine.objectFile("bucket", key));
  return String((await call("RegisterMediaInfo", { InputURL: `oss://bucket/${key}` })).MediaId);
}
