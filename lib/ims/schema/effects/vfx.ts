import { effects, type EffectGroup } from "./effect";

/**
 * Ids of `VfxFirstClipEffectList` and `VfxNotFirstClipEffectList` (9.2). Source: the console's list as
 * a third-party program mirrors it; the group "atmosphere" also in an official skill.
 */
const basic = effects([
  ["open", "Opening", "开幕"],
  ["close", "Closing", "闭幕"],
  ["h_blur", "Horizontal blur", "横向模糊"],
  ["v_blur", "Vertical blur", "纵向模糊"],
  ["blur", "Blur", "模糊"],
  ["slightshake", "Slight shake", "轻微抖动"],
  ["zoominout", "Lens zoom", "镜头变焦"],
  ["movie", "Cinema look", "电影感"],
  ["zoomslight", "Slight zoom in", "轻微放大"],
  ["color_difference", "Color fringes", "色差"],
  ["withcircleopen", "Spotlight opens", "聚光灯打开"],
  ["withcircleclose", "Spotlight closes", "聚光灯关闭"],
  ["withcircleshake", "Shaking spotlight", "聚光灯抖动"],
  ["withcircleflashlight", "Torch", "手电筒"],
  ["disappear", "Slide away", "滑动消失"],
  ["shock", "Shock", "震惊"],
  ["bluropen", "Opening out of blur", "模糊开幕"],
  ["blurclose", "Closing into blur", "模糊闭幕"],
  ["photograph", "Snapshot", "咔嚓"],
  ["black", "Darker exposure", "曝光降低"],
  ["blurring", "Fading to old and soft", "渐变复古虚化"],
  ["color_to_grey", "Color to grey", "彩色渐变黑白"],
  ["grey_to_color", "Grey to color", "黑白渐变彩色"],
  ["slightrectshow", "Square opening", "方形开幕"],
  ["slightshow", "Slow clear opening", "缓慢清晰开幕"],
  ["wipecross", "Crossing opening", "交叉开幕"],
  ["whiteshow", "Opening out of white", "渐显开幕"],
  ["image_in_image", "Picture in picture", "画中画"],
]);

const atmosphere = effects([
  ["colorfulradial", "Rainbow rays", "彩虹射线"],
  ["colorfulstarry", "Brilliant starry sky", "绚烂星空"],
  ["flyfire", "Fireflies", "萤火"],
  ["heartfireworks", "Heart fireworks", "爱心烟花"],
  ["meteorshower", "Meteor shower", "流星雨"],
  ["moons_and_stars", "Stars and moon", "星月童话"],
  ["sparklestarfield", "Rushing stars", "星星冲屏"],
  ["spotfall", "Falling light spots", "光斑飘落"],
  ["starexplosion", "Blooming starlight", "星光绽放"],
  ["starry", "Twinkling stars", "繁星点点"],
]);

const dynamic = effects([
  ["white", "White flash", "闪白"],
  ["minus_glitter", "Negative flicker", "负片闪烁"],
  ["jitter", "Jitter", "抖动"],
  ["soulout", "Ghost", "灵魂出窍"],
  ["scanlight", "Scanning stripes", "扫描条纹"],
  ["swing", "Swing", "摇摆"],
  ["heartbeat", "Heartbeat", "心跳"],
  ["flashingscreen", "Flashing screen", "闪屏"],
  ["illusion", "Illusion", "幻觉"],
  ["segmentation", "Split picture", "视频分割"],
  ["neolighting", "Neon", "霓虹灯"],
  ["curl", "Rolling", "卷动"],
  ["shine", "Flicker", "闪动"],
  ["smalljitter", "Glitch", "毛刺"],
  ["flashinglight", "Flashlight", "闪光灯"],
  ["windowblur", "Window filter", "窗口过滤"],
  ["windowblur2", "Window pane", "窗格"],
  ["kaleidoscope", "Kaleidoscope", "万花筒"],
]);

const light = effects([
  ["moon_projection", "Projected moon", "月亮投影"],
  ["star_projection", "Projected stars", "星星投影"],
  ["heart_projection", "Projected hearts", "爱心投影"],
  ["sunset_projection", "Projected sunset", "夕阳投影"],
  ["carwindow_projection", "Projected car window", "车窗投影"],
  ["shinningstar_light", "Sparkling crosses", "闪烁十字星"],
  ["anglelight", "Angel light", "天使光"],
  ["darknight_rainbow", "Rainbow at night", "暗夜彩虹"],
  ["fallingcircle", "Now and then", "若隐若现"],
  ["lightcenter", "Light in the center", "中心光"],
  ["lightsweep", "Passing sunlight", "阳光经过"],
  ["moon", "Lunar eclipse", "月食"],
  ["rotationspotlight", "Stage light", "荧幕照耀"],
]);

