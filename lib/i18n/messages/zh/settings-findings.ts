/** What each step of the connection test found, and how it is mended. */
export const settingsFindings = {
  notReached: { what: "未测试：需要先解决前面的问题。", mend: "" },
  keysFound: { what: "已找到密钥，ID 以 {ending} 结尾。", mend: "" },
  keysMissing: {
    what: "没有找到密钥。",
    mend: "请在此填写，或为这台电脑配置密钥文件或 RAM 角色。",
  },
  addressAnswers: { what: "已连通 {endpoint}（{milliseconds, number} 毫秒）。", mend: "" },
  addressUnknown: {
    what: "找不到 {endpoint}，或无法连接域名服务器。",
    mend: "请检查地域（{region}）是否写错：并非所有地域都提供 IMS。如果没有写错，请检查这台电脑的网络。",
  },
  addressClosed: {
    what: "{endpoint} 拒绝连接。",
    mend: "中间可能有防火墙或代理。请允许这台电脑访问它的 443 端口。",
  },
  addressSilent: {
    what: "{endpoint} 没有应答。",
    mend: "VPC 地址只能在该 VPC 内访问；否则可能是防火墙拦截了连接。",
  },
  addressCertificate: {
    what: "{endpoint} 的证书不受信任。",
    mend: "可能有代理在中间。请向 IT 部门索取其证书（NODE_EXTRA_CA_CERTS），或绕过该代理。",
  },
  addressStranger: {
    what: "该地址有应答，但不是 IMS。",
    mend: "中间可能有代理或登录页面。请检查接入地址。",
  },
  clockRight: { what: "这台电脑的时间准确。", mend: "" },
  clockDrifts: {
    what: "这台电脑的时钟{direction, select, ahead {快} other {慢}}了 {minutes, number} 分钟。",
    mend: "目前还能使用，差到 15 分钟就不行了。请开启自动校时。",
  },
  clockWrong: {
    what: "这台电脑的时钟误差超过 15 分钟，所有请求都会被拒绝。",
    mend: "请校准运行 Reelpress 的电脑的时钟，最好开启自动校时。",
  },
  clockUntold: {
    what: "应答中没有时间。",
    mend: "中间可能有代理。如果后面的步骤提到时钟，请检查时钟。",
  },
  accountKnown: { what: "密钥有效。", mend: "" },
  keyUnknown: {
    what: "这个 AccessKey ID 不存在。",
    mend: "请与 RAM 控制台 → 用户 → AccessKey 核对。它可能已被删除，或属于另一个站点（中国站、国际站）。",
  },
  keyInactive: {
    what: "这个 AccessKey 已被禁用。",
    mend: "请在 RAM 控制台 → 用户 → AccessKey 中启用，或新建一个。",
  },
  secretWrong: {
    what: "Secret 与这个 AccessKey ID 不匹配。",
    mend: "请重新填写两项。Secret 只显示一次，如果遗失，请新建 AccessKey。",
  },
  tokenExpired: {
    what: "临时密钥已过期。",
    mend: "环境变量中的临时密钥不会自动更新。请使用默认凭据链（IMS_CREDENTIALS=chain），或 RAM 用户的密钥。",
  },
  accountHeld: {
    what: "阿里云限制了这个账号。",
    mend: "请登录阿里云控制台，按提示完成验证。",
  },
  serviceOpen: { what: "该账号已开通 IMS。", mend: "" },
  serviceClosed: {
    what: "该账号没有开通智能媒体服务。",
    mend: "请在 ims.console.aliyun.com 开通，并选择包含批量制作的套餐。",
  },
  serviceSuspended: {
    what: "服务已停用，通常是因为欠费。",
    mend: "请在阿里云控制台查看费用。付款后几分钟内恢复。",
  },
  serviceElsewhere: {
    what: "这个地址上没有 IMS。",
    mend: "请检查地域和接入地址：并非所有地域都提供 IMS。",
  },
  serviceThrottled: {
    what: "密钥正确，但该账号的请求过于频繁。",
    mend: "请等一分钟再测试。遇到这种情况 Reelpress 会自动放慢；也可能有其他程序在使用同一账号。",
  },
  serviceTrouble: { what: "IMS 目前出现故障。", mend: "请过几分钟再测试。" },
  serviceUnclear: {
    what: "IMS 拒绝了请求，原因未知。",
    mend: "下面是阿里云返回的信息，可凭请求 ID 联系阿里云支持。",
  },
  rightsEnough: {
    what: "密钥可以查询任务和素材。能否提交任务，要到第一次提交时才知道。",
    mend: "",
  },
  rightsMissing: {
    what: "该 RAM 用户没有 Reelpress 需要的权限（{operation}）。",
    mend: "请在 RAM 控制台 → 权限策略中，用下面的内容创建自定义策略，并授权给该用户。它只允许 Reelpress 需要的操作。",
  },
  bucketRight: { what: "Bucket {bucket} 存在，位于 {wanted}。", mend: "" },
  bucketElsewhere: {
    what: "Bucket {bucket} 在 {region}，不在 {wanted}。",
    mend: "IMS 只能使用同一地域的 Bucket。请把地域改为 {region}，或选择 {wanted} 的 Bucket。",
  },
  bucketMissing: {
    what: "没有名为 {bucket} 的 Bucket。",
    mend: "请在 OSS 控制台的 {wanted} 地域创建，或检查名称。",
  },
  bucketForeign: {
    what: "Bucket {bucket} 属于其他账号。",
    mend: "Bucket 名称全球唯一，请选择本账号的 Bucket。",
  },
  bucketPublic: {
    what: "互联网上任何人都可以写入 Bucket {bucket}。",
    mend: "请在 OSS 控制台把它的读写权限设为私有。Reelpress 不需要公开访问。",
  },
  bucketUntold: {
    what: "密钥没有权限查询 Bucket {bucket} 的位置。",
    mend: "请把下面的策略授权给该 RAM 用户，这样 Reelpress 才能区分地域错误和权限不足。",
  },
  bucketTrouble: {
    what: "无法查询 Bucket {bucket}。",
    mend: "请检查密钥，以及这台电脑能否访问 OSS。",
  },
  writingWorks: { what: "可以在 {bucket} 中写入和删除文件。", mend: "" },
  writingDenied: {
    what: "密钥没有权限写入 {bucket}。",
    mend: "请把下面的策略授权给该 RAM 用户。",
  },
  writingTrouble: { what: "写入 {bucket} 失败。", mend: "下面是 OSS 返回的信息。" },
  browserAllowed: { what: "浏览器可以从 {origin} 上传文件到该 Bucket。", mend: "" },
  browserMissing: {
    what: "浏览器不能从 {origin} 上传文件到该 Bucket。",
    mend: "请在 OSS 控制台打开 {bucket} → 数据安全 → 跨域设置，用下面的内容创建规则。",
  },
  browserVod: { what: "点播存储允许任何浏览器上传。", mend: "" },
  vodRight: { what: "存储地址 {location} 位于 {wanted}。", mend: "" },
  vodElsewhere: {
    what: "存储地址 {location} 位于 {region}，而不是 {wanted}。",
    mend: "IMS 只能使用同一地域的存储。请把地域改为 {region}，或改用位于 {wanted} 的存储地址。",
  },
  vodNoUploads: {
    what: "成片可以存放到 {location}，但 {region} 不支持上传到点播存储。",
    mend: "支持上传的地域有 {regions}。请改用 OSS Bucket，或改用这些地域的存储地址。",
  },
  vodRefused: {
    what: "IMS 没有在 {location} 中为文件分配位置。",
    mend: "请在点播控制台的“存储管理”中确认该存储地址属于此账号并已启用。下面是阿里云返回的信息。",
  },
  browserUntold: {
    what: "密钥没有权限读取该 Bucket 的跨域规则。",
    mend: "如果从浏览器上传失败，请用下面的内容创建规则。",
  },
} as const;
