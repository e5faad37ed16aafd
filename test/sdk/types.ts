/** Held by the type checker alone: what compiles here must, and what is expected to fail must fail. */
import type { Case } from '@linli/contract/case';
import type { CaseReceipt } from '@linli/contract/receipt';
import type { CentreDetail } from '@linli/contract/centres';
import type { CommitteeDetail, CommitteeRow, Report } from '@linli/contract/committee';
import type { CommitteeRecord } from '@linli/contract/committee-desk';
import type { Division } from '@linli/contract/divisions';
import type { Guide } from '@linli/contract/guide';
import type { ServiceHit, ServicePage } from '@linli/contract/services';
import { createClient } from '@linli/sdk/client';
import { createClient as createLightClient } from '@linli/sdk/light';
import type { Outbox } from '@linli/sdk/outbox';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
/** Compiles only if the two are the very same type; `any` is the same as nothing but itself. */
const same = <A, B>(_: Same<A, B>): void => {};

const client = createClient({ baseUrl: undefined });
same<typeof client, ReturnType<typeof createLightClient>>(true);

const page = client.services.search({ q: '低保' });
same<typeof page, Promise<ServicePage>>(true);
same<Awaited<typeof page>['items'][number]['match'], ServiceHit['match']>(true);
same<Awaited<typeof page>['next'], string | undefined>(true);

const guide = client.services.open('subsistence-allowance', { division: '990101' });
same<typeof guide, Promise<Guide>>(true);

const centre = client.centres.open('tangning-service-centre');
same<typeof centre, Promise<CentreDetail>>(true);

const found = client.divisions.search({ q: '棠东', level: 'county' });
same<Awaited<typeof found>, { items: Division[]; next?: string | undefined }>(true);

const every = client.divisions.searchAll({ q: '棠东' });
same<typeof every, AsyncGenerator<Division, void, undefined>>(true);

const committee = client.committees.open('990101001003');
same<typeof committee, Promise<CommitteeDetail>>(true);
const rated = client.committees.rate('990101001003', 2025, 5, { token: 'x' });
same<typeof rated, Promise<Report>>(true);
const ended = client.committees.vacate('990101001003', 'm-1', { version: 1, on: '2026-11-20', reason: 'resigned' });
same<typeof ended, Promise<CommitteeRecord>>(true);
const listed = client.committees.searchAll({ division: '9901', count: true });
same<typeof listed, AsyncGenerator<CommitteeRow, void, undefined>>(true);

const own = client.cases.find({ number: '7KQM3XW9', code: '2ABC3DEFG4HJ' });
same<typeof own, Promise<Case>>(true);
const picture = client.cases.download({ number: '7KQM3XW9', code: '2ABC3DEFG4HJ' }, { id: 'f', type: 'image/png' });
same<typeof picture, Promise<Blob>>(true);
client.cases.withdraw({ number: '7KQM3XW9', code: '2ABC3DEFG4HJ' });

declare const outbox: Outbox;
same<(typeof outbox)['entries'][number]['result'], CaseReceipt | undefined>(true);
outbox.put({ row: 'counselling.request', body: { division: '990101001001', topics: [], way: 'message', consents: { policyVersion: '1', purposes: [] } } });

// A form's empty field is undefined, not absent; both go.
client.services.search({ q: undefined, topic: undefined }, { signal: undefined });
client.services.search();
client.centres.search({ kind: 'police-station' });
client.health.check({ timeout: 1000 });

// @ts-expect-error a division must be asked for by some words
client.divisions.search();
// @ts-expect-error suggestions, too
client.services.suggest({ division: '990101' });
// @ts-expect-error no such topic
client.services.search({ topic: 'taxes' });
// @ts-expect-error no such member
client.services.search({ query: '低保' });
// @ts-expect-error the limit is a number
client.services.search({ limit: '5' });
// @ts-expect-error an identifier is a string
client.services.open(7);
// @ts-expect-error no such option
client.health.check({ retry: 3 });
// @ts-expect-error a case is opened by number and code
client.cases.find('7KQM3XW9');
// @ts-expect-error erasing wants to be confirmed
client.cases.erase({ number: '7KQM3XW9', code: '2ABC3DEFG4HJ' }, { confirm: false });
// @ts-expect-error nothing else waits in the outbox
outbox.put({ row: 'cases.message', body: { text: 'x', files: [] } });
// @ts-expect-error the body is that of the row
outbox.put({ row: 'disputes.file', body: { story: 'x' } });
// @ts-expect-error no such option of a client
createClient({ baseURL: 'https://example.org' });
// @ts-expect-error results have no `any` in them
same<Awaited<typeof page>['facets'], any>(true);
// @ts-expect-error nobody retires from a post for that reason
client.committees.vacate('990101001003', 'm-1', { version: 1, on: '2026-11-20', reason: 'bored' });
// @ts-expect-error a write says which version it has seen
client.committees.pledge('990101001003', { text: '装好扶手。', due: '2026-12-31' });
// @ts-expect-error a point has two numbers
client.committees.nearest({ lat: 30 });
