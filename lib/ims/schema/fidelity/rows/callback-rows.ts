import { eventTypes, producingEventTypes } from "@/lib/ims/schema/answers/callbacks";
import { approximate, cloudOnly, each, exact, type FidelitySection, under, values } from "./row";

const fields = [
  "Its place in the message is ours: IMS publishes no list",
  "云端未公布字段列表，由我们决定",
] as const;
const other = ["Of parts of IMS that this engine is not", "属于本机引擎没有的云端能力"] as const;
const queue = [
  "Message queues belong to the cloud; give an http(s) address",
  "消息队列属于云端，请填写 http(s) 地址",
] as const;

const made: ReadonlySet<string> = new Set(producingEventTypes);

/** 4.4 to 4.6: the messages that are posted when a job or a clip is done. */
export const callbackSections: readonly FidelitySection[] = [
  {
    section: "4.4",
    title: "SetEventCallback",
    rows: [
      exact("SetEventCallback.CallbackType"),
      exact("SetEventCallback.CallbackType=HTTP"),
      cloudOnly("SetEventCallback.CallbackType=MNS", ...queue),
      exact("SetEventCallback.CallbackURL"),
      cloudOnly("SetEventCallback.CallbackQueueName", ...queue),
      approximate(
        "SetEventCallback.EventTypeList",
        "Without a list all events that come about here",
        "不传列表时发送本机会产生的所有事件",
      ),
      exact("SetEventCallback.AuthSwitch"),
      ...each(exact, values("SetEventCallback.AuthSwitch", ["on", "off"])),
      exact("SetEventCallback.AuthKey"),
    ],
  },
  {
    section: "4.5",
    title: "Callback messages",
    rows: [
      ...each(exact, under("Callback", ["EventType", "EventTime", "MessageBody"])),
      approximate(
        "Callback.UserId",
        "A number that is no account of Alibaba Cloud",
        "不是阿里云账号的固定数字",
      ),
      ...each(exact, values("Callback.EventType", producingEventTypes)),
      ...each(
        approximate,
        under("Callback.ProduceMediaComplete.MessageBody", [
          "JobId",
          "Status",
          "MediaId",
          "MediaURL",
          "ProjectId",
          "ErrorCode",
          "ErrorMessage",
          "UserData",
        ]),
        ...fields,
      ),
      ...each(
        approximate,
        under("Callback.BatchProduceMediaComplete.MessageBody", ["JobId", "Status", "UserData"]),
        ...fields,
      ),
      ...each(
        cloudOnly,
        values(
          "Callback.EventType",
          eventTypes.filter((type) => !made.has(type)),
        ),
        ...other,
      ),
    ],
  },
  {
    section: "4.6",
    title: "Callback signature",
    rows: each(exact, under("Callback", ["X-ICE-TIMESTAMP", "X-ICE-SIGNATURE"])),
  },
];
