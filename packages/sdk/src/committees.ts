import type { CommitteeDetail, CommitteeRow, Notice, Report } from '@linli/contract/committee';
import { committeeList, type CommitteePage, type CommitteeSearch } from '@linli/contract/committee-list';
import type { CommitteeHistory, committeeRecord } from '@linli/contract/committees';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { LinliError } from './error.ts';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

type NearestQuery = InputOf<typeof committeeList.nearest>['query'];
type NoticesQuery = InputOf<typeof committeeRecord.notices>['query'];
type NoticePage = ResultOf<typeof committeeRecord.notices>;

/** About a kilometre: what a position is rounded to before it leaves the device. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** What a committee must look like is most of the contract's part: a bundler may keep it apart until one is opened. */
const whole = () => import('@linli/contract/committees').catch((cause: unknown) => { throw new LinliError('offline', { cause }); });

/** Committees 居民委员会、村民委员会 and who serves in them. */
export class Committees {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of committees by name, pinyin or initials, the best first; without `q` those of a division in the order of their codes. */
  search(query: CommitteeSearch = {}, options?: CallOptions): Promise<CommitteePage> {
    return this.send(committeeList.search, { query }, options);
  }

  /** All committees that `search` finds, page after page as they are asked for. */
  searchAll(query: CommitteeSearch = {}, options?: CallOptions): AsyncGenerator<CommitteeRow, void, undefined> {
    return everyItem((at, how) => this.search(at, how), query, options);
  }

  /**
   * The committees nearest to a point, in metres. What leaves the device is the point rounded to two decimals of a degree, about
   * a kilometre: ask for more than are shown, and put them in order by where the resident really is (`metresBetween` of
   * `@linli/contract/distance`). Rejects with `invalid` where the point lies outside China.
   */
  nearest({ lat, lng, ...query }: NearestQuery, options?: CallOptions): Promise<ResultOf<typeof committeeList.nearest>> {
    return this.send(committeeList.nearest, { query: { ...query, lat: rounded(lat), lng: rounded(lng) } }, options);
  }

  /** One committee whole: its bodies with who serves in them, pledges, reports, notices. Rejects with `missing` if there is none. */
  async open(code: string, options?: CallOptions): Promise<CommitteeDetail> {
    const { committees } = await whole();
    return this.send(committees.open, { params: { code } }, options);
  }

  /** Former terms and who served in them, pledges that are settled, all reports. */
  async history(code: string, options?: CallOptions): Promise<CommitteeHistory> {
    const { committeeRecord } = await whole();
    return this.send(committeeRecord.history, { params: { code } }, options);
  }

  /** One page of what was made public, the latest first. */
  async notices(code: string, query: NoticesQuery = {}, options?: CallOptions): Promise<NoticePage> {
    const { committeeRecord } = await whole();
    return this.send(committeeRecord.notices, { params: { code }, query }, options);
  }

  /** All that was made public, page after page as it is asked for. */
  noticesAll(code: string, query: NoticesQuery = {}, options?: CallOptions): AsyncGenerator<Notice, void, undefined> {
    return everyItem((at, how) => this.notices(code, at, how), query, options);
  }

  /**
   * Rates a year's report with one star to five, by the token of a verified resident; a second rating replaces the first.
   * Resolves with the report as it is then. Rejects with `refused` when its time is over, and for who lives elsewhere.
   */
  async rate(code: string, year: number, stars: number, options?: CallOptions): Promise<Report> {
    const { committeeRecord } = await whole();
    return this.send(committeeRecord.rate, { params: { code, year }, body: { stars } }, options);
  }
}
