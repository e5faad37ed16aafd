const zh = {
  ask: (year: number) => `您对${year}年的工作满意吗？`,
  once: (date: string) => `每位居民评价一次，${date}前可以改。`,
  submit: '提交评价',
  choose: '请先选一项。',
  done: '已收到您的评价，谢谢。截止前可以改。',
  failed: '评价没有提交成功',
  refused: '只有本社区（村）的居民可以评价。',
  expired: '登录已过期，请重新登录后再提交，您选的还在。',
  portal: '请先登录，再来评价。您选的还在。',
  who: '以谁的身份评价？',
  demo: '这是演示：下面是虚构的居民，选一位就算登录。',
};

export type RatingWords = typeof zh;

const en: RatingWords = {
  ask: year => `How satisfied are you with the work of ${year}?`,
  once: date => `Each resident rates once and may change it until ${date}.`,
  submit: 'Send my rating',
  choose: 'Please choose one first.',
  done: 'Thank you, your rating has been received. You may change it until rating closes.',
  failed: 'The rating was not sent',
  refused: 'Only residents of this community or village may rate.',
  expired: 'You are no longer signed in. Sign in and send it again; your choice is still here.',
  portal: 'Please sign in, then rate. Your choice is still here.',
  who: 'As whom?',
  demo: 'A demonstration: these residents are invented, and choosing one signs you in.',
};

/** 居民评价的文字; they come only where something can be rated. */
export const ratingWords = { 'zh-CN': zh, en };
