import { settingsFindings } from "./settings-findings";

export const settings = {
  title: "Settings",
  lead: "Settings for everyone, stored on the computer that runs Reelpress.",
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
    off: "Off: nothing of your footage leaves this computer. To turn it on, set REELPRESS_VISION_URL and REELPRESS_VISION_MODEL (and REELPRESS_VISION_KEY), then restart Reelpress. One small image of each shot then goes to that service, once.",
    model: "Model",
    modelAt: "{model} at {host}",
    calls: "Calls",
    callsMade:
      "{today, plural, one {1 today} other {# today}}, {month, number} in the last 30 days, {ever, number} in all",
    test: "Test",
    testHint: "Sends one small image, which costs one call.",
    works: "It works. It says of a red box on blue: “{words}”",
    elsewhere: "It can only be tested on the computer that runs Reelpress.",
    errors: {
      refused:
        "The service refuses the key, the model or the image. Check REELPRESS_VISION_KEY, REELPRESS_VISION_MODEL (it must accept images) and your account there, then restart Reelpress.",
      unreachable:
        "The service does not answer. Check REELPRESS_VISION_URL, and whether this computer can reach it.",
      unusable:
        "The service answers, but without a description. Choose a model that describes images.",
      engine: "The built-in engine did not answer. Try again in a moment.",
      unexpected: "That did not work. Try again in a moment.",
      "not-local": "It can only be tested on the computer that runs Reelpress.",
    },
  },
  callback: {
    title: "Notifications (webhook)",
    lead: "Reelpress can notify another program, such as your website or a chat bot, when something is ready.",
    address: "Address to notify",
    addressHint: "Ask whoever runs that program. It gets a message about everything made here.",
    addressHintCloud:
      "Ask whoever runs that program for it. Alibaba Cloud sends the messages, about everything your account makes in this region.",
    events: "Notify when",
    event: {
      clip: "a video is ready or has failed",
      job: "a whole job is finished",
      asset: "a file is ready to use as footage",
    },
    signature: "Message signature",
    signed: "Sign every message so the other program can verify it",
    key: "Key",
    keyHint:
      "Up to 32 characters with an uppercase letter, a lowercase letter and a digit. Enter the same key in the other program.",
    keyKept: "A key is saved but not shown. Leave this empty to keep it.",
    save: "Save",
    saved: "Saved. Applies to everything that becomes ready from now on.",
    remove: "Stop notifying",
    removed: "Notifications are off.",
    queue:
      "Your account currently sends its messages to the queue {queue}. An address saved here replaces it.",
    unreachable: "This could not be loaded. Check the connection above, then reload the page.",
    elsewhere:
      "From here, this can only be changed with an admin password (REELPRESS_ADMIN_PASSWORD).",
    errors: {
      address: "Enter an address that starts with http:// or https://.",
      addressMissing: "Enter the address.",
      addressLong: "At most 256 characters.",
      private:
        "This address is in a private network, which Reelpress does not call. Use a public address, or ask whoever runs Reelpress to allow it (REELPRESS_CALLBACK_ALLOW_PRIVATE).",
      eventsMissing: "Choose at least one.",
      key: "Up to 32 characters, with an uppercase letter, a lowercase letter and a digit.",
      keyMissing: "Enter a key.",
      "not-local":
        "From here, this can only be changed with an admin password (REELPRESS_ADMIN_PASSWORD).",
      refused: "Not accepted:",
      unreachable: "No connection at the moment. What you entered is still here; try again.",
      invalid: "Check the marked fields.",
      unexpected: "That did not work. What you entered is still here; try again.",
    },
  },
  connection: {
    title: "Connection",
    lead: "Videos are made on this computer, or by Alibaba Cloud in your account.",
    backend: "Where videos are made",
    backendEmbedded: "This computer",
    backendCloud: "Alibaba Cloud",
    embeddedMeans:
      "The built-in engine makes the videos. It is free and needs no account; the speed depends on this computer. Files stay here.",
    cloudMeans:
      "Intelligent Media Services (IMS) makes the videos in your Alibaba Cloud account, many at a time. You need an IMS subscription, and Alibaba Cloud bills your account per minute.",
    switchMeans:
      "Earlier jobs stay where they are and can still be opened and played. The library shows the files of the current connection.",
    keySource: "Access keys",
    keysTyped: "Enter them here",
    keysMachine: "Use this computer's keys",
    typedMeans:
      "Use the keys of a RAM user created for Reelpress, not those of the main account. The secret is stored encrypted and never shown again.",
    machineEnvironment: "Taken from the environment: ALIBABA_CLOUD_ACCESS_KEY_ID and its secret.",
    machineChain:
      "Looked up the way Alibaba Cloud's own tools do: environment, OIDC, profile file, or this computer's RAM role. Temporary keys are renewed automatically.",
    accessKeyId: "AccessKey ID",
    accessKeySecret: "AccessKey secret",
    keptKey: "A key ending in {ending} is saved. Leave both fields empty to keep it.",
    keptSecret: "Saved, not shown",
    region: "Region",
    regionHint: "For example cn-shanghai. The storage and the service must be in the same one.",
    storage: "Store uploads and videos in",
    storageBucket: "An OSS bucket",
    storageVod: "VOD storage",
    storageLocation: "Storage location",
    storageLocationHint:
      "As shown in the VOD console under Storage, for example outin-….oss-cn-shanghai.aliyuncs.com. Uploads to VOD storage work in cn-shanghai, cn-beijing and cn-shenzhen.",
    subscription: "Subscription",
    subscriptionHint:
      "Programs cannot look this up, so choose it here. The form then warns about jobs the subscription does not include.",
    subscriptionUnknown: "Not specified",
    subscriptions: { trial: "Trial", basic: "Basic", standard: "Standard", premium: "Premium" },
    bucket: "Bucket",
    bucketHint: "The OSS bucket for uploads and videos.",
    more: "Custom API address",
    endpoint: "API address",
    endpointHint:
      "Only for a VPC or a proxy, for example ice-vpc.cn-shanghai.aliyuncs.com. Empty: the region's default address.",
    endpointOfEnv: "Empty means {endpoint}, from IMS_ENDPOINT.",
    elsewhere:
      "Settings can only be changed on the computer that runs Reelpress, and only while nobody else can reach Reelpress. To change them from here, set REELPRESS_ADMIN_PASSWORD there and restart Reelpress.",
    unreadable:
      "The saved keys can no longer be decrypted, because the encryption secret has changed. Enter them again.",
    test: "Test the connection",
    testing: "Testing…",
    testFree: "The test is free. It reads, and writes one tiny file that it deletes again.",
    save: "Save",
    savedEmbedded: "Saved. From now on, videos are made on this computer.",
    savedCloud: "Saved. From now on, videos are made by Alibaba Cloud.",
    saveAnyway: "The last test found a problem. You can still save.",
    forget: "Remove saved connection",
    forgetTitle: "Remove the saved connection?",
    forgetText:
      "Keys, region and bucket are deleted from this computer. Environment variables then apply; without them, videos are made on this computer. Nothing is deleted in Alibaba Cloud.",
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
      region: "Enter the region ID, for example cn-shanghai.",
      bucket: "Lower-case letters, digits and hyphens, 3 to 63 of them.",
      bucketMissing: "Enter the bucket name.",
      storageLocation:
        "Enter it as shown in the VOD console: outin-….oss-cn-shanghai.aliyuncs.com, without https://.",
      storageLocationMissing: "Enter the storage location.",
      endpoint:
        "Enter a host, for example ice-vpc.cn-shanghai.aliyuncs.com. Plain http:// works for this computer only.",
      accessKeyId: "That does not look like an AccessKey ID.",
      accessKeyIdMissing: "Enter the AccessKey ID.",
      accessKeySecret: "That does not look like a secret: no spaces, at least 8 characters.",
      accessKeySecretMissing: "Enter the secret that belongs to this ID.",
      invalid: "Check the marked fields.",
      "not-local":
        "From here, this can only be changed with an admin password (REELPRESS_ADMIN_PASSWORD).",
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
    rights: "Permissions",
    bucket: "Bucket",
    writing: "Writing",
    browser: "Uploads from the browser",
    good: "OK",
    warn: "Check this",
    bad: "Problem",
    skipped: "Not tested",
    waiting: "Testing…",
    allGood: "Everything works.",
    someBad: "{count, plural, one {# problem} other {# problems}} found.",
    broke: "The test was interrupted. Try again.",
    ramPolicy: "RAM policy to paste",
    corsRule: "CORS rule to paste",
  },
  findings: settingsFindings,
} as const;
