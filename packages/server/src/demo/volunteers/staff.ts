import type { DemoStaff } from '../disputes/model.ts';
import { volunteerOffices } from './offices.ts';

/** Keeps shifts, volunteers and wishes of what an office serves. */
const organiser = (id: string, name: DemoStaff['name'], office: string): DemoStaff =>
  ({ id, name, title: ['志愿服务组织者', 'Volunteer organiser'], roles: ['organiser'], office, division: volunteerOffices.find(one => one.id === office)!.serves, specialities: [], offered: false });

/** The invented people who organise volunteers. */
export const organisers: readonly DemoStaff[] = [
  organiser('luo-yinuo', ['罗一诺', 'Luo Yinuo'], 'volunteers-990101001'),
  organiser('qiao-yunfan', ['乔云帆', 'Qiao Yunfan'], 'volunteers-990103100'),
  organiser('bai-chunhe', ['白春和', 'Bai Chunhe'], 'tangning-volunteers'),
];
