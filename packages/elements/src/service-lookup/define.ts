import { register } from '../shared/register.ts';
import { ServiceLookupElement } from './service-lookup.ts';

register('linli-service-lookup', ServiceLookupElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-service-lookup': ServiceLookupElement;
  }
}
