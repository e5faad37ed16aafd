import type { Role } from '@linli/contract/endpoint';
import type { Text } from '../model.ts';
import { kinds } from './kinds.ts';
import type { DemoStaff } from './model.ts';
import { offices } from './offices.ts';

const titles = {
  mediator: ['人民调解员', 'People’s mediator'],
  fullTime: ['专职调解员', 'Full-time mediator'],
  coordinator: ['协调员', 'Coordinator'],
  counsellor: ['心理咨询师', 'Counsellor'],
  auditor: ['审计员', 'Auditor'],
  publisher: ['信息公开员', 'Public information officer'],
} satisfies Record<string, Text>;

const kindName = (id: string): Text => kinds.find(kind => kind.id === id)!.name;

interface Post { readonly title: Text; readonly roles: readonly Role[]; readonly office: string; readonly specialities: readonly Text[] }

const named = (id: string, chinese: string): Pick<DemoStaff, 'id' | 'name'> => ({ id, name: [chinese, id.split('-').map(part => part[0]!.toUpperCase() + part.slice(1)).join(' ')] });

/** Somebody at an office, who reaches the cases of all that it serves. */
const member = (id: string, chinese: string, post: Post): DemoStaff => ({
  ...named(id, chinese), division: offices.find(office => office.id === post.office)!.serves, offered: post.roles.includes('mediator'), ...post,
});

const mediator = (id: string, name: string, office: string, knows: readonly string[], title: Text = titles.mediator): DemoStaff =>
  member(id, name, { title, roles: ['mediator'], office, specialities: knows.map(kindName) });
const coordinator = (id: string, name: string, office: string): DemoStaff => member(id, name, { title: titles.coordinator, roles: ['coordinator'], office, specialities: [] });
const counsellor = (id: string, name: string, specialities: readonly Text[]): DemoStaff =>
  member(id, name, { title: titles.counsellor, roles: ['counsellor'], office: 'tangning-counselling', specialities });
/** Keeps the entries of a division's committees, and sees no case. */
const publisher = (id: string, name: string, division: string): DemoStaff =>
  ({ ...named(id, name), title: titles.publisher, roles: ['publisher'], division, specialities: [], offered: false });

/** The invented people who work on cases, and on what committees make known. */
export const staff: readonly DemoStaff[] = [
  coordinator('liang-ruosong', '梁若松', 'tangning-mediation'),
  member('zhang-zhengyan', '章正言', { title: titles.auditor, roles: ['auditor'], office: 'tangning-mediation', specialities: [] }),
  counsellor('ye-qinghe', '叶清和', [['家庭关系', 'Family'], ['亲子教育', 'Parenting'], ['睡眠和情绪', 'Sleep and mood']]),
  counsellor('song-nuanyang', '宋暖阳', [['老年人心理', 'Older people'], ['亲人离世', 'Loss'], ['工作压力', 'Stress at work']]),
  mediator('shao-wenzhu', '邵文竹', 'tangning-medical', ['medical'], titles.fullTime),
  mediator('wang-daman', '汪大满', 'tangning-labour', ['labour', 'wages'], titles.fullTime),
  mediator('tan-luping', '谭路平', 'tangning-traffic', ['traffic', 'damages'], titles.fullTime),

  coordinator('shen-zhixing', '沈知行', 'tangdong-mediation'),
  mediator('yuan-xiaotang', '袁小棠', 'tangdong-property', ['property-management', 'neighbours'], titles.fullTime),
  mediator('zhao-min', '赵敏', 'liuwan-mediation', ['neighbours', 'family', 'consumer', 'damages'], titles.fullTime),
  mediator('he-guixiang', '何桂香', 'liuwan-mediation', ['neighbours', 'property-management', 'contract', 'housing']),
  mediator('zheng-shuning', '郑书宁', 'yanchi-mediation', ['neighbours', 'family', 'e-commerce', 'tourism']),
  mediator('wu-changshun', '吴长顺', 'yanchi-mediation', ['contract', 'damages', 'consumer', 'property-management']),
  mediator('sun-qiaoyun', '孙巧云', 'qingchuan-mediation', ['family', 'neighbours', 'housing', 'consumer']),
  mediator('ma-dehou', '马德厚', 'qingchuan-mediation', ['wages', 'labour', 'damages', 'pollution']),

  coordinator('han-jinglan', '韩静澜', 'linxi-mediation'),
  mediator('feng-yuhua', '冯玉华', 'xiqiao-mediation', ['neighbours', 'family', 'property-management', 'other']),
  mediator('yan-guoliang', '严国梁', 'xiqiao-mediation', ['business', 'contract', 'consumer', 'damages']),
  mediator('jin-xiaolan', '金晓岚', 'songyue-mediation', ['neighbours', 'e-commerce', 'contract', 'labour']),
  mediator('wei-shoutian', '魏守田', 'songyue-mediation', ['housing', 'land', 'family', 'pollution']),
  mediator('tao-shuigen', '陶水根', 'fengting-mediation', ['land', 'business', 'pollution', 'damages']),
  mediator('jiang-qiuju', '姜秋菊', 'fengting-mediation', ['family', 'neighbours', 'housing', 'contract']),

  member('peng-lixia', '彭立夏', { title: titles.coordinator, roles: ['coordinator', 'mediator'], office: 'wangshan-mediation', specialities: ['land', 'housing'].map(kindName) }),
  mediator('tian-maolin', '田茂林', 'yunlu-mediation', ['land', 'housing', 'business', 'contract']),
  mediator('xia-dongmei', '夏冬梅', 'yunlu-mediation', ['family', 'neighbours', 'consumer', 'tourism']),
  mediator('fang-youfu', '方有福', 'liping-mediation', ['housing', 'land', 'neighbours', 'damages']),
  mediator('shi-xiulian', '石秀莲', 'liping-mediation', ['family', 'neighbours', 'contract', 'business']),
  mediator('lan-shanqing', '蓝山青', 'wuling-mediation', ['land', 'housing', 'tourism', 'pollution']),
  mediator('zhong-mancang', '钟满仓', 'wuling-mediation', ['neighbours', 'family', 'wages', 'business']),

  publisher('gu-minghui', '顾明晖', '990101001'),
  publisher('xie-zhiwei', '谢知微', '9901'),
];
