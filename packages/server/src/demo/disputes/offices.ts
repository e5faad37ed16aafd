import { centres } from '../centres.ts';
import { divisions } from '../city.ts';
import type { Text } from '../model.ts';
import type { DemoOffice } from './model.ts';

/** An office in the governance centre of a division, reached by that centre's phone. */
function inGovernanceCentre(division: string, ending: Text): Omit<DemoOffice, 'takes'> {
  const { address, phone, id } = centres.find(centre => centre.division === division && centre.kind === 'governance-centre')!;
  const [zh, en] = divisions.find(({ code }) => code === division)!.name;
  return { id: id.replace('governance-centre', 'mediation'), division, serves: division, name: [`${zh}${ending[0]}`, `${en} ${ending[1]}`], phone, address };
}

const centre: Text = ['矛盾纠纷调处化解中心', 'Dispute Resolution Centre'];
const committee: Text = ['人民调解委员会', 'People’s Mediation Committee'];
const city: DemoOffice = {
  id: 'tangning-mediation', division: '9901', serves: '9901', name: [`棠宁市${centre[0]}`, `Tangning ${centre[1]}`], phone: '0490-8800300', address: ['棠宁市市民大道3号', '3 Shimin Avenue, Tangning'],
};

/** Committees for one kind of case have their rooms in the city's centre: one door for all. */
const specialist = (id: string, phone: string, room: number, takes: readonly string[], name: Text): DemoOffice =>
  ({ ...city, id, phone, takes, name, address: [`${city.address[0]}${room}室`, `Room ${room}, ${city.address[1]}`] });

/** Who takes cases in the demo city. */
export const offices: readonly DemoOffice[] = [
  city,
  specialist('tangning-medical', '0490-8800301', 201, ['medical'], ['棠宁市医疗纠纷人民调解委员会', 'Tangning Medical Disputes Mediation Committee']),
  specialist('tangning-labour', '0490-8800302', 203, ['labour', 'wages'], ['棠宁市劳动争议人民调解委员会', 'Tangning Labour Disputes Mediation Committee']),
  specialist('tangning-traffic', '0490-8800303', 205, ['traffic'], ['棠宁市道路交通事故人民调解委员会', 'Tangning Road Accidents Mediation Committee']),
  // No committee of mediators reads who asks for counselling.
  specialist('tangning-counselling', '0490-8800304', 301, ['counselling'], ['棠宁市社会心理服务中心', 'Tangning Counselling Centre']),
  ...divisions.filter(({ code }) => code.length === 6).map(({ code }) => inGovernanceCentre(code, centre)),
  { ...inGovernanceCentre('990101', ['物业纠纷人民调解委员会', 'Property Management Mediation Committee']), id: 'tangdong-property', phone: '0490-8801201', takes: ['property-management'] },
  ...divisions.filter(({ code }) => code.length === 9).map(({ code }) => inGovernanceCentre(code, committee)),
];
