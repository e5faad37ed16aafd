import type { Guide } from '@linli/contract/guide';
import { render } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';

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

/**
 * Keeps one JSON-LD block in an element's light DOM; undefined removes it. Trusted Types refuse a script whose text was
 * set by a script, even where nothing can run; a template of Lit's own policy may hold one. No `<` survives in it, so
 * that the text cannot end the block.
 */
export const placeJsonLd = (element: HTMLElement, guide: Guide | undefined): void => {
  element.querySelector(':scope > script[type="application/ld+json"]')?.remove();
  if (!guide) return;
  const text = unsafeStatic(JSON.stringify(jsonLdOf(guide)).replace(/</g, '\\u003c'));
  const fragment = document.createDocumentFragment();
  render(html`<script type="application/ld+json">${text}</script>`, fragment);
  element.append(fragment.querySelector('script')!);
};
