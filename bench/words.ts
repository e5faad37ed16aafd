/** What residents type: names, colloquial words, questions, pinyin, initials, and slips. */
export const words = [
  '低保', '居住证', '身份证丢了怎么补办', '上户口', '老年证', '养狗证', '80岁补贴', '我妈80岁有补贴吗', '生孩子', '结婚登记',
  'dibao', 'juzhuzheng', 'jzz', '居主证', '医保', '医保参保', '社保卡', '失业金', '找工作', '残疾证',
  '公租房', '宅基地', '法律援助', '打官司没钱', '吵架找谁调解', '退伍军人', '养老金认证', '临时救助', '孩子上学', '派出所',
] as const;

/** 棠东区 of the demo city. */
export const division = '990101';
