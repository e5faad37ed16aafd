import type { Text } from '../model.ts';
import { pick, some, type Dice } from './dice.ts';

/** `桂兰 Guilan 水根 Shuigen` as texts. */
const texts = (words: string): Text[] => [...words.matchAll(/(\p{Script=Han}+) (\S+)/gu)].map(([, zh, en]) => [zh!, en!]);

const families = texts(`
  丁 Ding 于 Yu 卞 Bian 方 Fang 计 Ji 左 Zuo 石 Shi 叶 Ye 田 Tian 史 Shi 白 Bai 包 Bao 乐 Yue 冯 Feng 吉 Ji 成 Cheng 伍 Wu 庄 Zhuang
  江 Jiang 汤 Tang 安 An 许 Xu 阮 Ruan 花 Hua 苏 Su 杜 Du 李 Li 吴 Wu 岑 Cen 邱 Qiu 邹 Zou 应 Ying 沈 Shen 宋 Song 陆 Lu 陈 Chen 邵 Shao 林 Lin
  茅 Mao 范 Fan 杭 Hang 周 Zhou 郑 Zheng 单 Shan 孟 Meng 项 Xiang 赵 Zhao 荀 Xun 柯 Ke 查 Zha 钟 Zhong 俞 Yu 洪 Hong 姚 Yao 贺 He 骆 Luo 袁 Yuan
  顾 Gu 夏 Xia 倪 Ni 徐 Xu 翁 Weng 高 Gao 郭 Guo 唐 Tang 陶 Tao 桑 Sang 黄 Huang 梅 Mei 龚 Gong 章 Zhang 梁 Liang 葛 Ge 董 Dong 程 Cheng 傅 Fu 鲁 Lu
  曾 Zeng 温 Wen 谢 Xie 蓝 Lan 蒋 Jiang 楼 Lou 雷 Lei 裘 Qiu 虞 Yu 路 Lu 鲍 Bao 詹 Zhan 谭 Tan 熊 Xiong 滕 Teng 潘 Pan 薛 Xue 戴 Dai 魏 Wei 瞿 Qu`);

const givens = texts(`
  桂兰 Guilan 水根 Shuigen 阿福 Afu 秋菊 Qiuju 春梅 Chunmei 冬生 Dongsheng 银花 Yinhua 金宝 Jinbao 荷香 Hexiang 德顺 Deshun 友根 Yougen 巧珍 Qiaozhen 喜旺 Xiwang
  守业 Shouye 根宝 Genbao 玉莲 Yulian 大年 Danian 有田 Youtian 三妹 Sanmei 月娥 Yuee 传友 Chuanyou 满仔 Manzai 财根 Caigen 菊仙 Juxian 柏松 Bosong 长寿 Changshou
  丽萍 Liping 海燕 Haiyan 红霞 Hongxia 立新 Lixin 向阳 Xiangyang 小军 Xiaojun 爱珍 Aizhen 文娟 Wenjuan 国梁 Guoliang 雪芬 Xuefen 志明 Zhiming 美华 Meihua
  卫平 Weiping 春燕 Chunyan 新民 Xinmin 惠琴 Huiqin 力群 Liqun 建芳 Jianfang 玲娣 Lingdi 明霞 Mingxia 学勤 Xueqin 佩玉 Peiyu 正华 Zhenghua 晓芸 Xiaoyun
  小舟 Xiaozhou 若溪 Ruoxi 思齐 Siqi 一鸣 Yiming 知远 Zhiyuan 嘉禾 Jiahe 清扬 Qingyang 云帆 Yunfan 南乔 Nanqiao 晓棠 Xiaotang 如松 Rusong 子衿 Zijin 沐阳 Muyang
  青禾 Qinghe 书言 Shuyan 映雪 Yingxue 怀瑾 Huaijin 亦然 Yiran 景行 Jingxing 采薇 Caiwei 立夏 Lixia 谷雨 Guyu 白露 Bailu 初晴 Chuqing 敏行 Minxing 朝晖 Zhaohui
  墨林 Molin 砚秋 Yanqiu 渡舟 Duzhou 修竹 Xiuzhu 杏芳 Xingfang 槐荫 Huaiyin 柳青 Liuqing 桐生 Tongsheng 榴红 Liuhong 松年 Songnian 桑榆 Sangyu 茂林 Maolin 溪亭 Xiting
  土生 Tusheng 茶妹 Chamei 竹生 Zhusheng 岭生 Lingsheng 石养 Shiyang 山妹 Shanmei 河清 Heqing 海潮 Haichao 浪平 Langping 帆顺 Fanshun 稻香 Daoxiang 麦秋 Maiqiu 禾生 Hesheng 耕夫 Gengfu`);

/** Says who else there is: no name twice in the city, in either language. */
export type Namer = () => Text;

/** Names for one place; most people of a village share a few family names. */
export function namerOf(dice: Dice, village: boolean, taken: Set<string>): Namer {
  const clans = some(dice, families, 4);
  return () => {
    for (;;) {
      const [family, given] = [pick(dice, village && dice(4) > 0 ? clans : families), pick(dice, givens)];
      const name: Text = [family[0] + given[0], `${family[1]} ${given[1]}`];
      if (taken.has(name[0]) || taken.has(name[1])) continue;
      for (const word of name) taken.add(word);
      return name;
    }
  };
}