const retro = effects([
  ["blackwhitetv", "TV noise", "电视噪声"],
  ["edgescan", "Edge scan", "边界扫描"],
  ["oldtv", "TV snow", "雪花故障"],
  ["oldtvshine", "Flickering old TV", "老电视闪烁"],
  ["nightvision", "Night vision", "夜视仪"],
  ["tvshow", "TV show", "TV Show"],
]);

const dream = effects([
  ["colorfulsun", "Colorful sun", "彩色太阳"],
  ["bigsun", "Big sun", "大太阳"],
  ["fallingheart", "Rain of hearts", "心雨"],
  ["colorfulfireworks", "Colorful fireworks", "彩色烟花"],
  ["heartshot", "Jumping hearts", "蹦爱心"],
  ["starfieldshinee", "Blinking stars", "星星闪烁"],
  ["starfieldshinee2", "Wildly blinking stars", "星星疯狂闪烁"],
  ["fireworks", "Fireworks", "烟花爆炸"],
  ["heartsurround", "Surrounding hearts", "爱心环绕"],
  ["risingheartbubble", "Heart bubbles", "爱心泡泡"],
  ["starfield", "Galaxy", "星河发射"],
  ["colorfulripples", "Colorful ripples", "彩色涟漪"],
  ["colorfulbubbles", "Colorful bubbles", "彩色泡泡"],
  ["heartbubbleshinee", "Blinking hearts", "爱心闪烁"],
  ["starsparkle", "Star sparks", "星星花火"],
]);

const nature = effects([
  ["rainy", "Gentle rain", "绵绵细雨"],
  ["waterripple", "Water ripples", "水波荡漾"],
  ["snow", "Snow", "下雪"],
  ["foggy", "Fog", "起雾"],
  ["meteor", "Rain", "下雨了"],
  ["stormlaser", "Lightning", "闪电"],
  ["simpleripple", "Under water", "水中浸泡"],
  ["fadeshadow", "Black smoke", "黑色烟雾"],
]);

const split = effects([
  ["marquee", "Marquee", "跑马灯"],
  ["livesplit", "Moving split screen", "动态分屏"],
  ["splitstill2", "Two panes", "二分屏"],
  ["splitstill3", "Three panes", "三分屏"],
  ["splitstill4", "Four panes", "四分屏"],
  ["splitstill9", "Nine panes", "九分屏"],
  ["splitstill6", "Six panes", "六分屏"],
  ["blackwhitesplit", "Three panes in black and white", "黑白三格"],
  ["blurthreesplit", "Blurred split screen", "模糊分屏"],
]);

const color = effects([
  ["colorful", "Dazzling colors", "炫彩"],
  ["blackfade", "Colors swallowed", "颜色吞噬"],
  ["rainbowfilter", "Rainbow colors", "彩虹过滤色"],
  ["movingrainbow", "Moving rainbow", "移动彩虹色"],
  ["discolights", "Disco", "Disco"],
]);

const distort = effects([
  ["fisheye", "Fisheye", "鱼眼"],
  ["mosaic_rect", "Mosaic", "马赛克"],
  ["glass", "Frosted glass", "毛玻璃"],
  ["planet", "Panorama", "全景图"],
]);

export const vfxGroups: readonly EffectGroup[] = [
  { key: "basic", label: { en: "Basic", zh: "基础" }, effects: basic },
  { key: "atmosphere", label: { en: "Atmosphere", zh: "氛围" }, effects: atmosphere },
  { key: "dynamic", label: { en: "Dynamic", zh: "动感" }, effects: dynamic },
  { key: "light", label: { en: "Light and shadow", zh: "光影" }, effects: light },
  { key: "retro", label: { en: "Retro", zh: "复古" }, effects: retro },
  { key: "dream", label: { en: "Dream", zh: "梦幻" }, effects: dream },
  { key: "nature", label: { en: "Nature", zh: "自然" }, effects: nature },
  { key: "split", label: { en: "Split screen", zh: "分屏" }, effects: split },
  { key: "color", label: { en: "Color", zh: "色彩" }, effects: color },
  { key: "distort", label: { en: "Distort", zh: "变形" }, effects: distort },
];
