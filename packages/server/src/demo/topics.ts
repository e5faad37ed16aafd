import type { LifeEventId, TopicId } from '@linli/contract/service';
import type { Text } from './model.ts';

/** Topics in the order in which they are shown; `synonyms` are what residents say instead. */
export const topics: readonly { readonly id: TopicId; readonly name: Text; readonly synonyms: readonly string[] }[] = [
  { id: 'social-assistance', name: ['社会救助', 'Social assistance'], synonyms: ['救助', '困难补助', '困难补贴', '救济', '救济金', '扶贫', '帮扶', '民政补助'] },
  { id: 'older-people', name: ['养老助老', 'Older people'], synonyms: ['老年人', '老人', '养老', '敬老', '老龄', '老年补贴', '长辈'] },
  { id: 'disability', name: ['残疾人服务', 'Disability'], synonyms: ['残疾', '残疾人', '残障', '残联', '残疾补贴', '康复'] },
  { id: 'marriage-and-children', name: ['婚育收养', 'Marriage and children'], synonyms: ['结婚', '离婚', '生育', '生孩子', '收养', '婚姻', '小孩'] },
  { id: 'household-and-identity', name: ['户籍身份', 'Household and identity'], synonyms: ['户口', '户籍', '身份证', '居住证', '派出所', '证件'] },
  { id: 'social-security', name: ['社保医保', 'Social security'], synonyms: ['社保', '医保', '养老保险', '医疗保险', '养老金', '退休金', '看病报销', '农保', '合作医疗'] },
  { id: 'employment', name: ['就业创业', 'Employment'], synonyms: ['工作', '找工作', '失业', '就业', '创业', '下岗', '打工'] },
  { id: 'housing-and-land', name: ['住房建房', 'Housing and building'], synonyms: ['住房', '房子', '租房', '公租房', '廉租房', '建房', '盖房', '宅基地'] },
  { id: 'farming-and-forestry', name: ['农业林业', 'Farming and forestry'], synonyms: ['种地', '农田', '大棚', '养殖', '山林', '砍树', '林木', '农业'] },
  { id: 'law-and-mediation', name: ['法律调解', 'Law and mediation'], synonyms: ['法律', '律师', '打官司', '调解', '纠纷', '吵架', '维权', '司法所'] },
  { id: 'military-service', name: ['退役兵役', 'Military service'], synonyms: ['当兵', '退伍', '退役', '参军', '征兵', '军人', '老兵', '武装部'] },
  { id: 'community-life', name: ['社区生活', 'Community life'], synonyms: ['小区', '物业', '业委会', '养狗', '宠物', '社区组织', '居委会'] },
];

/** Moments of life, the most frequent first. */
export const events: readonly { readonly id: LifeEventId; readonly name: Text; readonly summary: Text; readonly synonyms: readonly string[] }[] = [
  {
    id: 'having-a-child', name: ['生孩子', 'Having a child'], summary: ['生育登记、上户口、医保一次看全', 'Birth registration, household register and medical insurance at a glance'],
    synonyms: ['怀孕', '坐月子', '新生儿', '宝宝出生', '生娃', '生小孩', '二胎', '三孩', '添丁', '上户口'],
  },
  {
    id: 'growing-old', name: ['家有老人', 'Growing old'], summary: ['高龄津贴、优待证、养老金', 'Old-age allowance, concession card and pension'],
    synonyms: ['养老', '老年人', '老人', '年纪大了', '八十岁', '爷爷奶奶', '父母年迈', '退休'],
  },
  {
    id: 'moving-here', name: ['搬来安家', 'Moving here'], summary: ['居住证、社保参保、孩子上学要的材料', 'Residence permit, joining social insurance, papers for school'],
    synonyms: ['搬家', '外地人', '刚搬来', '租房', '落户', '打工', '暂住', '新市民'],
  },
  {
    id: 'hard-times', name: ['遇到困难', 'Hard times'], summary: ['低保、临时救助、法律援助', 'Subsistence allowance, emergency relief and legal aid'],
    synonyms: ['没钱', '困难', '生活困难', '吃不上饭', '家庭困难', '救济', '低收入', '穷'],
  },
  {
    id: 'losing-a-job', name: ['失业找工作', 'Losing a job'], summary: ['失业登记、失业金、就业帮扶', 'Registering as unemployed, benefit, and help with finding work'],
    synonyms: ['失业', '下岗', '被裁员', '找工作', '没工作', '被辞退', '待业'],
  },
  {
    id: 'illness-or-disability', name: ['生病或残疾', 'Illness or disability'], summary: ['门诊慢特病、残疾人证、护理补贴', 'Chronic illness cover, disability card and care allowance'],
    synonyms: ['生病', '大病', '住院', '看病贵', '慢性病', '残疾', '瘫痪', '康复'],
  },
  {
    id: 'getting-married', name: ['结婚离婚', 'Getting married or divorced'], summary: ['结婚登记、离婚登记要带什么', 'What to bring to register a marriage or a divorce'],
    synonyms: ['结婚', '领证', '领结婚证', '扯证', '离婚', '离婚证', '婚姻登记', '登记结婚'],
  },
  {
    id: 'building-a-home', name: ['建房安居', 'Building a home'], summary: ['宅基地、建房许可、公租房', 'Homestead land, building permit and public rental housing'],
    synonyms: ['盖房', '建房', '翻建', '老房重建', '宅基地', '自建房', '买房', '公租房'],
  },
];

/** The words most asked for. */
export const words: readonly Text[] = [
  ['低保', 'Dibao'],
  ['居住证', 'Residence permit'],
  ['医保参保', 'Medical insurance'],
  ['高龄津贴', 'Old-age allowance'],
  ['身份证', 'Identity card'],
  ['养老金认证', 'Pension check'],
  ['结婚登记', 'Marriage registration'],
  ['残疾人证', 'Disability card'],
];
