import type { TroubleWords } from './trouble.messages.ts';

export const tw: TroubleWords = {
  failed: '沒有成功',
  unloaded: '沒有載入成功',
  none: '沒有找到',
  closed: '這裡還沒有開通',
  kept: '您寫的內容都還在。',
  retry: '再試一次',
  helpline: '著急可撥打12345',
  wait: seconds => (seconds > 90 ? `請過${Math.ceil(seconds / 60)}分鐘再試。` : `請過${seconds}秒再試。`),
  problem: {
    offline: '網路沒有連上。連上網後再試一次。',
    timeout: '等得太久，沒有收到答覆。',
    invalid: '有內容需要改一改。',
    missing: '要找的內容可能已經移走，或者刪除了。',
    refused: '沒有權限。',
    conflict: '情況剛剛有變化，請看一下最新的內容。',
    busy: '現在用的人多，請過一會兒再試。',
    broken: '系統出了點問題，不是您的錯。',
  },
};
