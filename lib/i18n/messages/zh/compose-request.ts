/** 表单背后的请求。 */
export const composeRequest = {
  open: "高级：请求",
  openKept: "高级：请求（表单之外还有 {count} 项）",
  title: "这张表单背后的请求",
  lead: "给团队里的开发者：点击按钮时实际发送的内容，一字不差。每次调用都用您的密钥签名。",
  tabs: "请求的各部分",
  sdk: "SDK 调用",
  cli: "命令行",
  modes: "要做什么",
  see: "查看",
  paste: "粘贴",
  pasteLead:
    "把已有的请求粘贴进来，表单会照它填好。请求的 JSON、aliyun 命令行、HTTP 请求体，或使用 SDK 的程序代码都可以；只读取，不执行。",
  pasteLabel: "请求",
  pastePlaceholder: "'{' \"InputConfig\": …, \"OutputConfig\": … '}'",
  fill: "填入表单",
  filled: "已按请求填好表单",
  unknown: "这不像一个批量请求。请找到含有 InputConfig 和 OutputConfig 的几行再粘贴。",
  incomplete: "缺少 {what}。请粘贴完整的请求，包含 InputConfig 和 OutputConfig。",
  broken: "{what} 读不出来：{detail} 如果它的值是程序拼出来的，请先打印，再粘贴打印的内容。",
  invalid: "有 {count} 个值 IMS 不接受。请在文本里改好后再试：",
  failed: "请求没能打开，原有内容没有变化，请再试一次。",
  keptTitle: "表单里没有、但仍会发送的内容",
  keptText:
    "它们来自粘贴的请求，会原样发送。严格模式会拒绝未知字段：请去掉它们，或设置 REELPRESS_STRICT=0。",
  leaveOut: "去掉",
  leftToIms: "表单里有 {count} 项按粘贴的请求省略，由 IMS 决定；您改动的内容会发送。",
} as const;
