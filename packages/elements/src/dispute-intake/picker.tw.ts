import type { PickerWords } from './picker.messages.ts';

export const tw: PickerWords = { locate: '加上我現在的位置', locating: '正在定位…', located: '已加上位置，只和申請一起交給調解員。', unlocated: '沒有得到位置，寫明地點也一樣。', unlocate: '去掉位置' };
