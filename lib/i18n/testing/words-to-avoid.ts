/**
 * Words that a text for people avoids, and what it says instead. The glossary of docs/wording.md gives
 * the reasons; a word stands here when it can be found by its letters alone.
 */
export interface AvoidedWord {
  /** Finds the word in a text whose argument names are taken out. */
  found: RegExp;
  /** What to write instead. */
  use: string;
  /** Keys, or beginnings of keys that end with a dot, whose texts need the word all the same. */
  except?: readonly string[];
}

/** The drawer for developers shows the request in the words of the API. */
const developers = ["compose.request."];

const english: readonly AvoidedWord[] = [
  { found: /\bmaterials?\b/i, use: "footage" },
  // The name of the product.
  { found: /(?<!Intelligent )\bmedia\b/i, use: "footage, files or library" },
  { found: /\bpictures?\b/i, use: "image, frame or footage" },
  { found: /\b(play|details of|progress of|file of|download) clips?\b/i, use: "video" },
  { found: /\bclips? (is|are|was|were|will be) (being )?(made|ready|finished)\b/i, use: "video" },
  { found: /\b(ready|finished|make these|make this) clips?\b/i, use: "video" },
  { found: /\bvariants?\b/i, use: "video or version" },
  { found: /\bslots?\b/i, use: "group" },
  { found: /\bsub-heading|\bheadings?\b/i, use: "title or subheading" },
  {
    found: /\bsubtitles?\b/i,
    use: "caption",
    // Subtitles that came with the footage are not our captions.
    except: ["analysis.", "compose.kinds.matched.source.subtitle", "compose.kit.differs.matched"],
  },
  { found: /\bspeech\b|\bspeakers?\b|\bnarration\b/i, use: "voice or script" },
  { found: /\b(draft|custom) voices?\b/i, use: "basic voice or cloned voice" },
  { found: /\bmanners?\b/i, use: "speaking style" },
  { found: /\b(the|this|a|that) look\b|\blooks that\b/i, use: "style" },
  { found: /\bfancy\b|\bspeech bubble/i, use: "word art or text bubble" },
  { found: /\bmotions?\b/i, use: "animation" },
  { found: /\bshel(f|ves)\b/i, use: "public library" },
  { found: /\bpicture (size|quality)\b/i, use: "frame size or video quality" },
  { found: /\bdraw(s|n|ing)?\b/i, use: "pick at random, create or show" },
  { found: /\b(Alibaba Cloud|Reelpress|IMS) decides\b/, use: "automatic", except: developers },
  { found: /(?<!ice-)\bcallbacks?\b/i, use: "notification" },
  { found: /\bcaps?\b|\bmost per month\b/i, use: "monthly limit" },
  { found: /\bembedded\b|\bown engine\b/i, use: "built-in engine" },
  { found: /\b(in|by|to|from|of) the cloud\b|\bthe cloud's\b/i, use: "Alibaba Cloud" },
  { found: /\bthis machine\b/i, use: "this computer" },
  { found: /\bmend(s|ed|ing)?\b/i, use: "fix" },
  { found: /\b(take|taken|takes) (it |them |some |something |this )?out\b/i, use: "remove" },
  {
    found: /\bput away\b|\blook again\b|\bgo on\b|\bstart fresh\b|\banew\b/i,
    use: "the plain verb",
  },
  { found: /\bour side\b|\bsend us\b/i, use: "whoever runs Reelpress" },
  {
    found:
      /\bcolour|\bfavourite|\bcentre|\bcancell|\banalys(e|ing)|\bneighbour|\bgrey\b|\badverts?\b|\bcatalogue/i,
    use: "American spelling",
  },
  {
    found:
      /\b(Input|Output|Editing|Process|Template)Config\b|\bMedia(Id|Ids|Group\w*|Array)\b|\bICE\b|\b(Job|Project|Request)Id\b|\bClientToken\b|\bUserData\b/,
    use: "what the form calls it",
    except: developers,
  },
  { found: /[}\d] %/, use: "no space before %" },
  { found: /\.\.\./, use: "…" },
  { found: /"/, use: "“curly” quotes", except: ["compose.request.pastePlaceholder"] },
];

const chinese: readonly AvoidedWord[] = [
  { found: /媒资|物料/, use: "素材或文件" },
  { found: /片段/, use: "素材或镜头", except: ["compose.clips.", "compose.kinds.film.title"] },
  { found: /变体|成品/, use: "视频" },
  { found: /组别|某组|每组/, use: "分组" },
  { found: /主标题|子标题/, use: "标题、副标题" },
  {
    found: /口播/,
    use: "文案或配音",
    // Away from the section of the voice a script needs its full name.
    except: ["jobs.detail.script", "jobs.csv.script", "sheet.columns.script"],
  },
  { found: /脚本/, use: "文案" },
  { found: /草稿声音|克隆|语气/, use: "基础音色、复刻音色、说话风格" },
  { found: /原音/, use: "原声" },
  { found: /动效/, use: "动画" },
  { found: /裁[剪切短]/, use: "截取或截短" },
  { found: /抽取|抽到/, use: "随机取" },
  { found: /由阿里云决定/, use: "自动" },
  { found: /回调/, use: "完成通知" },
  { found: /费用上限/, use: "每月上限" },
  { found: /云端|云服务/, use: "阿里云或制作服务" },
  { found: /内嵌|嵌入式/, use: "内置引擎" },
  { found: /存储空间/, use: "Bucket 或存储地址" },
  { found: /您/, use: "不用人称，必要时用“你”" },
  { found: /我们/, use: "负责运行 Reelpress 的人" },
  { found: /跑/, use: "制作" },
  { found: /作业/, use: "任务" },
  { found: /外观/, use: "样式", except: ["nav.theme"] },
  { found: /良好/, use: "标准" },
  {
    found: /[一-龥”][,:;?!()]|[,:;?!()][一-龥“]/,
    use: "全角标点",
    // Commas of a table's columns.
    except: ["wordLists.importPlaceholder"],
  },
  { found: /[一-龥][A-Za-z0-9]|[A-Za-z0-9×][一-龥]/, use: "汉字与拉丁字母、数字之间空一格" },
  { found: /[}\d] %/, use: "% 前不空格" },
  { found: /\.\.\.|……/, use: "…" },
];

export const wordsToAvoid = { en: english, zh: chinese };
