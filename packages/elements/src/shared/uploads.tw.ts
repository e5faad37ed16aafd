import type { UploadsWords } from './uploads.messages.ts';

export const tw: UploadsWords = {
  pick: '拍照或選擇檔案',
  rule: (most, megabytes) => `可以傳照片、PDF和錄音，每個不超過${megabytes}MB，最多${most}個。照片裡的拍攝地點會自動去掉。`,
  overflow: most => `最多${most}個，多出來的沒有收下。`,
  state: { waiting: '等待上傳', sending: '正在上傳', sent: '已上傳', failed: '', refused: '' },
  why: {
    'too-small': '這是一個空檔案，請換一個。',
    'choice': '這種檔案傳不了，請換成照片、PDF或錄音。',
    'format': '檔案打不開，可能已經損壞，請換一個。',
    'unsafe': '這個檔案可能不安全，沒有收下，請換一個。',
    'gone': '存放時間過了，檔案已經刪除，請重新上傳。',
    'offline': '網路沒有連上，連上後會接著傳。',
    'timeout': '網路太慢，連上後會接著傳。',
    'busy': '現在用的人多，請過一會兒再傳。',
  },
  large: megabytes => `檔案太大，每個不能超過${megabytes}MB。`,
  other: '沒有傳上去，請再試一次。',
  again: '再傳一次',
  remove: '刪除',
  up: '往前移',
  of: (verb, name) => `${verb}：${name}`,
  said: (done, all) => `已上傳${done}個，共${all}個`,
};
