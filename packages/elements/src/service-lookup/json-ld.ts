import type { Guide } from '@linli/contract/guide';

/** What search engines read of a guide: schema.org GovernmentService. */
export const jsonLdOf = (guide: Guide): object => ({
  '@context': 'https://schema.org',
  '@type': 'GovernmentService',
  name: guide.name,
  description: guide.summary,
  identifier: guide.code,
  inLanguage: guide.language,
  serviceOperator: { '@type': 'GovernmentOrganization', name: guide.decides.name },
  provider: { '@type': 'GovernmentOrganization', name: guide.department, telephone: guide.phone },
  isAccessibleForFree: guide.free,
  availableChannel: guide.places.map(({ name, address, phone, point }) => ({
    '@type': 'ServiceChannel',
    servicePhone: { '@type': 'ContactPoint', telephone: phone },
    serviceLocation: { '@type': 'GovernmentOffice', name, address, telephone: phone, geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng } },
  })),
});

/** Keeps one JSON-LD block in an element's light DOM; undefined removes it. Text is set as a node, so that no Trusted Types policy is needed. */
export const placeJsonLd = (element: HTMLElement, guide: Guide | undefined): void => {
  element.querySelector(':scope > script[type="application/ld+json"]')?.remove();
  if (!guide) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.append(document.createTextNode(JSON.stringify(jsonLdOf(guide))));
  element.append(script);
};
