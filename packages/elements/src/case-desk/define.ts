import { register } from '../shared/register.ts';
import { CaseDeskElement } from './case-desk.ts';

register('linli-case-desk', CaseDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-desk': CaseDeskElement;
  }
}
