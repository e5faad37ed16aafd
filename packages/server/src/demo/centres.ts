import type { CentreKind } from '@linli/contract/centres';
import { divisions } from './city.ts';
import { weeks } from './hours.ts';
import type { DemoCentre, DemoDivision, Text } from './model.ts';

/** Latitude and longitude, WGS-84. */
type Spot = readonly [lat: number, lng: number];

/** A division with what its places have in common. */
interface Seat { readonly code: string; readonly slug: string; readonly at: Spot; readonly street: Text; readonly weekly: DemoCentre['weekly'] }

const city: Seat = { code: '9901', slug: 'tangning', at: [30.5046, 120.4012], street: ['市民大道', 'Shimin Avenue'], weekly: weeks.noon };

const counties: readonly Seat[] = [
  { code: '990101', slug: 'tangdong', at: [30.5083, 120.4326], street: ['海棠路', 'Haitang Road'], weekly: weeks.saturday },
  { code: '990102', slug: 'linxi', at: [30.4812, 120.3648], street: ['听溪路', 'Tingxi Road'], weekly: weeks.evening },
  { code: '990103', slug: 'wangshan', at: [30.6157, 120.3549], street: ['望山大街', 'Wangshan Street'], weekly: weeks.office },
];

const townships: readonly Seat[] = [
  { code: '990101001', slug: 'liuwan', at: [30.5128, 120.4181], street: ['柳堤路', 'Liudi Road'], weekly: weeks.saturday },
  { code: '990101002', slug: 'yanchi', at: [30.4957, 120.4392], street: ['砚池路', 'Yanchi Road'], weekly: weeks.evening },
  { code: '990101003', slug: 'qingchuan', at: [30.5214, 120.4647], street: ['纺织路', 'Fangzhi Road'], weekly: weeks.noon },
  { code: '990102001', slug: 'xiqiao', at: [30.4884, 120.3721], street: ['米市巷', 'Mishi Lane'], weekly: weeks.saturday },
  { code: '990102002', slug: 'songyue', at: [30.4631, 120.3458], street: ['鹿鸣路', 'Luming Road'], weekly: weeks.evening },
  { code: '990102100', slug: 'fengting', at: [30.4312, 120.3013], street: ['枫汀街', 'Fengting Street'], weekly: weeks.office },
  { code: '990103100', slug: 'yunlu', at: [30.6093, 120.3611], street: ['云麓街', 'Yunlu Street'], weekly: weeks.office },
  { code: '990103101', slug: 'liping', at: [30.6618, 120.3027], street: ['梨坪老街', 'Liping Old Street'], weekly: weeks.hills },
  { code: '990103200', slug: 'wuling', at: [30.7029, 120.2214], street: ['雾岭公路', 'Wuling Road'], weekly: weeks.hills },
];

const windows = {
  general: ['综合窗口', 'General window'],
  welfare: ['民政服务窗口', 'Civil affairs window'],
  socialSecurity: ['社会保障窗口', 'Social security window'],
  medical: ['医疗保障窗口', 'Medical insurance window'],
  veterans: ['退役军人服务窗口', 'Veterans’ window'],
  disability: ['残疾人服务窗口', 'Disability services window'],
  publicSecurity: ['公安综合窗口', 'Public security window'],
  property: ['不动产登记窗口', 'Property registration window'],
  housing: ['住房保障窗口', 'Housing window'],
  land: ['农业农村窗口', 'Farming and land window'],
  law: ['公共法律服务窗口', 'Legal services window'],
  elsewhere: ['跨省通办窗口', 'Window for matters of other provinces'],
  household: ['户籍窗口', 'Household registration window'],
  mediation: ['人民调解窗口', 'Mediation window'],
  reception: ['矛盾纠纷受理窗口', 'Dispute reception window'],
  counselling: ['心理服务室', 'Counselling room'],
  marriage: ['结婚登记窗口', 'Marriage registration window'],
  divorce: ['离婚登记窗口', 'Divorce registration window'],
  adoption: ['收养登记窗口', 'Adoption registration window'],
  assistance: ['社会救助代办点', 'Social assistance desk'],
  newcomers: ['流动人口服务窗口', 'Newcomers’ window'],
} satisfies Record<string, Text>;

