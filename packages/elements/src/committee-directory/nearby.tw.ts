import type { NearbyWords } from './nearby.messages.ts';

export const tw: NearbyWords = {
  locating: '正在定位…',
  unlocated: '沒有得到您的位置。可以輸入名稱，或者按地區找。',
  found: '離您最近的',
  none: '附近沒有找到',
  kept: '位置只約到一公里再送出，遠近由這台裝置自己算。',
};
