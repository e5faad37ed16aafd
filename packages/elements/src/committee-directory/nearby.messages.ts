import { words } from '../shared/messages.ts';

const zh = {
  locating: '正在定位…',
  unlocated: '没有得到您的位置。可以输入名称，或者按地区找。',
  found: '离您最近的',
  none: '附近没有找到',
  kept: '位置只精确到约一公里再送出，远近由这台设备自己算。',
};

export type NearbyWords = typeof zh;

/** The search by position; Chinese is the source. */
export const nearbyWords = words('committee-directory/nearby', zh, () => import('./nearby.en.ts'), () => import('./nearby.tw.ts'));
