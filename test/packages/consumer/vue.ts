/* Compiled against the packed packages, never run. A line that should not compile says so, and fails when it does. */
import type {} from '@linli/elements/vue';
import { createClient } from '@linli/sdk/light';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
declare const lookup: InstanceType<GlobalComponents['linli-service-lookup']>;

export const right: [Props<'linli-service-lookup'>, Props<'linli-provider'>, Props<'linli-dispute-intake'>] = [
  { division: '990101', 'service-id': 'residence-permit', routing: 'hash', withJsonLd: true, class: 'wide', key: 'lookup' },
  { client: createClient({ baseUrl: '/linli' }), scale: 'elder', 'colour-scheme': 'dark' },
  { 'exit-url': 'https://example.org/', withOutbox: true },
];

export type Emit = typeof lookup.$emit;
export const opened: (event: Parameters<typeof lookup.$emit>[1]) => void = event => event.type;

// @ts-expect-error a code is text
export const number: Props<'linli-service-lookup'> = { division: 990101 };
// @ts-expect-error no such way of routing
export const routing: Props<'linli-service-lookup'> = { routing: 'path' };
// @ts-expect-error no such element
export type Unknown = Props<'linli-service-search'>;
// @ts-expect-error no such event
export const wrong = () => lookup.$emit('linli-dispute-filed', new Event('linli-dispute-filed'));
