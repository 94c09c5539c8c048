import {
  answerRowPaths,
  parameterPaths,
  refusedOperations,
  refusedValuePaths,
} from "./operation-paths";
import { timelineLines } from "./documented-timeline";

/**
 * What the contract's reference lists in its sections 1 to 5. It is copied by hand, row by row, and not
 * derived from the schemas or the fidelity table, so that a test notices a field forgotten there. One
 * line per table row or enumeration; `A.{b,c}` stands for `A.b` and `A.c`.
 */
const lines: Readonly<Record<string, readonly string[]>> = {
  "1": [
    "EditingBatchJob.JobType={Script,Smart_Mix,Sports_Highlights,Screen_Media_Highlights}",
    "EditingBatchJob.JobType={Smart_Mix_Media_Select,Screen_Media_Highlights_Media_Select}",
    "EditingBatchJob.JobType={Smart_Mix_Timeline_Organize,Screen_Media_Highlights_Timeline_Organize}",
    "EditingBatchJob.JobType={Scene_Batch_Editing}",
    "HighlightExtraction.InputConfig.MediaArray[].MediaId",
    "HighlightExtraction.InputConfig.Strategy.{Count,ClipDuration}",
    "HighlightExtraction.OutputConfig.{NeedExport,OutputMediaTarget,Bucket,ObjectKey}",
    "HighlightExtraction.OutputConfig.{Width,Height,ExportAsNewMedia}",
  ],
  "2.1": [
    "InputConfig.MediaArray[]",
    "InputConfig.MediaSearchInput.LibSearchCondition.{SearchLibs[],SearchText}",
    "InputConfig.TitleArray[]",
    "InputConfig.SubHeadingArray[].{Level,TitleArray[]}",
    "InputConfig.SpeechTextArray[]",
    "InputConfig.BackgroundMusicArray[]",
    "InputConfig.BackgroundImageArray[]",
    "InputConfig.{OpeningArray[],EndingArray[]}",
    "InputConfig.Title",
    "InputConfig.SpeechText",
    "InputConfig.BackgroundMusic",
  ],
  "2.2": [
    "InputConfig.MediaGroupArray[].GroupName",
    "InputConfig.MediaGroupArray[].MediaArray[]",
    "InputConfig.MediaGroupArray[].SpeechTextArray[]",
    "InputConfig.MediaGroupArray[].Duration",
    "InputConfig.MediaGroupArray[].Volume",
    "InputConfig.MediaGroupArray[].SplitMode",
    "InputConfig.MediaGroupArray[].DurationAutoAdapt",
  ],
  "2.3": [
    "InputConfig.StickerArray[].{MediaId,MediaURL,X,Y,Width,Height,DyncFrames,Opacity}",
    "InputConfig.Sticker.{MediaId,MediaURL,X,Y,Width,Height,DyncFrames,Opacity}",
  ],
  "2.4": [
    "InputConfig.SceneInfo.Scene",
    "InputConfig.SceneInfo.Scene=General",
    "InputConfig.SceneInfo.ShotInfo.ShotScripts[].{ScriptText,SpeechText,Duration,Name}",
    "InputConfig.SceneInfo.FaceInfo",
    "InputConfig.ReelpressChosen[].{Text,Media,In,Out}",
  ],
  "2.5": [
    "ScreenMediaHighlights.InputConfig.MediaArray[]",
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.TargetDuration",
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.IntroConfig.Mode",
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.IntroConfig.Mode={Auto,Disabled}",
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.PlotPacingType",
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.{EnableActionRecog,CustomActions}",
    "ScreenMediaHighlights.InputConfig.{OpeningArray[],EndingArray[]}",
    "ScreenMediaHighlights.InputConfig.{TitleArray[],SubHeadingArray[],StickerArray[]}",
    "ScreenMediaHighlights.InputConfig.{BackgroundMusicArray[],BackgroundImageArray[]}",
  ],
  "2.6": [
    "SportsHighlights.InputConfig.SportsCategory",
    "SportsHighlights.InputConfig.SportsCategory={basketball,pingpong}",
    "SportsHighlights.InputConfig.InputMedia",
    "SportsHighlights.InputConfig.FaceRegister[].{FaceUrls[],Name}",
    "SportsHighlights.InputConfig.SlowMotionLogoRegister.SlowMotionLogoUrls[]",
    "SportsHighlights.InputConfig.TransferNameRegister[].{OriginalName,TransferName}",
  ],
  "2.7": [
    "FileFormat.input.video={MKV,WebM,MP4,MPEG,AVI,ASF,MOV,WMV,3GP,RM,RMVB,FLV,F4V}",
    "FileFormat.input.audio={M4A,MP3,WMA,AAC,WAV,RA,OGG,APE,FLAC}",
    "FileFormat.input.image={BMP,TIFF,TIF,GIF,PNG,JPEG,JPG,WebP}",
    "FileFormat.input.subtitle={SRT,ASS}",
    "FileFormat.input.font={TTF,WOFF,OTF}",
    "FileFormat.output.video={MP4,M3U8,WebM}",
    "FileFormat.output.audio=MP3",
    "FileFormat.registration.video={MP4,TS,3GP,MPG,MPEG,MPE,DAT,VOB,ASF,AVI,WMV,FLV,F4V,RM,RMVB}",
    "FileFormat.registration.video={MOV,MKV,M3U8,DV,GIF,M2T,M4V,MJ2,MJPEG,MTS,OGG,QT,SWF,WebM}",
    "FileFormat.registration.audio={MP3,WMA,WAV,AAC,RA,M4A,FLAC,APE,AC3,AMR,CAF,ACM}",
    "FileFormat.registration.image={GIF,WebP,PNG,JPG,JPEG,HEIC}",
    "FileFormat.registration.subtitle={SRT,VTT,ASS}",
    "FileFormat.registration.font={TTF,TTC,FON}",
  ],
  "2.8": ["SpeechText={<break>,<s>,<sub>,<w>,<phoneme>,<say-as>}", "SpeechText=<speak>"],
  "3.1": [
    "EditingConfig.MediaConfig.Volume",
    "EditingConfig.MediaConfig.MediaMetaDataArray[].{Media,GroupName,Opacity}",
    "EditingConfig.MediaConfig.MediaMetaDataArray[].TimeRangeList[].{In,Out}",
  ],
  "3.2": [
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.{X,Y,Font,FontUrl,FontSize,FontColor}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.FontColorOpacity",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.FontFace.{Bold,Italic,Underline}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.Alignment",
    "EditingConfig.TitleConfig.Alignment={TopCenter,TopLeft,Center,BottomCenter}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.{AdaptMode,TextWidth}",
    "EditingConfig.TitleConfig.AdaptMode={AutoWrap,AutoWrapAtSpaces}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.{Outline,OutlineColour,Shadow,BackColour}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.{EffectColorStyleId,BubbleStyleId}",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.AaiMotion{In,Out,Loop}Effect",
    "EditingConfig.{TitleConfig,SubHeadingConfig{}}.{Spacing,LineSpacing,Angle,BorderStyle,Ratio}",
  ],
  "3.3": [
    "EditingConfig.SpeechConfig.{Volume,Gain,SpeechRate,Voice,CustomizedVoice,Style}",
    "EditingConfig.SpeechConfig.SpeechLanguage",
    "EditingConfig.SpeechConfig.SpeechLanguage={zh,en}",
  ],
  "3.4": [
    "EditingConfig.SpeechConfig.AsrConfig.{Font,FontUrl,FontSize,FontColor,FontColorOpacity}",
    "EditingConfig.SpeechConfig.AsrConfig.FontFace.{Bold,Italic,Underline}",
    "EditingConfig.SpeechConfig.AsrConfig.{Alignment,X,Y,AdaptMode,TextWidth}",
    "EditingConfig.SpeechConfig.AsrConfig.{Outline,OutlineColour,Shadow,BackColour}",
    "EditingConfig.SpeechConfig.AsrConfig.{EffectColorStyleId,BubbleStyleId}",
    "EditingConfig.SpeechConfig.AsrConfig.AaiMotion{In,Out,Loop}Effect",
  ],
  "3.5": [
    "EditingConfig.SpeechConfig.SpecialWordsConfig[].{Type,WordsList[],SoundReplaceMode}",
    "EditingConfig.SpeechConfig.SpecialWordsConfig[].Type={Highlight,Forbidden}",
    "EditingConfig.SpeechConfig.SpecialWordsConfig[].SoundReplaceMode={Beep,None,beep,mute}",
    "EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.{FontName,FontSize,FontColor}",
    "EditingConfig.SpeechConfig.SpecialWordsConfig[].Style.{OutlineColour,Outline,FontFace.Bold}",
  ],
  "3.6": ["EditingConfig.BackgroundMusicConfig.{Volume,Style,Gain}"],
  "3.7": [
    "EditingConfig.BackgroundImageConfig.{SubType,Radius,Color}",
    "EditingConfig.BackgroundImageConfig.SubType={Blur,Color,Image}",
  ],
  "3.8": [
    "EditingConfig.ProcessConfig.{SingleShotDuration,EnableClipSplit,ImageDuration}",
    "EditingConfig.ProcessConfig.{AllowVfxEffect,VfxEffectProbability}",
    "EditingConfig.ProcessConfig.{VfxFirstClipEffectList[],VfxNotFirstClipEffectList[]}",
    "EditingConfig.ProcessConfig.{AllowTransition,TransitionDuration,TransitionList[]}",
    "EditingConfig.ProcessConfig.{UseUniformTransition,AllowFilter,FilterList[]}",
    "EditingConfig.ProcessConfig.AlignmentMode",
    "EditingConfig.ProcessConfig.AlignmentMode={AutoSpeed,Cut}",
    "EditingConfig.ProcessConfig.{EnableClipDetection,EnableTemporalOpt}",
    "EditingConfig.ProcessConfig.{EnableSmartCrop,EnableSmartZoom,EnableSmartMirror}",
    "EditingConfig.ProcessConfig.{EnableTransparentMask,EnableRandomSpeed}",
  ],
  "3.9": ["EditingConfig.CoverConfig"],
  "4.1": [
    "OutputConfig.{MediaURL,StorageLocation,FileName,Count,Width,Height}",
    "OutputConfig.MediaURL={.mp4,.m3u8,.webm}",
    "OutputConfig.{MaxDuration,FixedDuration,MinDuration}",
    "OutputConfig.Video.Crf",
    "OutputConfig.GeneratePreviewOnly",
  ],
  "4.2": [
    "TemplateConfig[]",
    "TemplateConfig.BatchEditingTemplateIdArray[]",
    "Config.InputTemplateConfig.{StickerArray[],BackgroundMusicArray[],BackgroundImageArray[]}",
    "Config.EditingTemplateConfig.{TitleConfig,SubHeadingConfig,SpeechConfig}",
    "Config.EditingTemplateConfig.{BackgroundMusicConfig,BackgroundImageConfig}",
    "Config.OutputTemplateConfig.{Width,Height,Video.Crf}",
  ],
  "4.3": [
    "UserData.{NotifyAddress,RegisterMediaNotifyAddress,*}",
    "UserData.NotifyAddress={http,https,queue}",
    "UserData.RegisterMediaNotifyAddress=queue",
  ],
  "4.4": [
    "SetEventCallback.{CallbackType,CallbackURL,CallbackQueueName,EventTypeList}",
    "SetEventCallback.CallbackType={HTTP,MNS}",
    "SetEventCallback.{AuthSwitch,AuthKey}",
    "SetEventCallback.AuthSwitch={on,off}",
  ],
  "4.5": [
    "Callback.{EventType,UserId,EventTime,MessageBody}",
    "Callback.EventType={FileUploadComplete,UploadByURLComplete,ImageUploadComplete}",
    "Callback.EventType={AttachedMediaUploadComplete,RegisterStreamComplete,StreamUploadComplete}",
    "Callback.EventType={UploadStreamByURLComplete,CreateAuditComplete,RegisterMediaComplete}",
    "Callback.EventType={DeleteMediaComplete,MediaBaseChangeComplete,WorkflowTaskComplete}",
    "Callback.EventType={VideoAnalysisComplete,SnapshotComplete,DynamicImageComplete}",
    "Callback.EventType={TranscodeComplete,TranscodeParentComplete,MediaConvertComplete}",
    "Callback.EventType={MediaConvertOutputGroupComplete,MediaConvertOutputComplete}",
    "Callback.EventType={AIMediaAuditComplete,AIProduceComplete,MediaAiAnalysisComplete}",
    "Callback.EventType={ProduceMediaComplete,BatchProduceMediaComplete}",
    "Callback.EventType={LiveRecordFileCreated,LiveRecordTaskStatus,LiveSnapshotFileCreated}",
    "Callback.ProduceMediaComplete.MessageBody.{JobId,Status,MediaId,MediaURL,ProjectId}",
    "Callback.ProduceMediaComplete.MessageBody.{ErrorCode,ErrorMessage,UserData}",
    "Callback.BatchProduceMediaComplete.MessageBody.{JobId,Status,UserData}",
  ],
  "4.6": ["Callback.{X-ICE-TIMESTAMP,X-ICE-SIGNATURE}"],
  "5.1": [
    "EditingBatchJob.{JobId,JobType,Status,InputConfig,EditingConfig,OutputConfig,UserData}",
    "EditingBatchJob.{Extend,ExtendInput,ExtendOutput,CreateTime,ModifiedTime,CompleteTime}",
    "EditingBatchJob.Status={Init,Processing,Finished,Failed}",
    "EditingBatchJob.SubJobList[].{JobId,ProjectId,MediaId,MediaURL,Duration,Status}",
    "EditingBatchJob.SubJobList[].{ErrorCode,ErrorMessage}",
    "EditingBatchJob.SubJobList[].Status={Init,Processing,Success,Failed}",
  ],
  "5.2": [
    "ListBatchMediaProducingJobs.{JobId,JobType,Status,StartTime,EndTime,SortBy}",
    "ListBatchMediaProducingJobs.{MaxResults,NextToken}",
    "ListBatchMediaProducingJobs.JobType={Script,Smart_Mix}",
    "ListBatchMediaProducingJobs.Status={Finished,Init,Failed,Processing}",
    "ListBatchMediaProducingJobs.SortBy={desc,asc}",
    "EditingBatchJobList[].{JobId,JobType,Status,InputConfig,EditingConfig,OutputConfig}",
    "EditingBatchJobList[].{UserData,Extend,CreateTime,ModifiedTime,CompleteTime}",
  ],
  "5.3": [
    "ListMediaProducingJobs.{MasterJobId,MaxResults,SortBy,JobType,Status}",
    "ListMediaProducingJobs.SortBy={CreationTime:Asc,CreationTime:Desc}",
    "ListMediaProducingJobs.JobType={LiveEditingJob,EditingJob,VETemplateJob}",
    "ListMediaProducingJobs.Status={Init,Failed,Success,Processing}",
    "GetMediaProducingJob.{SubJobMaterials,Timeline,Progress,Code,Message,Status}",
    "GetMediaProducingJob.Status={Init,Queuing,Processing,Success,Failed}",
  ],
};

