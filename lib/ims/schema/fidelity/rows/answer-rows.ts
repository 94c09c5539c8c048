import { approximate, each, exact, type FidelitySection, under, values } from "./row";

const job = "EditingBatchJob";
const sub = `${job}.SubJobList[]`;

/** 5: what the engine answers. */
export const answerSections: readonly FidelitySection[] = [
  {
    section: "5.1",
    title: "GetBatchMediaProducingJob",
    rows: [
      ...each(exact, under(job, ["JobId", "JobType", "Status", "InputConfig", "EditingConfig"])),
      ...each(exact, values(`${job}.Status`, ["Init", "Processing", "Finished", "Failed"])),
      ...each(exact, under(job, ["OutputConfig", "UserData", "Extend"])),
      exact(
        `${job}.ExtendInput`,
        "Of Scene_Batch_Editing and of both …_Timeline_Organize",
        "用于 Scene_Batch_Editing 与两种 …_Timeline_Organize",
      ),
      approximate(
        `${job}.ExtendOutput`,
        "Of both …_Media_Select; scores of our own, about 0 to 1, and none of a mashup",
        "用于两种 …_Media_Select；分值为自行计算，约 0 到 1，混剪没有分值",
      ),
      ...each(exact, under(job, ["CreateTime", "ModifiedTime", "CompleteTime"])),
      ...each(exact, under(sub, ["JobId", "ProjectId", "MediaId", "Duration", "Status"])),
      exact(`${sub}.MediaURL`, "With two slashes", "带两个斜杠"),
      ...each(exact, values(`${sub}.Status`, ["Init", "Processing", "Success"])),
      approximate(
        `${sub}.Status=Failed`,
        "Also a cancelled clip, with a code of its own: IMS has no word for it",
        "取消的成片也算失败并带专用错误码：云端没有对应状态",
      ),
      ...each(
        approximate,
        under(sub, ["ErrorCode", "ErrorMessage"]),
        "Codes of IMS where one is known, else our own",
        "已知时用云端错误码，否则用我们的错误码",
      ),
    ],
  },
  {
    section: "5.2",
    title: "ListBatchMediaProducingJobs",
    rows: [
      ...each(
        exact,
        under("ListBatchMediaProducingJobs", [
          "JobId",
          "JobType",
          "JobType=Script",
          "JobType=Smart_Mix",
          "Status",
          "Status=Finished",
          "Status=Init",
          "Status=Failed",
          "Status=Processing",
          "StartTime",
          "EndTime",
          "SortBy",
          "SortBy=desc",
          "SortBy=asc",
          "MaxResults",
          "NextToken",
        ]),
      ),
      ...each(
        exact,
        under("EditingBatchJobList[]", [
          "JobId",
          "JobType",
          "Status",
          "InputConfig",
          "EditingConfig",
          "OutputConfig",
          "UserData",
          "Extend",
          "CreateTime",
          "ModifiedTime",
          "CompleteTime",
        ]),
      ),
    ],
  },
  {
    section: "5.3",
    title: "Sub-jobs elsewhere",
    rows: [
      ...each(
        exact,
        under("ListMediaProducingJobs", [
          "MasterJobId",
          "MaxResults",
          "SortBy",
          "SortBy=CreationTime:Asc",
          "SortBy=CreationTime:Desc",
          "JobType",
          "JobType=EditingJob",
          "Status",
          ...values("Status", ["Init", "Failed", "Success", "Processing"]),
        ]),
      ),
      ...each(
        approximate,
        values("ListMediaProducingJobs.JobType", ["LiveEditingJob", "VETemplateJob"]),
        "An empty list: the cloud alone makes these",
        "返回空列表：只有云端能做",
      ),
      ...each(
        exact,
        under("GetMediaProducingJob", [
          "SubJobMaterials",
          "Timeline",
          "Progress",
          "Status",
          ...values("Status", ["Init", "Queuing", "Processing", "Success", "Failed"]),
        ]),
      ),
      ...each(
        approximate,
        under("GetMediaProducingJob", ["Code", "Message"]),
        "Codes of IMS where one is known, else our own",
        "已知时用云端错误码，否则用我们的错误码",
      ),
    ],
  },
];
