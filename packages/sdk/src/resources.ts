import { Audit } from './audit.ts';
import { Cases } from './cases.ts';
import { Centres } from './centres.ts';
import { CommitteeDesk } from './committee-desk.ts';
import { Consents } from './consents.ts';
import { Counselling } from './counselling.ts';
import { Demo } from './demo.ts';
import { Desk } from './desk.ts';
import { Disputes } from './disputes.ts';
import { Divisions } from './divisions.ts';
import { Files } from './files.ts';
import { Health } from './health.ts';
import type { Send } from './send.ts';
import { Services } from './services.ts';
import { Sessions } from './sessions.ts';
import { Shifts } from './shifts.ts';
import { VolunteerDesk } from './volunteer-desk.ts';
import { Volunteers } from './volunteers.ts';
import { Wechat } from './wechat.ts';
import { Wishes } from './wishes.ts';

/** Every call of the contract, by noun and verb. */
export class Client {
  /** Any row of the contract, for what is built upon it: an outbox, say. */
  readonly send: Send;
  readonly services: Services;
  readonly divisions: Divisions;
  readonly centres: Centres;
  readonly disputes: Disputes;
  readonly counselling: Counselling;
  readonly files: Files;
  readonly cases: Cases;
  readonly consents: Consents;
  readonly desk: Desk;
  readonly audit: Audit;
  readonly committees: CommitteeDesk;
  readonly volunteers: Volunteers;
  readonly shifts: Shifts;
  readonly wishes: Wishes;
  readonly volunteerDesk: VolunteerDesk;
  readonly sessions: Sessions;
  readonly wechat: Wechat;
  readonly demo: Demo;
  readonly health: Health;

  constructor(send: Send) {
    this.send = send;
    this.services = new Services(send);
    this.divisions = new Divisions(send);
    this.centres = new Centres(send);
    this.disputes = new Disputes(send);
    this.counselling = new Counselling(send);
    this.files = new Files(send);
    this.cases = new Cases(send);
    this.consents = new Consents(send);
    this.desk = new Desk(send);
    this.audit = new Audit(send);
    this.committees = new CommitteeDesk(send);
    this.volunteers = new Volunteers(send);
    this.shifts = new Shifts(send);
    this.wishes = new Wishes(send);
    this.volunteerDesk = new VolunteerDesk(send);
    this.sessions = new Sessions(send);
    this.wechat = new Wechat(send);
    this.demo = new Demo(send);
    this.health = new Health(send);
  }
}