const access = {
  ramp: ['无障碍坡道', 'Step-free ramp'],
  hearing: ['助听设备', 'Hearing loop'],
  baby: ['母婴室', 'Baby care room'],
  lift: ['电梯', 'Lift'],
  glasses: ['老花镜', 'Reading glasses to borrow'],
  wheelchair: ['轮椅借用', 'Wheelchairs to borrow'],
  toilet: ['无障碍卫生间', 'Accessible toilet'],
} satisfies Record<string, Text>;

const numbered = (...names: Text[]): DemoCentre['windows'] => names.map((name, index) => ({ name, number: String(index + 1) }));

/** A spot `km` away from another in direction `degrees` (0 is north). */
const away = ([lat, lng]: Spot, km: number, degrees: number): { lat: number; lng: number } => {
  const angle = (degrees * Math.PI) / 180;
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return { lat: round(lat + (km * Math.cos(angle)) / 111.2), lng: round(lng + (km * Math.sin(angle)) / (111.3 * Math.cos((lat * Math.PI) / 180))) };
};

/** Numbers of an area code that is assigned to no place, so that none of them can ring anywhere. */
const phone = (number: number): string => `0490-${String(number).padStart(7, '0')}`;

const nameOf = (code: string): Text => divisions.find(division => division.code === code)!.name;

/** Chinese from the city down, English from the door up. */
const address = (division: string, street: Text, number: number): Text => {
  const path = divisions.filter(({ code }) => code.length > 2 && division.startsWith(code)).map(({ name }) => name);
  return [`${path.map(([zh]) => zh).join('')}${street[0]}${number}号`, [`${number} ${street[1]}`, ...path.map(([, en]) => en).reverse()].join(', ')];
};

interface Place {
  readonly kind: CentreKind; readonly slug: string; readonly name: Text; readonly phone: number; readonly number: number;
  /** From the seat. */
  readonly km: number; readonly degrees: number;
  readonly windows: DemoCentre['windows']; readonly access: readonly Text[];
  readonly weekly?: DemoCentre['weekly']; readonly holidays?: 'open'; readonly exceptions?: NonNullable<DemoCentre['exceptions']>;
}

const place = (seat: Seat, { slug, name, km, degrees, number, phone: line, ...rest }: Place): DemoCentre => {
  const [zh, en] = nameOf(seat.code);
  return {
    id: `${seat.slug}-${slug}`, name: [`${zh}${name[0]}`, `${en} ${name[1]}`], division: seat.code, address: address(seat.code, seat.street, number),
    ...away(seat.at, km, degrees), phone: phone(line), weekly: seat.weekly, holidays: 'closed', ...rest,
  };
};

const cityCentre = place(city, {
  kind: 'service-centre', slug: 'service-centre', name: ['政务服务中心', 'Government Service Centre'], phone: 8800100, number: 1, km: 0, degrees: 0,
  windows: numbered(windows.general, windows.socialSecurity, windows.medical, windows.publicSecurity, windows.property, windows.housing, windows.law, windows.elsewhere),
  access: [access.ramp, access.lift, access.hearing, access.baby, access.toilet, access.wheelchair, access.glasses],
  exceptions: [{ date: '2026-11-25', periods: [{ opens: '09:00', closes: '12:00' }], name: ['系统升级，下午暂停办理', 'System upgrade: closed in the afternoon'] }],
});

const inCounty = (county: Seat, index: number): DemoCentre[] => {
  const line = 8801000 + index * 1000;
  const hall = (slug: string, name: Text, number: number, degrees: number, ...names: Text[]) => place(county, {
    kind: 'specialist', slug, name, phone: line + number, number: 40 + number, km: 0.6 + number / 50, degrees, weekly: weeks.office, windows: numbered(...names), access: [access.ramp, access.lift, access.glasses],
  });
  return [
    place(county, {
      kind: 'service-centre', slug: 'service-centre', name: ['政务服务中心', 'Government Service Centre'], phone: line + 100, number: 28, km: 0, degrees: 0,
      windows: numbered(windows.general, windows.welfare, windows.socialSecurity, windows.medical, windows.publicSecurity, windows.disability, windows.housing, windows.elsewhere),
      access: [access.ramp, access.lift, access.hearing, access.baby, access.toilet, access.glasses],
    }),
    place(county, {
      kind: 'governance-centre', slug: 'governance-centre', name: ['社会治安综合治理中心', 'Governance Centre'], phone: line + 200, number: 30, km: 0.2, degrees: 90, weekly: weeks.saturday,
      windows: numbered(windows.reception, windows.mediation, windows.law, windows.counselling), access: [access.ramp, access.lift, access.toilet],
    }),
    place(county, {
      kind: 'marriage-registry', slug: 'marriage-registry', name: ['婚姻登记处', 'Marriage Registry'], phone: line + 300, number: 99, km: 0.9, degrees: 200, weekly: weeks.saturday,
      windows: numbered(windows.marriage, windows.divorce, windows.adoption), access: [access.ramp, access.baby, access.toilet],
    }),
    hall('social-security-hall', ['社会保障服务大厅', 'Social Security Hall'], 6, 45, windows.socialSecurity, windows.general),
    hall('medical-insurance-hall', ['医疗保障服务大厅', 'Medical Insurance Hall'], 12, 130, windows.medical, windows.general),
    hall('property-registry', ['不动产登记大厅', 'Property Registry'], 18, 250, windows.property, windows.general),
    hall('veterans-centre', ['退役军人服务中心', 'Veterans’ Centre'], 24, 310, windows.veterans, windows.general),
  ];
};

