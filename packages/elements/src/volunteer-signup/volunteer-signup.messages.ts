import { words } from '../shared/messages.ts';

const zh = {
  title: '一起做志愿服务',
  intro: '选一项开始。先用手机号登录，再填几项就好。',
  doors: {
    member: ['我是党员，来社区报到', '在职党员到居住地社区报到，按特长和时间参加服务。党员身份单独征求同意，不会公开。'],
    resident: ['我是居民，来当志愿者', '年满14岁就可以；不满18岁的，要监护人同意。'],
  } as Record<'member' | 'resident', readonly [string, string]>,
  ways: '不报名也能看',
  look: ['最近的服务班次', '什么时候、在哪里、还差几个人'] as readonly [string, string],
  wish: ['微心愿', '许一个小心愿，或者帮别人实现一个'] as readonly [string, string],
  check: ['核验服务证明', '别人给您看了证明，查一查是不是真的'] as readonly [string, string],
  known: '报过名了？登录',
  back: '返回',
  loading: '正在加载…',
  signInFirst: '请先登录',
  expired: '登录已过期，请重新登录。填的内容都还在。',
  page: '请先在本页面登录，再继续。',
  demonstration: '演示数据，以当地公布为准。',
  signedIn: (phone: string) => `已登录：${phone}`,
  signOut: '退出登录',
  signedOut: '已退出登录，这台设备上没有留下您的信息。',
};

export type SignupWords = typeof zh;

/** 志愿服务报名: the two doors, the first thing that everybody sees. */
export const signupWords = words('volunteer-signup', zh, () => import('./volunteer-signup.en.ts'), () => import('./volunteer-signup.tw.ts'));
