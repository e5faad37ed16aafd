/* Compiled against the packed packages, never run. A line that should not compile says so, and fails when it does. */
import type {} from '@linli/elements/react';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import { createClient } from '@linli/sdk/light';
import { useRef } from 'react';

const client = createClient({ baseUrl: '/linli' });

export function Right({ id }: { id?: string }) {
  const lookup = useRef<ServiceLookupElement>(null);
  return (
    <linli-provider client={client} language="en" colourScheme="auto" scale="elder" className="portal">
      <linli-service-lookup
        ref={lookup} key="lookup" division="990101" service-id={id} routing="hash" with-json-ld
        onlinli-service-opened={event => event.service.name.length}
        onlinli-service-application-started={event => event.preventDefault()}
        onClick={event => event.currentTarget.query.length}
      />
      <linli-division-picker name="place" level="community" required onlinli-division-picked={event => event.division?.code} />
      <linli-dispute-intake withOutbox exitUrl="https://example.org/" onlinli-dispute-filed={event => event.number.length} />
      <linli-committee-card code="990101001003" style={{ maxWidth: '24rem' }} aria-label="委员会" />
    </linli-provider>
  );
}

export const wrong = [
  // @ts-expect-error no such attribute
  <linli-service-lookup divison="990101" />,
  // @ts-expect-error a code is text
  <linli-service-lookup division={990101} />,
  // @ts-expect-error no such way of routing
  <linli-service-lookup routing="path" />,
  // @ts-expect-error what an event carries is known
  <linli-dispute-intake onlinli-dispute-filed={event => event.code} />,
  // @ts-expect-error a client, not its address
  <linli-provider client="https://example.org" />,
  // @ts-expect-error what is read is not set
  <linli-division-picker validationMessage="No" />,
  // @ts-expect-error no such element
  <linli-service-search />,
];
