import { cases, consents } from './cases.ts';
import { centres } from './centres.ts';
import { committeeDesk } from './committee-desk.ts';
import { committeeRecord, committees } from './committees.ts';
import { demo } from './demo.ts';
import { audit, desk } from './desk.ts';
import { counselling, disputes } from './disputes.ts';
import { divisions } from './divisions.ts';
import type { Endpoint } from './endpoint.ts';
import { files } from './files.ts';
import { serviceGuide } from './guide.ts';
import { health } from './health.ts';
import { services } from './services.ts';
import { sessions } from './sessions.ts';
import { shifts } from './shifts.ts';
import { volunteerDesk } from './volunteer-desk.ts';
import { volunteers } from './volunteers.ts';
import { wechat } from './wechat.ts';
import { wishes } from './wishes.ts';

const nouns = [services, serviceGuide, divisions, centres, disputes, counselling, files, cases, consents, desk, audit, committees, committeeRecord, committeeDesk, sessions, volunteers, shifts, wishes, volunteerDesk, wechat, demo, health];

/** Every row of the contract, for the document and for the tests that hold the whole of it. */
export const rows: readonly Endpoint[] = nouns.flatMap(noun => Object.values<Endpoint>(noun));
