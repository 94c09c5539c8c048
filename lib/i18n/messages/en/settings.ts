import { settingsFindings } from "./settings-findings";

export const settings = {
  title: "Settings",
  lead: "What holds for the whole team, kept on the computer that runs Reelpress.",
  sections: "Sections of the settings",
  admin: {
    password: "Admin password",
    passwordHint: "Asked for because REELPRESS_ADMIN_PASSWORD is set.",
    "password-needed": "Enter the admin password.",
    "password-wrong": "That is not the admin password.",
    "too-many-tries": "Too many wrong passwords from here. Wait a few minutes, then try again.",
  },
  vision: {
    title: "Descriptions",
    lead: "A model of your choice can look at your footage and describe each shot, so that searches and texts find it.",
    off: "Off: nothing of your footage leaves this computer. To turn it on, set REELPRESS_VISION_URL and REELPRESS_VISION_MODEL (and REELPRESS_VISION_KEY), then start Reelpress again. One small picture of each shot then goes to that service, once.",
    model: "Model",
    modelAt: "{model} at {host}",
    calls: "Calls",
    callsMade:
      "{today, plural, one {1 today} other {# today}}, {month, number} in the last 30 days, {ever, number} in all",
    test: "Test",
    testHint: "Sends one small drawing, which costs one call.",
    works: "It works. It says of a red box on blue: “{words}”",
    elsewhere: "It can be tested only at the computer that runs Reelpress.",
    errors: {
      refused:
        "The service refuses the key, the model or the picture. Check REELPRESS_VISION_KEY, REELPRESS_VISION_MODEL (it must take pictures) and your account there, then start Reelpress again.",
      unreachable:
        "The service does not answer. Check REELPRESS_VISION_URL, and whether this computer can reach it.",
      unusable:
        "The service answers, but without a description. Choose a model that describes pictures.",
      engine: "The embedded engine did not answer. Try again in a moment.",
      unexpected: "That did not work. Try again in a moment.",
      "not-local": "It can be tested only at the computer that runs Reelpress.",
    },
  },
  callback: {
    title: "Notifications",
    lead: "Reelpress can tell another program, for example your website or a chat bot, as soon as something is ready.",
    address: "Address to notify",
    addressHint:
      "Ask whoever runs that program for it. It gets a message about everything that is made here.",
    addressHintCloud:
      "Ask whoever runs that program for it. Alibaba Cloud sends the messages, about everything your account makes in this region.",
    events: "Tell it when",
    event: {
      clip: "a clip is ready or has failed",
      job: "a whole job is finished",
      asset: "a file can be used as material",
    },
    signature: "Proof of origin",
    signed: "Sign every message, so that the other program knows it is genuine",
    key: "Key",
    keyHint:
      "Up to 32 characters with capital and small letters and a digit. Enter the same key there.",
    keyKept: "A key is kept and not shown. Leave this empty to go on using it.",
    save: "Save",
    saved: "Saved. It holds for everything that becomes ready from now on.",
    remove: "Stop notifying",
    removed: "Nobody is notified any more.",
    queue:
      "At the moment your account puts its messages into the queue {queue}. If you save an address here, they go there instead.",
    unreachable:
      "This could not be asked at the moment. Check the connection above, then reload the page.",
    elsewhere:
      "From here this can be changed only with an admin password (REELPRESS_ADMIN_PASSWORD).",
    errors: {
      address: "Write an address that begins with http:// or https://.",
      addressMissing: "Enter the address.",
      addressLong: "At most 256 characters.",
      private:
        "This address leads into a private network, which Reelpress does not call. Use a public one, or ask whoever runs Reelpress to allow it (REELPRESS_CALLBACK_ALLOW_PRIVATE).",
      eventsMissing: "Choose at least one.",
      key: "Up to 32 characters, with a capital letter, a small letter and a digit.",
      keyMissing: "Enter a key.",
      "not-local":
        "From here this can be changed only with an admin password (REELPRESS_ADMIN_PASSWORD).",
      refused: "That was not accepted:",
      unreachable: "No connection at the moment. What you entered is still here; try again.",
      invalid: "Some fields need a change first.",
      unexpected: "That did not work. What you entered is still here; try again.",
    },
  },
  connection: {
    title: "Connection",
    lead: "Where clips are made: on this computer, or by Alibaba Cloud in your account.",
    backend: "Clips are made by",
    backendEmbedded: "This computer",
    backendCloud: "Alibaba Cloud",
    embeddedMeans:
      "The embedded engine makes the clips. It costs nothing and needs no account; how fast it is depends on this computer. Files stay here.",
    cloudMeans:
      "Intelligent Media Services (IMS) makes the clips in your Alibaba Cloud account, many at a time. You need an IMS subscription; Alibaba Cloud charges your account for the minutes that are made.",
    switchMeans:
      "Jobs that were started before stay where they are and can still be watched and played. The library shows the files of the place in use.",
    keySource: "Access keys",
    keysTyped: "Enter them here",
    keysMachine: "Already on the computer",
    typedMeans:
      "Use the keys of a RAM user made for Reelpress, not those of the account itself. The secret is kept encrypted and is never shown again.",
    machineEnvironment: "Taken from the environment: ALIBABA_CLOUD_ACCESS_KEY_ID and its secret.",
    machineChain:
      "Found as Alibaba Cloud's own programs find them: environment, OIDC, profile file, or the RAM role of this machine. Temporary keys are renewed by themselves.",
    accessKeyId: "AccessKey ID",
    accessKeySecret: "AccessKey secret",
    keptKey: "One that ends in {ending} is kept. Leave both fields empty to go on using it.",
    keptSecret: "Kept, not shown",
    region: "Region",
    regionHint: "For example cn-shanghai. The storage and the service must be in the same one.",
    storage: "Uploads and clips go to",
    storageBucket: "An OSS bucket",
    storageVod: "VOD storage",
    storageLocation: "Storage location",
    storageLocationHint:
      "As it stands in the VOD console under Storage, such as outin-….oss-cn-shanghai.aliyuncs.com. Uploads into VOD storage are offered in cn-shanghai, cn-beijing and cn-shenzhen.",
    subscription: "Subscription",
    subscriptionHint:
      "Of the IMS account. Alibaba Cloud does not tell programs, so say it here: the composer then warns of jobs that it does not hold.",
    subscriptionUnknown: "Not said",
    subscriptions: { trial: "Trial", basic: "Basic", standard: "Standard", premium: "Premium" },
    bucket: "Bucket",
    bucketHint: "The OSS bucket that uploads and clips go to.",
    more: "Other address of the API",
    endpoint: "API address",
    endpointHint:
      "Only for a VPC or a proxy, such as ice-vpc.cn-shanghai.aliyuncs.com. Empty: the region's own address.",
    endpointOfEnv: "Empty means {endpoint}, from IMS_ENDPOINT.",
    elsewhere:
      "Settings can be changed only at the computer that runs Reelpress, and only while nobody else can reach Reelpress. To change them from here, set REELPRESS_ADMIN_PASSWORD there and start Reelpress again.",
    unreadable:
      "The keys that were kept cannot be opened any more: the secret they were encrypted with has changed. Enter them again.",
    test: "Test the connection",
    testing: "Testing…",
    testFree:
      "The test costs nothing: it only reads, and puts one tiny file into the storage and takes it out again.",
    save: "Save",
    savedEmbedded: "Saved. From now on clips are made on this computer.",
    savedCloud: "Saved. From now on clips are made by Alibaba Cloud.",
    saveAnyway: "The last test found something wrong. You can save all the same.",
    forget: "Remove what was saved",
    forgetTitle: "Remove the saved connection?",
    forgetText:
      "Keys, region and bucket are deleted from this computer. From then on what the environment says holds, else clips are made on this computer. Nothing is deleted in Alibaba Cloud.",
    forgotten: "Removed.",
    now: "In use now",
    nowCloud: "Alibaba Cloud, {region}, bucket {bucket}",
    nowVod: "Alibaba Cloud, {region}, VOD storage {location}",
    nowKeys: {
      settings: "with the keys entered here",
      environment: "with the keys of the environment",
      chain: "with the keys found on this computer",
    },
    errors: {
      region: "Write the region as Alibaba Cloud does, for example cn-shanghai.",
      bucket: "Lower-case letters, digits and hyphens, 3 to 63 of them.",
      bucketMissing: "Name the bucket.",
      storageLocation:
        "Write it as the VOD console does: outin-….oss-cn-shanghai.aliyuncs.com, without https.",
      storageLocationMissing: "Name the storage location.",
      endpoint:
        "Write a host, for example ice-vpc.cn-shanghai.aliyuncs.com. Without https only this computer itself.",
      accessKeyId: "That does not look like an AccessKey ID.",
      accessKeyIdMissing: "Enter the AccessKey ID.",
      accessKeySecret: "That does not look like a secret: no spaces, at least 8 characters.",
      accessKeySecretMissing: "Enter the secret that belongs to this ID.",
      invalid: "Some fields need a change first.",
      "not-local":
        "From here this can be changed only with an admin password (REELPRESS_ADMIN_PASSWORD).",
      unexpected: "That did not work. What you entered is still here; try again.",
    },
  },
  steps: {
    title: "Connection test",
    keys: "Keys",
    address: "Address",
    clock: "Clock",
    account: "Account",
    service: "Service",
    rights: "Rights",
    bucket: "Bucket",
    writing: "Writing",
    browser: "Uploads from the browser",
    good: "All right",
    warn: "Look at this",
    bad: "Wrong",
    skipped: "Not tested",
    waiting: "Being tested…",
    allGood: "Everything works.",
    someBad: "{count, plural, one {One thing is} other {# things are}} wrong.",
    broke: "The test was cut off. Try again.",
    ramPolicy: "RAM policy to paste",
    corsRule: "CORS rule to paste",
  },
  findings: settingsFindings,
} as const;
