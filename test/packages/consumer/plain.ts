/* Compiled against the packed packages, never run. A line that should not compile says so, and fails when it does. */
import '@linli/elements/service-lookup/define';
import { ServiceLookupElement } from '@linli/elements/service-lookup';
import { createClient } from '@linli/sdk/client';
import { isLinliError } from '@linli/sdk/error';

const lookup = document.createElement('linli-service-lookup');
lookup.client = createClient({ baseUrl: '/linli' });
lookup.addEventListener('linli-service-opened', event => console.log(event.service.name, lookup instanceof ServiceLookupElement));

try {
  const { items } = await lookup.client.services.search({ q: '低保' });
  console.log(items[0]?.name);
} catch (error) {
  if (isLinliError(error)) console.log(error.kind === 'offline', error.fields);
}

// @ts-expect-error no such way of routing
lookup.routing = 'path';
// @ts-expect-error no such property
lookup.divison = '990101';
// @ts-expect-error no such kind
console.log(isLinliError(lookup) && lookup.kind === 'teapot');
