import { register } from '../shared/register.ts';
import { DisputeIntakeElement } from './dispute-intake.ts';

register('linli-dispute-intake', DisputeIntakeElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-dispute-intake': DisputeIntakeElement;
  }
}
