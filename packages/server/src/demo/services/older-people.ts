// Older people 老年人: old-age allowance and senior card.
import type { DemoMaterial, DemoService } from '../model.ts';

const identityCard: DemoMaterial = {
  name: ['居民身份证', 'Identity card'],
  kind: 'certificate', source: 'government', need: 'necessary', medium: 'either', originals: 1, copies: 0,
  note: ['出示原件或电子证照，不收复印件。', 'The card itself or the electronic one; no photocopies.'],
};

const agentCard: DemoMaterial = {
  name: ['代办人的居民身份证', 'Identity card of the person acting for you'],
  kind: 'certificate', source: 'government', need: 'if-applicable', medium: 'either', originals: 1, copies: 0,
  note: ['由子女、亲友或社区代办时提供。', 'If a child, a friend or the community acts for you.'],
};

const ageLaw = { title: '《中华人民共和国老年人权益保障法》', organ: '全国人民代表大会常务委员会' } as const;

export const services: readonly DemoService[] = [
  {
    id: 'old-age-allowance',
    name: ['高龄津贴', 'Old-age allowance'],
    summary: ['年满80周岁的老人，按月领取津贴，年纪越大标准越高。', 'A monthly allowance from the age of 80, rising with age.'],
    type: 'payment',
    audience: ['older-people'],
    topic: 'older-people',
    events: ['growing-old'],
    department: ['民政局', 'Civil affairs bureau'],
    synonyms: ['80岁', '80岁补贴', '八十岁', '八十岁补助', '老人补贴', '老年补贴', '老龄补助', '敬老钱', '高龄补贴', '长寿钱', '90岁补贴', '百岁老人', '老人每月领钱'],
    uses: 720,
    limit: {
      instant: false,
      promised: { amount: 10, unit: 'working-days' },
      note: ['以当地公布为准', 'As published locally'],
    },
    scope: 'city',
    channels: ['counter', 'online', 'home-visit'],
    phone: '0490-8810201',
    complaintPhone: '0490-8812345',
    conditions: [
      ['年满80周岁。', 'You are 80 or over.'],
      ['户籍在棠宁市。', 'You are registered in Tangning.'],
      ['没有在其他地方领取同类津贴。', 'You do not receive a like allowance elsewhere.'],
    ],
    handIn: { level: 'community', sentence: ['可在全市任一便民服务中心或村（社区）便民服务站提交，由户籍地街道（乡镇）审核、区（县）民政局发放。', 'Hand it in at any service centre or community service station in the city; the sub-district or township where you are registered checks it and the county civil affairs bureau pays.'] },
    decides: { level: 'county', name: ['区（县）民政局', 'County civil affairs bureau'] },
    visits: { count: 0 },
    fee: { items: [] },
    onlineDepth: 4,
    materials: [
      {
        name: ['高龄津贴申请表', 'Application for the old-age allowance'],
        kind: 'form', source: 'applicant', need: 'necessary', medium: 'either', originals: 1, copies: 0,
        note: ['在社区办理的，由工作人员打印，本人或代办人签字。', 'At the community, staff print it; you or the person acting for you signs.'],
        form: {
          title: ['高龄津贴申请表', 'Application for the old-age allowance'],
          fields: [
            { label: ['老人姓名', 'Name of the older person'], example: ['周桂芬', 'Zhou Guifen'] },
            { label: ['居民身份号码', 'Identity number'], example: ['990101194611230020', '990101194611230020'] },
            { label: ['户籍地址', 'Registered address'], example: ['棠宁市棠东区安居路8号3幢201室', 'Room 201, Building 3, 8 Anju Road, Tangdong District, Tangning'] },
            { label: ['现住址', 'Present address'], example: ['同户籍地址', 'Same as registered'] },
            { label: ['联系电话', 'Phone'], example: ['13800000000', '13800000000'] },
            { label: ['开户银行和账号', 'Bank and account'], example: ['棠宁农商银行，6200000000000000000', 'Tangning Rural Commercial Bank, 6200000000000000000'] },
            { label: ['代办人和关系', 'Person acting, and relation'], example: ['林小满，孙子，13900000000', 'Lin Xiaoman, grandson, 13900000000'] },
            { label: ['申请日期', 'Date'], example: ['2026年11月23日', '23 November 2026'] },
          ],
          declaration: ['以上信息真实。户籍迁出或者老人去世的，家属会在一个月内告诉社区。', 'The above is true. If the household register moves away or the person dies, the family will tell the community within a month.'],
        },
      },
      identityCard,
      {
        name: ['老人本人的社会保障卡或银行卡', 'Social security card or bank card of the older person'],
        kind: 'certificate', source: 'other', need: 'necessary', medium: 'either', originals: 1, copies: 0,
        note: ['津贴打到这张卡上，优先用社会保障卡。', 'The allowance is paid to it; a social security card is preferred.'],
      },
      agentCard,
    ],
    steps: [
      { kind: 'submission', name: ['提出申请', 'Apply'], who: ['老人、家属或社区', 'You, your family or the community'], time: ['年满80周岁前一个月起', 'From a month before the 80th birthday'], detail: ['社区会按户籍信息主动提醒；也可以自己在网上或窗口申请。', 'The community reminds you from the register; you may also apply yourself, online or at a window.'] },
      { kind: 'review', name: ['核对信息', 'Check'], who: ['街道办事处（乡镇政府）', 'Sub-district office or township government'], time: ['5个工作日内', 'Within 5 working days'], detail: ['核对年龄、户籍和账户，能查到的不让老人再跑。', 'Age, registration and account are checked; what can be looked up is not asked for.'] },
      { kind: 'decision', name: ['确认', 'Approval'], who: ['区（县）民政局', 'County civil affairs bureau'], time: ['5个工作日内', 'Within 5 working days'], detail: ['结果用短信告知申请人或代办人。', 'You or the person acting for you is told by text message.'] },
      { kind: 'delivery', name: ['发放', 'Payment'], who: ['区（县）民政局', 'County civil affairs bureau'], time: ['每月发放', 'Monthly'], detail: ['从年满80周岁当月起算，具体以当地公布为准。', 'Counted from the month of the 80th birthday, as published locally.'] },
    ],
    bases: [{ ...ageLaw, article: '第三十三条' }],
    results: [{ name: ['高龄津贴', 'Old-age allowance'], kind: 'payment' }],
    questions: [
      { question: ['80岁每个月能领多少？', 'How much is it at 80?'], answer: ['按年龄分档：80至89岁、90至99岁、100岁以上，各档标准以当地公布为准。', 'It goes in steps: 80 to 89, 90 to 99, and 100 and over; the sums are published locally.'] },
      { question: ['有退休金还能领吗？', 'May I have it beside a pension?'], answer: ['在本市可以，不看退休金多少；其他城市的规定可能不同。', 'In this city yes, whatever your pension; other cities may differ.'] },
      { question: ['过了80岁才知道，能补发吗？', 'I learned of it late. Is it paid in arrears?'], answer: ['尽快申请。能不能补、补多久，以当地规定为准，社区会帮您问清楚。', 'Apply soon. Whether and how far back is set locally; the community will find out for you.'] },
      { question: ['户口在本市，人在外地跟子女住，怎么办？', 'My parents live with us in another city. What now?'], answer: ['在网上申请就行，不用回来；子女可以代办。', 'Apply online; you need not come back, and children may do it.'] },
      { question: ['每年都要去认证吗？', 'Must it be confirmed every year?'], answer: ['由社区通过数据比对和走访确认，一般不用老人跑。', 'The community confirms it by data and visits; usually you need not come.'] },
    ],
    takenBy: [
      { kind: 'service-station', level: 'community', window: ['综合窗口', 'General window'] },
      { kind: 'service-centre', level: 'township', window: ['民政服务窗口', 'Civil affairs window'] },
    ],
  },
  {
    id: 'senior-card',
    name: ['老年人优待证', 'Senior card'],
    summary: ['年满60周岁可以办理，乘公交、逛公园、看病挂号等享受优待，当场拿证。', 'From the age of 60, for reduced fares, parks and priority at hospitals; issued on the spot.'],
    type: 'public-service',
    audience: ['older-people'],
    topic: 'older-people',
    events: ['growing-old', 'moving-here'],
    department: ['民政局', 'Civil affairs bureau'],
    synonyms: ['老年证', '办老年证', '老人证', '老年卡', '敬老卡', '优待证', '60岁证', '六十岁', '老人坐公交免费', '老年公交卡', '老人公园免票', '老年证丢了'],
    uses: 1350,
    limit: { instant: true },
    scope: 'city',
    channels: ['counter', 'online', 'home-visit'],
    phone: '0490-8810202',
    complaintPhone: '0490-8812345',
    conditions: [
      ['年满60周岁。', 'You are 60 or over.'],
      ['户籍在本市，或者在本市常住；外地老人同样可以办。', 'You are registered here, or live here; people from elsewhere are welcome too.'],
    ],
    handIn: { level: 'community', sentence: ['可在全市任一便民服务中心或村（社区）便民服务站提交，由受理地街道（乡镇）当场发证。', 'Hand it in at any service centre or community service station in the city; the sub-district or township that takes it issues the card on the spot.'] },
    decides: { level: 'township', name: ['受理地街道办事处（乡镇人民政府）', 'Sub-district office or township government that takes it'] },
    visits: { count: 0 },
    fee: { items: [] },
    onlineDepth: 4,
    materials: [
      identityCard,
      {
        name: ['近期免冠照片', 'Recent photograph'],
        kind: 'other', source: 'applicant', need: 'necessary', medium: 'either', originals: 1, copies: 0,
        note: ['一寸彩色照片1张；窗口可以免费拍照，也可以调用身份证照片。', 'One colour print, 25 × 35 mm; the window takes one free of charge or uses that of the identity card.'],
      },
      {
        name: ['老年人优待证申领表', 'Application for a senior card'],
        kind: 'form', source: 'applicant', need: 'if-applicable', medium: 'either', originals: 1, copies: 0,
        note: ['网上或代办时填写；本人到窗口不用填表。', 'Only online or when someone acts for you; at the window no form is needed.'],
        form: {
          title: ['老年人优待证申领表', 'Application for a senior card'],
          fields: [
            { label: ['姓名', 'Name'], example: ['周桂芬', 'Zhou Guifen'] },
            { label: ['居民身份号码', 'Identity number'], example: ['990101194611230020', '990101194611230020'] },
            { label: ['住址', 'Address'], example: ['棠宁市棠东区安居路8号3幢201室', 'Room 201, Building 3, 8 Anju Road, Tangdong District, Tangning'] },
            { label: ['联系电话', 'Phone'], example: ['13800000000', '13800000000'] },
            { label: ['领取方式', 'How to receive it'], example: ['社区代取', 'Collected by the community'] },
            { label: ['代办人和关系', 'Person acting, and relation'], example: ['林小满，孙子', 'Lin Xiaoman, grandson'] },
          ],
          declaration: ['以上信息真实，优待证只由本人使用。', 'The above is true, and only I will use the card.'],
        },
      },
      agentCard,
    ],
    steps: [
      { kind: 'submission', name: ['提交', 'Hand in'], who: ['老人或代办人', 'You or someone for you'], time: ['当场', 'On the spot'], detail: ['带身份证到就近的窗口，或者在网上填写。', 'Bring the identity card to the nearest window, or fill it in online.'] },
      { kind: 'decision', name: ['核对年龄', 'Check of age'], who: ['窗口工作人员', 'Window staff'], time: ['当场', 'On the spot'], detail: ['只看年龄和身份，不看户口。', 'Age and identity matter, registration does not.'] },
      { kind: 'certificate', name: ['制证', 'Card made'], who: ['窗口工作人员', 'Window staff'], time: ['当场', 'On the spot'], detail: ['同时生成电子优待证。', 'An electronic card is made with it.'] },
      { kind: 'delivery', name: ['领取', 'Collect'], who: ['老人或代办人', 'You or someone for you'], time: ['当场，网上申请的3天内送到社区', 'On the spot; if online, at your community within 3 days'], detail: ['行动不便的，社区送证上门。', 'The community brings it to those who cannot travel.'] },
    ],
    bases: [ageLaw],
    results: [{ name: ['老年人优待证（含电子证）', 'Senior card, also electronic'], kind: 'certificate' }],
    questions: [
      { question: ['没有优待证，只带身份证行不行？', 'Will my identity card do instead?'], answer: ['很多公园、景点凭身份证就能享受优待；坐公交刷卡要用优待证或社会保障卡，以当地公布为准。', 'Many parks and sights accept it; buses need the senior card or social security card, as published locally.'] },
      { question: ['外地户口能办吗？', 'I am registered elsewhere. May I have one?'], answer: ['能。在本市常住的60周岁以上老人都可以办。', 'Yes, anyone of 60 or over who lives here may.'] },
      { question: ['证丢了怎么补？', 'I lost it. What now?'], answer: ['带身份证到任一窗口当场补，不收费。', 'Bring your identity card to any window for a new one on the spot, free.'] },
      { question: ['子女能代办吗？', 'May my child do it?'], answer: ['能，带上老人和代办人两个人的身份证，也可以在网上替老人申请。', 'Yes, with both identity cards, or online on your behalf.'] },
    ],
    takenBy: [
      { kind: 'service-station', level: 'community', window: ['综合窗口', 'General window'] },
      { kind: 'service-centre', level: 'township', window: ['民政服务窗口', 'Civil affairs window'] },
    ],
  },
];
