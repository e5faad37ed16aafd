import type { VolunteerWords } from './volunteer.messages.ts';

export const tw: VolunteerWords = {
  kind: { member: '報到黨員', resident: '居民志願者' },
  standing: { formal: '正式黨員', probationary: '預備黨員' },
  skill: {
    'repairs': '水電維修', 'digital': '電腦手機', 'law': '法律', 'medical': '醫護急救', 'counselling': '心理', 'hairdressing': '理髮', 'teaching': '教學輔導', 'translation': '翻譯', 'sign-language': '手語', 'driving': '駕駛車輛',
    'arts': '文藝', 'writing': '寫作攝影', 'patrol': '巡邏守望', 'carrying': '搬運', 'elder-care': '陪伴老人', 'child-care': '照看兒童', 'cleaning': '環境清潔', 'cooking': '做飯送餐', 'mediation': '調解勸和',
  },
  days: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
  part: { morning: '上午', afternoon: '下午', evening: '晚上' },
  place: { joined: '已報名', waiting: '候補', left: '已退出', present: '已簽到', done: '已簽退', absent: '缺席', dropped: '未能參加' },
  wishKind: { errand: '跑腿代辦', repair: '修修補補', goods: '想要的物件', company: '陪伴', study: '學習', other: '其他' },
  wishState: { asked: '待審核', open: '待認領', claimed: '已認領', fulfilled: '待確認', confirmed: '已實現', declined: '未通過', withdrawn: '已撤回' },
  nextDay: '次日',
  span: (hours, rest) => (!hours ? `${rest}分鐘` : rest ? `${hours}小時${rest}分` : `${hours}小時`),
};
