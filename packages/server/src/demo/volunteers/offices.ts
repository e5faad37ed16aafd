import { divisions } from '../city.ts';
import type { DemoOffice } from '../disputes/model.ts';

const takes = ['volunteering'];

/** Who answers for volunteers: the city, and 新时代文明实践所 in each subdistrict and township. Where they are and their phones are invented. */
export const volunteerOffices: readonly DemoOffice[] = [
  { id: 'tangning-volunteers', division: '9901', serves: '9901', takes, name: ['棠宁市志愿服务指导中心', 'Tangning Volunteer Service Centre'], phone: '0490-8800500', address: ['棠宁市市民大道5号', '5 Shimin Avenue, Tangning'] },
  ...divisions.filter(({ code }) => code.length === 9).map(({ code, name: [zh, en] }): DemoOffice => ({
    id: `volunteers-${code}`, division: code, serves: code, takes, name: [`${zh}新时代文明实践所`, `${en} Civic Practice Station`], phone: `0490-88${code.slice(5)}5`, address: [`${zh}党群服务中心一楼`, `Ground floor, ${en} Service Centre`],
  })),
];
