import { words } from '../shared/messages.ts';

const zh = { locate: '加上我现在的位置', locating: '正在定位…', located: '已加上位置，只和申请一起交给调解员。', unlocated: '没有得到位置，写明地点也一样。', unlocate: '去掉位置' };

export type PickerWords = typeof zh;

/** Another place, or a point on the map; Chinese is the source. */
export const pickerWords = words('dispute-intake/picker', zh, () => import('./picker.en.ts'), () => import('./picker.tw.ts'));
