import { register } from '../shared/register.ts';
import { CommitteeCardElement } from './committee-card.ts';

register('linli-committee-card', CommitteeCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-committee-card': CommitteeCardElement;
  }
}