/** 镇 and 乡, as against 街道. */
const isRural = ({ code }: Seat): boolean => code[6] !== '0';

/** Police stations go by the place, not by its rank: 柳湾派出所. */
const policeName = ([zh, en]: Text): Text => [`${zh.replace(/街道$|镇$|乡$/, '')}派出所`, `${en.replace(/ \w+$/, '')} Police Station`];

const inTownship = (township: Seat, index: number): DemoCentre[] => {
  const line = 8810000 + index * 100;
  const trade = isRural(township) ? windows.land : windows.housing;
  return [
    place(township, {
      kind: 'service-centre', slug: 'service-centre', name: ['便民服务中心', 'Service Centre'], phone: line, number: 16 + index * 7, km: 0, degrees: 0,
      windows: numbered(windows.general, windows.welfare, windows.socialSecurity, windows.medical, windows.disability, windows.veterans, trade),
      access: isRural(township) ? [access.ramp, access.glasses] : [access.ramp, access.hearing, access.baby, access.glasses],
      ...(township.slug === 'liuwan' && { exceptions: [{ date: '2026-11-29', periods: [{ opens: '09:00', closes: '12:00' }], name: ['居民医保缴费专场', 'Extra morning for medical insurance'] as const }] }),
    }),
    place(township, {
      kind: 'governance-centre', slug: 'governance-centre', name: ['综治中心', 'Governance Centre'], phone: line + 20, number: 18 + index * 7, km: 0.15, degrees: 60 * index,
      windows: numbered(windows.reception, windows.mediation), access: [access.ramp],
    }),
    { ...place(township, {
      kind: 'police-station', slug: 'police-station', name: ['派出所', 'Police Station'], phone: line + 40, number: 52 + index * 5, km: 0.7, degrees: 40 * index, weekly: weeks.police, holidays: 'open',
      windows: numbered(windows.household, windows.publicSecurity), access: index % 2 ? [access.ramp] : [access.ramp, access.glasses],
    }), name: policeName(nameOf(township.code)) },
  ];
};

const stationWeeks = [weeks.office, weeks.saturday, weeks.evening, weeks.office];
const stationAccess = [[access.ramp, access.glasses], [access.ramp], [access.ramp, access.hearing, access.glasses], [access.glasses]];
const pick = <T>(options: readonly T[], index: number): T => options[index % options.length]!;

/** The station of a community: around its township's seat, 137.5° on from the one before, so that no two fall together. */
const station = ({ code, name }: DemoDivision, index: number): DemoCentre => {
  const township = townships.find(seat => code.startsWith(seat.code))!;
  const village = code[9] !== '0';
  const nth = index % 7;
  return {
    id: `station-${code}`, name: [`${name[0]}便民服务站`, `${name[1]} Service Station`], kind: 'service-station', division: code,
    address: village ? address(code, ['中心路', 'Zhongxin Road'], 1 + nth * 4) : address(code, township.street, 100 + index * 3), ...away(township.at, village ? 1.8 + nth * 0.45 : 0.5 + nth * 0.2, index * 137.5),
    phone: phone(8830000 + index * 11), weekly: village ? weeks.village : pick(stationWeeks, index), holidays: 'closed',
    windows: numbered(windows.general, windows.assistance, windows.newcomers), access: pick(stationAccess, index),
  };
};

/** Every place in the demo city where residents are served. */
export const centres: readonly DemoCentre[] = [
  cityCentre,
  ...counties.flatMap(inCounty),
  ...townships.flatMap(inTownship),
  ...divisions.filter(({ code }) => code.length === 12).map(station),
];
