import { register } from '../shared/register.ts';
import { ProviderElement } from './provider.ts';

register('linli-provider', ProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-provider': ProviderElement;
  }
}
