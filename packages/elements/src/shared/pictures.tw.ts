import type { PicturesWords } from './pictures.messages.ts';

export const tw: PicturesWords = {
  pictures: '拍照或從相簿選',
  file: '選擇PDF或錄音',
  failed: '沒有打開相簿，請用下面的按鈕選擇。',
};
