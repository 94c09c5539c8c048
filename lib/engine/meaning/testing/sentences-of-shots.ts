/**
 * Sentences and the shots that they are about: 30 in English, 30 in Chinese, which share no word with the tags and
 * the description of their shot. Written for the measurement, one subject each.
 */
type SentenceOfShot = {
  language: "en" | "zh";
  sentence: string;
  tags: readonly string[];
  description: string;
};

const row =
  (language: SentenceOfShot["language"]) =>
  ([sentence, tags, description]: readonly [string, string, string]): SentenceOfShot => ({
    language,
    sentence,
    tags: tags.split(","),
    description,
  });

const english: readonly (readonly [string, string, string])[] = [
  ["A sleepy bear-like animal rests on a branch", "wildlife,zoo", "red panda lying in a tree"],
  [
    "Our assembly never stops, day and night",
    "factory,automation",
    "bottles moving along a conveyor belt",
  ],
  [
    "She picks the ripest berries before breakfast",
    "fruit,farm",
    "woman harvesting strawberries in a garden",
  ],
  [
    "Every cup begins with freshly roasted beans",
    "cafe,barista",
    "pouring espresso into a white mug",
  ],
  [
    "Rush hour brings the whole town to a halt",
    "city,cars",
    "heavy traffic jam on a highway at dusk",
  ],
  [
    "He ties his running shoes and leaves the house",
    "sport,morning",
    "a man jogging through the park at sunrise",
  ],
  [
    "The doctor explains the results to the patient",
    "hospital,healthcare",
    "physician talking with an old lady beside a bed",
  ],
  ["Waves crash against the cliff", "ocean,nature", "stormy sea hitting rocks on the coast"],
  [
    "Children learn to read and count",
    "school,education",
    "pupils raising their hands in a classroom",
  ],
  [
    "The band plays its last song of the night",
    "concert,music",
    "guitarist on a stage with colourful lights",
  ],
  [
    "Our programmers fix problems while you sleep",
    "office,software",
    "developers typing code on laptops",
  ],
  ["A purring kitten curls up on grandma's lap", "pet,home", "cat sleeping on a sofa"],
  [
    "We deliver your parcel to the door",
    "logistics,courier",
    "a van driver handing a package to a customer",
  ],
  [
    "Solar energy powers the village",
    "electricity,environment",
    "photovoltaic panels on the roof of a barn",
  ],
  [
    "The bride and groom exchange their vows",
    "wedding,love",
    "couple kissing in front of a church",
  ],
  [
    "Snowflakes cover the mountain cabin",
    "winter,landscape",
    "wooden hut in deep snow among pine trees",
  ],
  [
    "The chef chops onions with a sharp knife",
    "kitchen,cooking",
    "a cook cutting vegetables on a board",
  ],
  [
    "Passengers board the airplane",
    "airport,travel",
    "people with suitcases waiting at a gate for their flight",
  ],
  [
    "He scores in the final minute and the crowd goes wild",
    "football,stadium",
    "soccer player shooting at the goal",
  ],
  [
    "The carpenter builds a table by hand",
    "craft,workshop",
    "sawing a plank of wood with an old saw",
  ],
  [
    "Her skin feels soft and smooth",
    "beauty,cosmetics",
    "applying face cream in front of a mirror",
  ],
  ["Bees turn nectar into honey", "insects,garden", "bumblebee sitting on a purple flower"],
  ["The astronauts float above our planet", "space,science", "earth seen from an orbiting station"],
  ["Rain drums on the umbrella", "weather,street", "pedestrians walking through a wet downpour"],
  [
    "A judge reads the sentence aloud",
    "law,court",
    "lawyers standing before a bench in a courtroom",
  ],
  ["The old captain steers his boat home", "harbour,fishing", "sailor at the helm of a small ship"],
  [
    "Grandchildren blow out the candles with him",
    "birthday,family",
    "grandfather with a cake and balloons",
  ],
  [
    "Money grows faster when it is invested early",
    "finance,bank",
    "stock charts on a trading screen",
  ],
  [
    "Detectives search the dark alley for clues",
    "crime,police",
    "officers with torches at night between two buildings",
  ],
  [
    "The tailor sews an elegant evening gown",
    "fashion,textile",
    "stitching silk fabric with a sewing machine",
  ],
];

const chinese: readonly (readonly [string, string, string])[] = [
  ["小狗追着球跑来跑去", "宠物,公园", "金毛犬在草地上玩耍"],
  ["金色的稻谷迎来了丰收", "农业,秋天", "农民在田里收割水稻"],
  ["孩子们在水里学会了憋气", "游泳,暑假", "小朋友在泳池里练习"],
  ["一座新的大楼拔地而起", "工地,建筑", "起重机吊起钢梁"],
  ["茶香飘满了整个房间", "饮品,传统", "往紫砂壶里倒热水"],
  ["这款手机拍照非常清晰", "数码,产品", "智能电话的镜头特写"],
  ["爷爷每天早上打太极拳", "老年,锻炼", "老人在广场上练武术"],
  ["火车穿过隧道驶向远方", "铁路,交通", "高速列车在桥上行驶"],
  ["刚出炉的面包又香又软", "烘焙,甜点", "糕点师在做蛋糕"],
  ["士兵们在战场上冲锋", "战争,历史", "军队向敌人开火"],
  ["大象带着宝宝去河边喝水", "非洲,野生动物", "草原上的象群"],
  ["她在舞台上轻盈地旋转", "舞蹈,艺术", "芭蕾演员的排练"],
  ["骑手翻身上马奔向草原", "牧场,赛事", "牛仔骑着骏马"],
  ["沙漠里的骆驼走得很慢", "荒漠,旅行", "商队穿过沙丘"],
  ["消防员冲进燃烧的房子", "救援,火灾", "有人用水管灭火"],
  ["画家用颜料描绘心中的风景", "艺术,创作", "画笔在画布上涂抹"],
  ["国王戴上了王冠", "宫廷,古装", "皇帝坐在宝座上"],
  ["夜空中绽放出美丽的花朵", "节日,庆祝", "烟花和爆竹"],
  ["科学家在显微镜下观察细胞", "实验室,研究", "研究员拿着试管"],
  ["记者向市长提出了尖锐的问题", "新闻,媒体", "采访时举着话筒"],
  ["登山者终于爬到了山顶", "户外,探险", "人们在悬崖上攀岩"],
  ["牙齿洁白才能笑得自信", "口腔,健康", "牙医检查病人的嘴"],
  ["他把旧轮胎换成了新的", "汽车,维修", "修车工人在车库里工作"],
  ["图书馆里安静得能听见翻页声", "阅读,学习", "书架上摆满了书籍"],
  ["鱼儿在珊瑚之间自由穿梭", "海洋,潜水", "潜水员拍摄海底世界"],
  ["姑娘们在商场里挑选漂亮的裙子", "购物,时尚", "顾客在服装店试穿"],
  ["火锅的辣味让人满头大汗", "美食,四川", "红油在锅里翻滚"],
  ["篮球队员高高跃起把球扣进篮筐", "体育,比赛", "灌篮的慢动作"],
  ["葡萄酒在木桶里慢慢变得醇厚", "酒庄,酿造", "酒窖里的橡木桶"],
  ["理发师为他剪了一个精神的发型", "沙龙,美发", "剪刀修剪头发"],
];

export const sentencesOfShots: readonly SentenceOfShot[] = [
  ...english.map(row("en")),
  ...chinese.map(row("zh")),
];
