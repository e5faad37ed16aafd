import type { Text } from '../model.ts';
import { some, type Dice } from './dice.ts';

const everywhere: readonly Text[] = [
  ['受理低保、临时救助申请', 'Applications for subsistence and emergency aid'], ['调解邻里纠纷', 'Settling quarrels between neighbours'], ['上门看望独居老人', 'Visits to older people who live alone'],
  ['残疾人证、补贴申请代办', 'Help with disability certificates and allowances'], ['退役军人联络', 'Contact for veterans'], ['志愿服务登记', 'Registering volunteers'], ['法律咨询预约', 'Booking legal advice'],
];
const urban: readonly Text[] = [
  ['开具居住证明', 'Proof of residence'], ['高龄津贴资格确认', 'Confirming allowances for the very old'], ['老年人助餐、送餐', 'Meals for older people, here and at home'], ['放学后托管', 'Care after school'],
  ['指导业主大会，监督物业服务', 'Guiding owners’ meetings and overseeing property managers'], ['流动人口登记', 'Registering newcomers'], ['垃圾分类', 'Waste sorting'], ['楼道和公共照明报修', 'Reporting broken lights and stairs'],
];
const rural: readonly Text[] = [
  ['宅基地申请受理', 'Applications for house plots'], ['医保、养老保险代缴', 'Paying medical and pension insurance'], ['土地承包合同查询', 'Looking up land contracts'], ['集体收益分配', 'Sharing out the collective’s income'],
  ['防汛、防山洪巡查', 'Watching for floods'], ['护林防火', 'Forest fire patrols'], ['河道、道路养护', 'Upkeep of streams and roads'], ['红白事登记和帮办', 'Help with weddings and funerals'],
];

/** What a committee does for its residents, the everyday first. */
export const dutiesOf = (dice: Dice, village: boolean): Text[] => [...some(dice, village ? rural : urban, 3 + dice(2)), ...some(dice, everywhere, 3 + dice(2))];

/** What a township's office does. */
export const townshipDuties: readonly Text[] = [
  ['指导村（居）民委员会工作', 'Guiding the committees of villages and communities'], ['社会救助审核', 'Deciding on social assistance'], ['综合执法和安全检查', 'Enforcement and safety checks'], ['矛盾纠纷调处', 'Handling disputes'],
];
