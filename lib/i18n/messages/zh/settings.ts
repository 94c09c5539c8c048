import type { settings as source } from "../en/settings";
import type { Translation } from "../translation";

export const settings: Translation<typeof source> = {
  title: "设置",
  lead: "对整个团队生效，保存在运行 Reelpress 的电脑上。",
  sections: "设置分区",
  connection: {
    title: "连接",
    lead: "视频在哪里制作：在这台电脑上，或由阿里云在您的账号中制作。",
    place: "制作位置",
    placeEmbedded: "本机",
    placeCloud: "阿里云",
    region: "地域",
    bucket: "Bucket（存储空间）",
    endpoint: "接入地址",
  },
};
