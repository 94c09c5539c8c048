import type { DrawnText } from "./captioned-film";

/** Sentences for drawn films, written for this project. */
export const sentences = {
  en: [
    "The ferry leaves the harbour at seven",
    "Did you lock the blue door again?",
    "We counted twelve swans on the lake",
    "Nobody told me about the second key",
    "Grandma planted this plum tree in 1974",
    "Hold the lamp a little higher",
    "The baker closes early on Sundays",
    "I thought the train was on time",
    "Keep the change and keep quiet",
    "They painted the whole fence green",
    "Your soup is getting cold",
    "Meet me under the old clock tower",
    "The goat ate my homework, really",
    "Snow again, and it is only October",
    "He never learned to whistle",
    "Careful, the third step is loose",
    "This jacket has seven pockets",
    "Let the dog out before supper",
    "Every lamp in the street went dark",
    "She folded the map and smiled",
  ],
  zh: [
    "渡船早上七点离开码头",
    "你又忘记锁那扇蓝色的门了吗",
    "我们在湖边数到十二只天鹅",
    "没有人告诉我还有第二把钥匙",
    "这棵李子树是外婆种下的",
    "把灯再举高一点",
    "面包店星期天很早就关门",
    "我以为火车会准时到达",
    "别说话，快跟我走",
    "他们把整排篱笆都刷成绿色",
    "你的汤快要凉了",
    "在旧钟楼下面等我",
    "山羊真的吃掉了我的作业",
    "又下雪了，现在才十月",
    "他一直没有学会吹口哨",
    "小心，第三级台阶松了",
    "这件外套一共有七个口袋",
    "晚饭以前带狗出去走走",
    "整条街的灯一下子全灭了",
    "她折好地图，笑了一下",
  ],
} as const;

/** Lengths of captions and gaps in seconds, on the grid of 25 pictures a second; some follow at once. */
const lengths = [2.2, 1.6, 2.4, 0.8, 2.0, 1.2, 2.6, 1.4, 1.8, 2.2];
const gaps = [0.8, 0, 1.2, 0.4, 0.2, 1.6, 0, 0.6, 1.0, 0.4];

/** Captions of a film one after the other, as many as fit in. */
export function captionsIn(seconds: number, texts: readonly string[]): DrawnText[] {
  const captions: DrawnText[] = [];
  let at = 0.4;
  for (const [index, text] of texts.entries()) {
    const fromSeconds = at + (gaps[index % gaps.length] ?? 0);
    at = fromSeconds + (lengths[index % lengths.length] ?? 0);
    if (at > seconds - 0.2) break;
    captions.push({ text, fromSeconds: round(fromSeconds), toSeconds: round(at) });
  }
  return captions;
}

const round = (seconds: number) => Math.round(seconds * 100) / 100;
