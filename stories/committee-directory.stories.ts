import '@linli/elements/committee-directory/define';
import '@linli/elements/provider/define';
import type { CommitteeDirectoryElement } from '@linli/elements/committee-directory';
import type { CommitteeDetail, CommitteeRow } from '@linli/contract/committee';
import type { CommitteePage } from '@linli/contract/committees';
import type { Host } from '@linli/elements/shared/host';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually, tells } from './eventually.ts';
import { ask, tabClient } from './server.ts';

type Args = Partial<Pick<CommitteeDirectoryElement, 'division' | 'query' | 'code' | 'routing' | 'client' | 'token'>>;

const meta: Meta<Args> = {
  title: '居(村)委会查询 Committee directory',
  component: 'linli-committee-directory',
  args: { division: '9901' },
  render: ({ division = '', query = '', code = '', routing = 'none', client = tabClient(), token }) => html`
    <linli-committee-directory division=${division} query=${query} code=${code} routing=${routing} .client=${client} .token=${token}></linli-committee-directory>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const find = <E extends HTMLElement>(canvas: Canvas, selector: string) => canvas.querySelector('linli-committee-directory')?.shadowRoot?.querySelector<E>(selector);
const all = (canvas: Canvas, selector: string) => [...canvas.querySelector('linli-committee-directory')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []];
const comes = (selector: string): Play => async ({ canvasElement }) => { await eventually(() => find(canvasElement, selector)); };
const says = (selector: string, words: string): Play => async ({ canvasElement }) => { await tells(() => find(canvasElement, selector)?.textContent?.includes(words)); };
const click = async (canvas: Canvas, selector: string) => { (await eventually(() => find(canvas, selector))).click(); };

/** The page's end is where pledges, reports and notices are fetched: who scrolls down finds them. */
const scrolls = async (canvas: Canvas, selector: string) => {
  (await eventually(() => find(canvas, '.later'))).scrollIntoView();
  return eventually(() => find(canvas, selector));
};

/** A client whose answers about one committee are changed on their way; everything else is the server's own. */
const changed = (change: (detail: CommitteeDetail) => object): Client => passing(/\/v1\/committees\/\d+$/, async reply => change(await reply.json() as CommitteeDetail));

/** A client that passes everything on to the server, and changes what it answers at some addresses. */
const passing = (where: RegExp, change: (reply: Response, url: URL) => Promise<object>): Client => createClient({
  transport: fetchTransport({
    fetch: async request => {
      const url = new URL(request.url);
      // A cursor that was made up here is none to the server.
      url.searchParams.delete('cursor');
      const reply = await ask(new Request(url, request));
      return reply.ok && where.test(request.url) ? Response.json(await change(reply, new URL(request.url))) : reply;
    },
  }),
});

/** 第一眼：一个大输入框，用位置找，按地区找，下面是本地的列表。 */
export const Home: Story = { name: '首屏 Home', play: comes('[part=committee]') };

/** 不限地区：先问，不先列。 */
export const Country: Story = { name: '不限地区 Country', args: { division: '' }, play: comes('.hint') };

/** 汉字。 */
export const Results: Story = { name: '搜索结果 Results', args: { query: '棠苑' }, play: comes('[part=committee]') };

/** 首字母也行。 */
export const Initials: Story = { name: '首字母 Initials', args: { query: 'ty' }, play: comes('[part=committee]') };

/** 错一个字：说清楚这是名称相近的。 */
export const Similar: Story = { name: '名称相近 Similar', args: { query: '棠院社区' }, play: says('.group', '相近') };

/** 没有找到：下一步试什么，打给谁。 */
export const NoneFound: Story = { name: '没有找到 None found', args: { query: 'xyzqwv' }, play: comes('.none') };

/** 按地区，从省到社区逐级找。 */
export const ByPlace: Story = {
  name: '按地区找 By place',
  args: { division: '' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=browse]');
    const picker = await eventually(() => find(canvasElement, 'linli-division-picker')?.shadowRoot);
    (await eventually(() => picker.querySelector<HTMLElement>('.browse'))).click();
    await eventually(() => picker.querySelector('.tree [part=option]'));
  },
};

const at = (locate: Host['locate']): Host => ({ locate, share: async () => 'copied', openMap() {} });
/** Under a provider of its own, which looks as the toolbar says. */
const withHost = (host: Host, { scale = 'standard', colourScheme = 'light' }: Readonly<Record<string, string>> = {}) => html`<linli-provider scale=${scale} colour-scheme=${colourScheme} .host=${host} .client=${tabClient()}><linli-committee-directory division="9901"></linli-committee-directory></linli-provider>`;

/** 用位置找：位置只约到一公里再送出，远近由手机自己排。 */
export const Nearest: Story = {
  name: '附近 Nearest',
  render: (_, { globals } = {} as never) => withHost(at(async () => (await tabClient().committees.open('990101001003', { language: 'zh-CN' })).point!), globals),
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=locate]');
    await tells(() => /约\d+/.test(find(canvasElement, '.reach b')?.textContent ?? ''));
  },
};

/** 不给位置：一样能找。 */
export const Unlocated: Story = {
  name: '没有位置 No position',
  render: (_, { globals } = {} as never) => withHost(at(() => Promise.reject(new Error('denied'))), globals),
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=locate]');
    await tells(() => find(canvasElement, '[role=status]')?.textContent?.includes('没有得到您的位置'));
  },
};

/** 正在加载：先占好位置，200 毫秒后才显出轮廓。 */
export const Loading: Story = {
  name: '正在加载 Loading',
  args: { client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) },
  play: comes('.bone'),
};

/** 断网：输入的字和上次的结果都还在，可以重试。 */
export const Offline: Story = {
  name: '断网 Offline',
  render: () => {
    let cut = false;
    const client = createClient({ retries: 0, transport: fetchTransport({ fetch: request => (cut ? Promise.reject(new TypeError('offline')) : ask(request)) }) });
    return html`<linli-committee-directory query="棠苑" .client=${client} @linli-committees-searched=${() => { cut = true; }}></linli-committee-directory>`;
  },
  play: async ({ canvasElement }) => {
    await eventually(() => find(canvasElement, '[part=committee]'));
    const input = find<HTMLInputElement>(canvasElement, 'input')!;
    input.value = '莲溪';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await eventually(() => find(canvasElement, '.problem'));
  },
};

/** 人太多：请过一会儿再试。 */
export const Busy: Story = {
  name: '繁忙 Busy',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: async () => new Response('', { status: 503 }) }) }) },
  play: comes('.problem'),
};

const crowd = 10_000;
const perTownship = 100;

/** As many rows as a very large county has, made of the real ones of a real answer, page by page as the server would. */
const many = passing(/\/v1\/committees\?/, async (reply, url) => {
  const page = await reply.json() as CommitteePage;
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const end = Math.min(crowd, start + Number(url.searchParams.get('limit')));
  const items = Array.from({ length: end - start }, (_, at): CommitteeRow => {
    const index = start + at;
    const row = page.items[index % page.items.length]!;
    const township = String(Math.floor(index / perTownship)).padStart(3, '0');
    const code = `990101${township}`;
    return { ...row, code: `${code}${String(index % perTownship).padStart(3, '0')}`, path: [...row.path.slice(0, 3), { code, name: `第${Number(township) + 1}街道` }] };
  });
  return { ...page, items, total: crowd, ...(end < crowd ? { next: String(end) } : { next: undefined }) };
});

/** 一万个结果：先来一百个，点“显示全部”再取其余的，浏览器自己的查找每一个都找得到。 */
export const TenThousand: Story = { name: '一万个结果 Ten thousand', args: { division: '990101', client: many }, play: says('[part=all]', '10000') };

/** 委员会：怎么找到它，谁在那里工作，承诺了什么。 */
export const Committee: Story = { name: '委员会 Committee', args: { code: '990101001003' }, play: comes('[part=person]') };

/** 组织图：跨在两个框上的人两边都任职。 */
export const Chart: Story = {
  name: '组织图 Chart',
  args: { code: '990101001003' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=chart] summary');
    await eventually(() => find(canvasElement, '.chart'));
  },
};

/** 承诺、述职、公开，往下看时才取。 */
export const Record: Story = {
  name: '承诺和述职 Record',
  args: { code: '990101001003' },
  play: async ({ canvasElement }) => { await scrolls(canvasElement, '[part=pledge]'); },
};

/** 富裕的村：集体资产用真正的表格公开。 */
export const Assets: Story = {
  name: '集体资产 Assets',
  args: { code: '990102100201' },
  play: async ({ canvasElement }) => {
    await scrolls(canvasElement, '[part=notice]');
    const notice = all(canvasElement, '[part=notice]').find(one => one.querySelector('table'));
    notice!.querySelector('summary')!.click();
  },
};

/** 居民评价：选一项，没登录的先登录；演示里选一位虚构的居民。 */
export const Rating: Story = {
  name: '评价 Rating',
  args: { code: '990101001003' },
  play: async ({ canvasElement }) => {
    await scrolls(canvasElement, '.rating');
    await click(canvasElement, '.rating input[value="4"]');
    await click(canvasElement, '.rating [part=submit]');
    await eventually(() => find(canvasElement, '[part=resident]'));
  },
};

/** 历届情况：谁离任了也查得到。 */
export const History: Story = {
  name: '历届情况 History',
  args: { code: '990101001003' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=history]');
    await eventually(() => find(canvasElement, 'section[part=history] .person'));
  },
};

/** 职位空着：写“暂缺”，不留白。 */
export const Vacancy: Story = {
  name: '暂缺 Vacancy',
  args: {
    code: '990101001003',
    client: changed(detail => ({ ...detail, bodies: detail.bodies.map((body, index) => (index ? body : { ...body, posts: body.posts.map(post => (post.role === 'director' ? { ...post, holders: [] } : post)) })) })),
  },
  play: says('[part=detail]', '暂缺'),
};

/** 名单尚未公布：和“暂缺”不是一回事。 */
export const Unpublished: Story = {
  name: '名单未公布 Unpublished',
  args: {
    code: '990101001003',
    client: changed(({ phone: _, address: __, hours: ___, creditCode: ____, ...detail }) => ({
      ...detail, published: false, source: '2023', people: [], pledges: [], reports: [], notices: [], quarters: [], duties: [],
      bodies: detail.bodies.map(({ term: _____, ...body }) => ({ ...body, posts: body.posts.map(post => ({ ...post, holders: [] })) })),
    })),
  },
  play: says('[part=detail]', '名单尚未公布'),
};

/** 街道办事处也在名录里。 */
export const Township: Story = { name: '街道 Township', args: { code: '990101001' }, play: comes('[part=call]') };

/** 没有这个委员会。 */
export const Missing: Story = { name: '没有资料 Missing', args: { code: '999999999999' }, play: comes('.problem') };

/** 长辈版：字更大，按钮更高。 */
export const Elder: Story = { ...Committee, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Committee, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { ...Committee, name: '英文 English', globals: { language: 'en' } };