/** How many ids the lists of section 9 have; the table has at least as many rows of effects. */
export const documentedCounts: Readonly<Record<string, number>> = {
  "EditingConfig.ProcessConfig.TransitionList[]=": 63 + 62,
  "Vfx=": 116 + 71,
  "EditingConfig.ProcessConfig.FilterList[]=": 58,
  "TextStyle.AaiMotionInEffect=": 36,
  "TextStyle.AaiMotionOutEffect=": 34,
  "TextStyle.AaiMotionLoopEffect=": 2,
  "TextStyle.Font=": 17,
  "TextStyle.EffectColorStyleId=": 16 + 16 + 25 + 19 + 1 + 25,
  "TextStyle.BubbleStyleId=": 6 * 5 + 3,
  "EditingConfig.BackgroundMusicConfig.Style=": 8,
  "EditingConfig.SpeechConfig.Voice=": 133,
};

/** `A.{b,c}` → `A.b`, `A.c`; the `{}` of a record stays. */
function expand(line: string): string[] {
  const open = /\{(?!\})/.exec(line)?.index;
  if (open === undefined) return [line];
  let depth = 0;
  const parts: string[] = [""];
  for (let at = open; at < line.length; at++) {
    const sign = line[at] ?? "";
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) {
      const [before, after] = [line.slice(0, open), line.slice(at + 1)];
      return parts.flatMap((part) => expand(`${before}${part}${after}`));
    }
    if (sign === "," && depth === 1) parts.push("");
    else if (at > open) parts[parts.length - 1] += sign;
  }
  throw new Error(`a brace is not closed: ${line}`);
}

const written = Object.entries({ ...lines, ...timelineLines }).flatMap(([section, list]) =>
  list.flatMap(expand).map((path) => ({ section, path })),
);
const alreadyWritten = new Set(written.map(({ path }) => path));

/** The parameters and answers that no line above names. */
const ofOperations = [
  ...[...parameterPaths, ...refusedValuePaths].map((path) => ({ section: "8.1", path })),
  ...refusedOperations.map((path) => ({ section: "8.1", path })),
  ...answerRowPaths.map((path) => ({ section: "8.3.1", path })),
].filter(({ path }) => !alreadyWritten.has(path));

/** Every documented field and value, with its section. */
export const documented: readonly { section: string; path: string }[] = [
  ...written,
  ...ofOperations,
];
