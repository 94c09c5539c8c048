import type { cloudErrors as english } from "../en/cloud-errors";
import type { Translation } from "../translation";

export const cloudErrors: Translation<typeof english> = {
  missingParameter: {
    what: "缺少必填内容",
    todo: "请补全标出的内容后重新提交。如果没有标出，“给开发者”中会说明缺少什么。",
  },
  invalidParameter: {
    what: "有一项设置未被接受",
    todo: "请修改标出的内容后重新提交。如果没有标出，“给开发者”中会说明是哪一项。",
  },
  notOpened: {
    what: "该账号尚未开通智能媒体服务",
    todo: "请阿里云账号管理员打开智能媒体服务控制台开通服务，然后重新提交。",
  },
  suspended: {
    what: "阿里云已暂停该账号的服务",
    todo: "通常是因为欠费。请账号管理员在控制台结清费用，服务会自动恢复。",
  },
  projectGone: { what: "方案已不存在", todo: "请重新生成方案，再制作视频。" },
  gone: {
    what: "要查找的内容已不存在",
    todo: "可能已被删除，或属于其他账号、其他地域。请检查“设置 → 连接”，或选择其他内容。",
  },
  throttled: { what: "请求过于频繁", todo: "填写的内容没有问题，请等一分钟再试。" },
  noPermission: {
    what: "该账号没有此项权限",
    todo: "请阿里云账号管理员授予所缺权限，“设置 → 连接”中有可直接粘贴的授权策略。",
  },
  internal: {
    what: "制作服务内部出错",
    todo: "请一分钟后重试。如果反复出现，请把“给开发者”中的详情发给负责运行 Reelpress 的人。",
  },
  unavailable: { what: "制作服务暂时不可用", todo: "请几分钟后重试，填写的内容不会丢失。" },
  contentBad: {
    what: "有文件无法使用",
    todo: "文件已损坏或格式无法读取。请在素材库中替换后重新提交。",
  },
  materialGone: { what: "缺少所需的文件", todo: "请把它放回素材库，或改选其他文件。" },
  materialUnread: {
    what: "有文件查询失败",
    todo: "请一分钟后重试。如果仍然失败，请从素材库重新选择该文件。",
  },
  timeline: {
    what: "规划好的剪辑无法制作",
    todo: "请重新提交。如果再次失败，请调整标题或素材，并把“给开发者”中的详情发给负责运行 Reelpress 的人。",
  },
  tooLarge: {
    what: "有内容超出上限",
    todo: "最常见的是画面尺寸：每边 128–4096 像素，短边不超过 2160。请调小后重新提交。",
  },
  cancelled: { what: "任务已取消", todo: "如果仍需要这些视频，请再做一次。" },
  keyUnknown: {
    what: "访问密钥不存在",
    todo: "请在“设置 → 连接”中检查 AccessKey ID：可能少了字符，或密钥已被删除。",
  },
  keyDisabled: {
    what: "访问密钥已被禁用",
    todo: "请在 RAM 控制台启用它，或在“设置 → 连接”中换一个密钥。",
  },
  secretWrong: {
    what: "密钥与 AccessKey ID 不匹配",
    todo: "请在“设置 → 连接”中重新填写 AccessKey Secret，注意首尾不要有空格。",
  },
  keyMissing: { what: "请求中没有访问密钥", todo: "请在“设置 → 连接”中填写密钥。" },
  noCredentials: {
    what: "这台电脑上没有找到访问密钥",
    todo: "请在“设置 → 连接”中填写，或为这台电脑配置密钥或 RAM 角色。",
  },
  tokenExpired: {
    what: "临时密钥已过期",
    todo: "临时密钥只有几小时有效。请填写新的，或改用 RAM 角色自动续期。",
  },
  clock: {
    what: "这台电脑的时间不准",
    todo: "与标准时间最多相差 15 分钟。请在系统设置中打开自动校时，然后重试。",
  },
  cameTwice: {
    what: "同一请求到达了两次",
    todo: "网络中有设备重复发送了请求。请重试，不会重复制作。",
  },
  protocol: {
    what: "请求未能被识别",
    todo: "可能在途中被代理改动。如果反复出现，请把“给开发者”中的详情发给负责运行 Reelpress 的人。",
  },
  wrongEndpoint: {
    what: "该地址不提供所需的服务",
    todo: "请检查“设置 → 连接”中的地域和地址：并非每个地域都提供智能媒体服务。",
  },
  needSsl: {
    what: "阿里云只接受 https 请求",
    todo: "请在“设置 → 连接”中去掉接入地址前的 http://，会自动使用 https。",
  },
  riskControl: {
    what: "阿里云出于安全考虑拦截了请求",
    todo: "请账号管理员在阿里云控制台查看并处理相关通知。",
  },
  verification: { what: "该账号需要先完成认证", todo: "请账号管理员在阿里云控制台完成实名认证。" },
  notHere: {
    what: "内置引擎不支持此功能",
    todo: "请移除标出的设置，或改由阿里云制作。如果没有标出，“给开发者”中会说明是哪一项。",
  },
  sentBefore: {
    what: "之前已用其他内容提交过",
    todo: "请查看任务列表：第一次提交已被接受。如需另交一批，请先修改表单。",
  },
  mediaThere: { what: "该文件已在素材库中", todo: "请直接使用已有的文件。" },
  wrongState: { what: "现在无法进行此操作", todo: "状态已发生变化，请刷新页面查看。" },
  requestTooLarge: {
    what: "这个批次太大，无法一次提交",
    todo: "请减少文件或缩短文案，或分成两批提交。",
  },
  linkExpired: { what: "链接已过期", todo: "请刷新页面，会得到新的链接。" },
  timeout: { what: "未能及时收到回复", todo: "网络或制作服务较慢。请重试，不会重复制作。" },
  cut: { what: "连接中断", todo: "请重试，不会重复制作。" },
  noConnection: {
    what: "连接不上制作服务",
    todo: "请检查运行 Reelpress 的电脑的网络，然后重试。内容尚未发出。",
  },
  nameUnknown: {
    what: "找不到阿里云的地址",
    todo: "请检查网络以及“设置 → 连接”中的地域，然后重试。内容尚未发出。",
  },
  certificate: {
    what: "连接不安全",
    todo: "对方证书不属于阿里云，常见原因是公司代理。请联系网络管理员。",
  },
  notJson: {
    what: "应答的不是阿里云",
    todo: "通常是网络的代理或登录页。请在运行 Reelpress 的电脑上打开网页完成登录，然后重试。",
  },
  oddShape: {
    what: "无法理解收到的回复",
    todo: "请更新 Reelpress；如果仍然如此，请把“给开发者”中的详情发给负责运行它的人。",
  },
  overCap: {
    what: "这个批次会超出每月上限",
    todo: "请减少条数或缩短时长，或请管理员在“设置”中调高上限。",
  },
  noPrice: {
    what: "已设每月上限，但这个批次的价格未知",
    todo: "请管理员在“设置”中填写价格，或取消上限。",
  },
  submissionUnreadable: {
    what: "已提交的内容无法读取，因此无法查询结果",
    todo: "请查看任务列表：如果已经制作，它会出现在列表中；否则请重新填写表单。",
  },
  spendingUnreadable: {
    what: "已保存的价格和本月上限无法读取",
    todo: "请管理员在“设置”中查看并重新保存。",
  },
  noTemplate: {
    what: "已设每月上限，但价格取决于一个无法读取的模板",
    todo: "请换一个模板，或由表单决定画面尺寸和配音。管理员也可以取消上限。",
  },
  noLength: {
    what: "已设每月上限，但视频的时长未知",
    todo: "请设定时长，或等所有文件检查完毕。管理员也可以取消上限。",
  },
  noTier: {
    what: "已设每月上限，但没有该画面尺寸的价格",
    todo: "请选择较小的尺寸，或请管理员取消上限。",
  },
  unknown: {
    what: "失败原因未知",
    todo: "请重试；如果仍然失败，请联系负责运行 Reelpress 的人。",
  },
  sentence: "{what}。{todo}",
  forDevelopers: "给开发者",
  code: "代码",
  message: "消息",
  requestId: "请求 ID",
  copy: "复制详情",
};
