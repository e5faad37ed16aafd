/** 伤害自己, as people write it, in simplified and traditional characters. Not 气死, 吵死, 累死, which any complaint holds. */
const ending = [
  '自杀', '自殺', '轻生', '輕生', '寻死', '尋死', '寻短见', '尋短見', '想不开', '想不開', '自尽', '自缢', '上吊', '割腕', '跳楼', '跳樓', '跳河', '跳江', '跳桥', '卧轨', '自焚',
  '喝农药', '喝百草枯', '吞安眠药', '一瓶安眠药', '自残', '自殘', '遗书', '遺書', '想死', '想去死', '要去死', '不如去死', '去死算了', '死了算', '死掉算', '死了干净', '不如死', '宁愿死', '宁可死',
  '死给你', '死给他', '死给她', '死在你家', '一死了之', '以死相逼', '以死明志', '不想活', '不愿活', '不想再活', '我不活了', '也不活了', '我们不活了', '活不下去', '没法活了', '活够了', '活腻',
  '活着没意思', '活着没意义', '活着没劲', '活着没有意', '活着还有什么意', '活着有什么意', '结束生命', '結束生命', '结束自己的生命', '结束自己生命', '结束我的生命', '了结自己', '了断自己', '一了百了',
  '伤害自己', '想离开这个世界', '告别这个世界',
];

/** 伤害别人, meant or threatened. Not 拿刀 alone: a kitchen is loud. */
const others = [
  '杀人', '殺人', '杀了我', '杀了你', '杀了他', '杀了她', '杀死我', '杀死你', '杀死他', '杀死她', '杀我全家', '杀他全家', '杀了全家', '弄死我', '弄死你', '弄死他', '弄死她', '砍人',
  '砍死我', '砍死你', '砍死他', '砍死她', '捅死', '掐死我', '掐死你', '掐死他', '掐死她', '要打死', '打死你', '打死他', '打死她', '同归于尽', '同歸於盡', '报复社会',
  '拿刀砍', '拿刀捅', '拿刀追', '拿刀威胁', '拿着刀', '持刀', '提着刀', '拎着刀', '动刀子',
];

const english = [
  'suicide', 'suicidal', 'kill myself', 'killing myself', 'end my life', 'ending my life', 'want to die', 'wanna die', 'wish i was dead', 'wish i were dead', 'better off dead',
  'hurt myself', 'hurting myself', 'harm myself', 'harming myself', 'self-harm', 'cutting myself', 'hang myself', 'take my own life', 'no reason to live', 'life is not worth living',
  'want to live any more', 'jump off the roof', 'jump off a building', 'jump off the building', 'jump off a bridge', 'jump off the bridge',
  'kill someone', 'kill somebody', 'kill him', 'kill her', 'kill you', 'to kill me', 'will kill me', 'has a knife', 'me with a knife',
];

/** Words of crisis: where one stands in what is typed, help is shown at once. Better once too often. */
export const crisisWords: readonly string[] = [...ending, ...others, ...english];
